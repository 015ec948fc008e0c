/** §5 in words: acts, which happen at once, and who comes to talks. */

import * as words from "words:rules/acts";
import { sides } from "../../../shared/base/ids.ts";
import { venueCover } from "../../../shared/rules/attendance.ts";
import type { SeatDef } from "../../../shared/scenario/schema.ts";
import { longestLine } from "../../../shared/terms/limits.ts";
import { capital } from "../format.ts";
import { figure, list } from "../gauges.ts";
import { frameWords, stanceWords, styleWords } from "../labels.ts";
import { num, plus, price } from "./amounts.ts";
import { type Book, type Row, type Section, startBasis, together } from "./rulebook.ts";

export const aboutActs = (book: Book): Section[] => [acts(book)];

function acts(book: Book): Section {
  const { excludeWill } = book.scenario.numbers.attendance;
  const { venues } = book.scenario.files.scenario;
  const { title, heads, styles, purpose, venueHeads, test, coverHeads, exclude } = words;
  return {
    id: "5",
    title,
    basis: together([...venues, startBasis(book, "stance", "hurt", "hardness")]),
    blocks: [
      { heads: [heads.act, heads.who, heads.price, heads.does], rows: actRows(book) },
      styles,
      { list: styleLines(book) },
      purpose,
      { list: [frameWords.humanitarian, frameWords.political].map((frame) => words.purposeOf(frame)) },
      { heads: [venueHeads.venue, venueHeads.hosts], rows: venueRows(book) },
      test,
      { heads: [coverHeads.what, coverHeads.points], rows: coverRows(book) },
      exclude({ stance: stanceWords.exclude, will: num(excludeWill) }),
      { example: example(book) },
    ],
  };
}

function actRows({ scenario }: Book): Row[] {
  const { orders, attendance: n } = scenario.numbers;
  const { convene, manipulate, leaderCalled, confirm } = orders.acts;
  const { say, call, answer, table, sign, reject, notice } = words.acts;
  const calling = call.price({ plain: price(convene), pressed: price(manipulate), called: price(leaderCalled) });
  const free = price(0);
  const rows = [
    [say.act, say.who, free, say.does({ most: figure(longestLine) })],
    [call.act, call.who, calling, call.does({ most: n.conveningsARound })],
    [answer.act, answer.who, answer.price({ price: price(confirm) }), answer.does],
    [table.act, table.who, free, table.does],
    [sign.act, sign.who, sign.price, sign.does],
    [reject.act, reject.who, free, reject.does],
    [notice.act, notice.who, free, notice.does],
  ];
  return rows.map((cells) => ({ cells }));
}

function styleLines({ scenario }: Book): string[] {
  const n = scenario.numbers.attendance;
  const { facilitate, formulate, manipulate } = words.more;
  const more = {
    facilitate: facilitate({ credibility: plus(n.facilitateCredibility), pressure: num(n.lev.facilitate) }),
    formulate: formulate({ credibility: num(n.unansweredCredibility), pressure: num(n.lev.formulate) }),
    manipulate: manipulate({ cover: plus(n.manipulate), pressure: num(n.lev.manipulate) }),
  };
  const styles = Object.keys(styleWords) as (keyof typeof styleWords)[];
  return [
    ...styles.map((style) => words.style({ ...styleWords[style], more: more[style] })),
    words.leverage({ pressure: num(n.lev.leverage) }),
  ];
}

function venueRows({ scenario, names }: Book): Row[] {
  const { venues, seats } = scenario.files.scenario;
  return venues.map((venue) => {
    const hosts = seats.filter((seat) => seat.venues.includes(venue.id));
    const told = hosts.map(({ id, leader }) =>
      leader ? words.hostLed({ host: names.named(id), leader }) : names.seat(id),
    );
    return { cells: [names.venue(venue.id), capital(list(told))], basis: venue };
  });
}

function coverRows({ scenario }: Book): Row[] {
  const { attendance: n, orders } = scenario.numbers;
  const w = words.cover;
  const rows = [
    [w.venue, plus(n.venue)],
    [w.leader, plus(n.leaderCalled)],
    [w.humanitarian, plus(n.humanitarian)],
    [w.ally, plus(n.ally)],
    [w.pressure, plus(n.manipulate)],
    [w.promised, plus(n.promisedTalks)],
    [w.gained, plus(n.gained)],
    [w.stance({ stance: stanceWords.conditional }), plus(n.conditional)],
    [w.leverage, plus(orders.leverageAttendance)],
    [w.hurt, w.hurtShare({ share: num(n.hurtShare) })],
    [w.hardness, w.hardnessShare({ share: num(n.hardnessShare) })],
  ];
  return rows.map((cells) => ({ cells }));
}

/** What two kinds of invitation would offer each side at the start, and what it asks: the engine's own sums. */
function example(book: Book): string[] {
  const { names, scenario } = book;
  const { seats } = scenario.files.scenario;
  const hosts = seats.filter((seat) => seat.venues.length > 0 && seat.kind === "mediator" && seat.leader !== null);
  const apart = hosts.filter(({ venues }, at) => hosts.findIndex((each) => each.venues[0] === venues[0]) === at);
  const told = apart.slice(0, 2).map((host) => {
    const [first = "", second = ""] = guestsOf(book, host);
    const [venue = ""] = host.venues;
    return words.example.invites({ host: names.named(host.id), venue: names.venue(venue), first, second });
  });
  return [words.example.lead, ...told, words.example.later];
}

/** Each leading seat with the cover that the host's call in the first round gives it. */
function guestsOf({ scenario, names }: Book, host: SeatDef): string[] {
  const n = scenario.numbers.attendance;
  const { start } = scenario.files.scenario;
  const [venue = ""] = host.venues;
  const how = { style: "facilitate", frame: "humanitarian", leaderCalled: true, round: 1 } as const;
  return sides.map((side) => {
    const asked = n.hardnessShare * start.hardness[side] - n.hurtShare * start.hurt[side];
    const guest = scenario.leads[side];
    const cover = venueCover(scenario, { nextTalks: null }, { host: host.id, venue, ...how }, guest);
    const stance = start.stance[side] === "conditional" ? n.conditional : 0;
    const sum = cover.reduce((total, term) => total + term.amount, stance);
    const can = sum < asked ? "little" : start.stance[side] === "exclude" ? "costly" : "enough";
    const told = { sum: num(sum), asked: num(asked), will: num(n.excludeWill) };
    return words.example.guest({ guest: names.named(guest), ...told, can });
  });
}
