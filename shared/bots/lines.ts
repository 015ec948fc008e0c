/**
 * What bots say, as a table by reason. These are utterances: they enter the log as the seat's own chat, communiqués and titles,
 * like the words of a person, and are replayed as they were said. That is why they stand here and not with the words of the
 * pages. Placeholders {name} are filled from the scenario's names and the view.
 */
import type { VenueId } from "../base/ids.ts";
import { bothForms } from "../scenario/fill.ts";
import { type Desk, turn } from "./desk.ts";

const lines = {
  "convene.humanitarian": [
    "We invite both sides to {venue}: a truce on humanitarian grounds, and nothing more for now.",
    "Come to {venue}. The dead must be collected and the prisoners exchanged; let us begin with that.",
  ],
  "convene.political": [
    "We invite both sides to {venue} to talk about an agreement that lasts.",
    "It is time to talk about more than a pause. We invite both sides to {venue}.",
  ],
  "convene.draft": ["We invite both sides to {venue}. A draft lies on the table; please answer it."],
  confirm: ["We are coming to {venue}.", "Our delegation is on its way to {venue}."],
  "decline.margin": [
    "We cannot be seen in {venue} now; nobody at home would understand it.",
    "The answer to {venue} is no for the moment: feelings at home are too hard.",
  ],
  "decline.conditional": ["We said it in public: no talks while the fighting goes on. We cannot come to {venue} now."],
  "decline.points": ["We have our hands full this round and can send nobody to {venue}."],
  "decline.will": ["To come to {venue} after what we have said in public would cost more than we can spend."],
  "decline.unwilling": ["We have ruled out talks, and nothing has changed since."],
  "table.bare": [
    "We propose the least: fire stops, bodies and prisoners are exchanged, and we meet again.",
    "A short text: a stop of fire, the exchange, another meeting. Please look at it.",
  ],
  "table.humanitarian": [
    "We propose a truce on humanitarian grounds, towns spared, incidents settled together.",
    "Here is a truce for the people who are under fire, with a way of settling incidents.",
  ],
  "table.watched": [
    "We propose to fix the line where it is. A truce alone will not hold; this one has more under it.",
    "The line as it is now, and a truce that rests on more than good will: please read it.",
  ],
  "table.settlement": [
    "We propose a full agreement: the line fixed, somebody to watch it, and talks to follow.",
    "This text is meant to last: a line, people who watch it, and the next meeting in it.",
  ],
  "amend.added": [
    "We could sign with this added: {clauses}.",
    "One thing is missing for our signature: {clauses}.",
    "Put this in as well, and we can talk about signing: {clauses}.",
  ],
  "amend.dropped": [
    "We could sign without this: {clauses}.",
    "Take this out, and our name is possible: {clauses}.",
    "This stands in the way of our signature: {clauses}.",
  ],
  "amend.both": ["We could sign with other words: {clauses}."],
  about: ["On “{title}”: {line}"],
  "reject.price": [
    "This would cost us {price} of will at home, and we do not have it.",
    "We cannot carry this at home: it asks {price} of will of us.",
    "{price} of will is more than we have left for it.",
  ],
  "reject.handover": [
    "We do not sign a district away.",
    "A text that gives a district away does not get our name.",
    "Take the district out, and we read on.",
  ],
  "reject.unwatched": [
    "Nobody watches this truce. We put the risk of a breach within the round at {chance} %.",
    "Without somebody to watch it this breaks at once: we reckon with {chance} % within the round.",
  ],
  "reject.fragile": [
    "This truce would not hold: the risk of a breach within the round is {chance} %. It needs more under it.",
    "A breach within the round is likely, {chance} % by our reckoning. Not on this footing.",
  ],
  "reject.fire": [
    "Shells fall on {town}, and this text does not even say that towns are spared.",
    "{town} is under fire. A text that does not speak of that is not for us.",
  ],
  "reject.gaining": [
    "We are moving forward. This text gives us less than we expect to reach.",
    "Ground has just come into our hands. We see no reason to stop at this.",
    "This stops us where we are, while we move. No.",
  ],
  "reject.home": [
    "It is too early: at home nobody would accept this text yet.",
    "We could not explain this text at home as things stand.",
    "The war has not yet brought people at home to such a text.",
  ],
  "reject.worse": [
    "What is in force already is better than this.",
    "We keep to the agreement in force rather than to this.",
  ],
  "reject.other": [
    "Our name is under another text, and we keep to that one.",
    "We prefer the text that we have signed. This one not beside it.",
  ],
  "reject.alone": [
    "We could have lived with this text, but {other} has turned it down. Alone we do not sign.",
    "With {other} against it, our name would stop nothing.",
  ],
  "reject.notNow": ["Not in this form, and not this round."],
  "sign.lead": [
    "We have signed. At home it costs us {price} of will; we expect the same seriousness from the other side.",
    "Our name is under it, at a price of {price} of will. Now it is the other side's turn to stand by it.",
    "Signed. We pay {price} of will at home for it and mean it.",
  ],
  "sign.cheap": [
    "We have signed. It costs little, and people need the pause.",
    "Our name is under it: a pause is worth that much.",
    "Signed. Let the fire stop and the exchange begin.",
  ],
  "sign.third": [
    "We have signed, and stand by what the text asks of us.",
    "Our name is under it as well; what falls to us will be done.",
  ],
  unsign: [
    "We take our name off this text: a better one is on the table.",
    "Our name comes off here; we would rather have the other text.",
  ],
  endorse: ["We support this text as it stands."],
  notice: ["We give notice under the agreement, as it allows. It has not given us what we signed for."],
  "press.verify": [
    "We are looking into what {claimant} says about {subject}.",
    "Our desk is checking the statement of {claimant} about {subject}. Treat it as a claim until then.",
    "What {claimant} says about {subject} stands unconfirmed; we have asked on the spot.",
  ],
  stated: [
    "We call on both sides to stop firing, and ask {side} in particular to leave room for talks.",
    "Every day of fire makes a table harder to set. We say so to both sides, and today to {side} first.",
    "We urge both sides, {side} above all, to answer the next invitation with a yes.",
  ],
  "subject.militaryDead": ["its military losses"],
  "subject.civilianDead": ["civilians killed"],
  "subject.displaced": ["displaced people"],
  "subject.event": ["the latest incident"],
  "title.bare": ["Truce for an exchange"],
  "title.humanitarian": ["Humanitarian truce"],
  "title.watched": ["Truce on a fixed line"],
  "title.sounded": ["What both sides could sign"],
  "title.settlement": ["Agreement on a lasting end to the fighting"],
  "bulletin.exclude": ["Our operations go on. There is nothing to talk about now."],
  "bulletin.conditional": ["We will talk when the firing stops.", "No talks under fire. If it stops, we are ready."],
  "bulletin.open": ["We are ready to talk.", "Our door is open for talks about an end to the fighting."],
  "bulletin.kept": ["We keep to the agreement in force and expect the same of the other side."],
} as const satisfies Record<string, readonly string[]>;

export type LineCode = keyof typeof lines;

/** A line by its reason, with its placeholders filled; one of its variants by round, seat and `salt` (the text it is about). Throws for a placeholder without a value. */
export function lineOf(
  desk: Desk,
  code: LineCode,
  values: Readonly<Record<string, string | number>> = {},
  salt = 0,
): string {
  const variants: readonly string[] = lines[code];
  const text = turn(desk, variants, salt) ?? "";
  return text.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`the line "${code}" has no value for {${key}}`);
    return String(value);
  });
}

/** Name of a venue. */
export const venueName = (desk: Desk, venue: VenueId): string =>
  desk.scenario.files.names.venues.find((each) => each.id === venue)?.name ?? venue;

/** Both forms of a town's name, in the order of this match. */
export function townName(desk: Desk, town: string): string {
  const place = desk.scenario.files.names.places.find((each) => each.id === town);
  return place ? bothForms(place.forms, desk.pub.nameOrder) : town;
}
