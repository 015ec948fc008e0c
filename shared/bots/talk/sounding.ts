/** What both sides said when a mediator sounded them out, and what it makes of it: talks to which both would come, a text that both would sign (§17). */
import type { SeatId } from "../../base/ids.ts";
import { memo } from "../../base/memo.ts";
import { convenePrice } from "../../engine/conveneActs.ts";
import { hasClause } from "../../rules/clauses.ts";
import { isSuch } from "../../rules/textsInLog.ts";
import type { SeenWord } from "../../state/seatView.ts";
import type { Clause, ClauseKind } from "../../terms/clause.ts";
import type { ClausePattern } from "../../terms/deed.ts";
import type { Told } from "../../terms/word.ts";
import { type Plan, pointsForTalks } from "../attend.ts";
import { type Desk, memoSeen } from "../desk.ts";
import { handover, helpers, type Place, packageFor } from "../packages.ts";
import { linesKnown, wordsHeard } from "./heard.ts";

type ToldOf<K extends Told["of"]> = Extract<Told, { of: K }>;

/** What a lead told this seat in this round; null: nothing, or no. */
export interface Sounding {
  readonly talks: ToldOf<"talks"> | null;
  readonly signature: ToldOf<"signature"> | null;
  /** The word that told what it needs to sign. */
  readonly word: SeenWord | null;
}

export const soundingOf = (desk: Desk, lead: SeatId): Sounding =>
  soundingIn(wordsHeard(desk), lead, desk.pub.round, desk.seat);

const soundingIn = memo((words: readonly SeenWord[], lead: SeatId, round: number, to: SeatId): Sounding => {
  let sounding: Sounding = { talks: null, signature: null, word: null };
  for (const word of words) {
    if (word.by !== lead || word.round !== round || word.to !== to || word.word.kind !== "answer") continue;
    const { answer } = word.word;
    if (answer.says !== "tells") continue;
    const { told } = answer;
    if (told.of === "talks") sounding = { ...sounding, talks: told };
    if (told.of === "signature" && told.text === null) sounding = { ...sounding, signature: told, word };
  }
  return sounding;
});

/** Talks to which both leads said that they would come as things stand, at a venue of this seat's and under the gentler frame; null: none. */
export function soundedPlan(desk: Desk): Plan | null {
  const told = desk.scenario.leads.flatMap((lead) => {
    const { talks } = soundingOf(desk, lead);
    return talks && talks.needs.length === 0 ? [talks] : [];
  });
  if (told.length < desk.scenario.leads.length) return null;
  const venue = desk.def.venues.find((each) => told.every((talks) => talks.venue === null || talks.venue === each));
  if (venue === undefined) return null;
  const frame = told.every((talks) => talks.frame === "political") ? "political" : "humanitarian";
  // What they were asked about was talks with all the cover that there is.
  const plan: Plan = { venue, style: "facilitate", frame, leaderCalled: desk.def.leader !== null };
  return convenePrice(desk.numbers.orders.acts, plan) <= pointsForTalks(desk) ? plan : null;
}

const wayOut: Clause = { kind: "EXIT", notice: 2 };

/** Every clause that a table can have now, once. */
export const clausesAt = (desk: Desk, { host, venue }: Place): readonly Clause[] => every(desk, host, venue);

const every = memoSeen(
  (desk: Desk, host: Place["host"], venue: Place["venue"]): readonly Clause[] => {
    const place = { host, venue };
    const all = [
      ...packageFor(desk, "settlement", place),
      ...packageFor(desk, "humanitarian", place),
      ...helpers(desk, [], place),
      ...handover(desk),
      wayOut,
    ];
    return all.filter((clause, i) => all.findIndex(({ kind }) => kind === clause.kind) === i);
  },
  (...at) => at.join(),
);

const kindsOf = (patterns: readonly ClausePattern[]): ClauseKind[] => patterns.flatMap(({ kind }) => kind ?? []);

/** A text that a mediator has in mind, and which of the leads would not sign it as things stand. */
export interface Draft {
  readonly clauses: readonly Clause[];
  readonly unwilling: readonly SeatId[];
}

/**
 * What it could table: what all who would sign anything asked for, with all that makes a text last and that none of them ruled out.
 * Null until one of them has answered.
 */
export const draftFor = (desk: Desk, { host, venue }: Place): Draft | null =>
  wordsHeard(desk).length === 0 ? null : draftAt(desk, wordsHeard(desk), linesKnown(desk), host, venue);

const draftAt = memoSeen(
  (desk: Desk, _words: unknown, _lines: unknown, host: Place["host"], venue: Place["venue"]): Draft | null => {
    const place = { host, venue };
    const { leads } = desk.scenario;
    const told = leads.map((lead) => soundingOf(desk, lead).signature);
    if (told.every((each) => each === null)) return null;
    const lasting = told.filter((each) => each !== null && kindsOf(each.having).some((kind) => kind !== "CEASE"));
    const lacking = new Set(lasting.flatMap((each) => kindsOf(each?.lacking ?? [])));
    const having = new Set(lasting.flatMap((each) => kindsOf(each?.having ?? [])));
    const usual = [...packageFor(desk, "settlement", place), ...packageFor(desk, "humanitarian", place)];
    const clauses = clausesAt(desk, place).filter(
      ({ kind }) => !lacking.has(kind) && (having.has(kind) || hasClause(usual, kind) || !asking.has(kind)),
    );
    if (!hasClause(clauses, "CEASE")) return null;
    const draft = { clauses, unwilling: unwillingFor(desk, told, clauses) };
    const [attacker] = leads;
    if (
      draft.unwilling.length !== 1 ||
      draft.unwilling[0] !== attacker ||
      lacking.has("EXIT") ||
      hasClause(clauses, "EXIT")
    )
      return draft;
    // Who might yet fight on signs sooner where there is a lawful way out.
    const open = [...clauses, wayOut];
    return { clauses: open, unwilling: unwillingFor(desk, told, open) };
  },
  (_words, _lines, host, venue) => `${host} ${venue}`,
);

/** Clauses that one side asks of the other: in a text only where they are wanted. */
const asking: ReadonlySet<ClauseKind> = new Set<ClauseKind>(["HANDOVER", "EXIT"]);

const unwillingFor = (
  desk: Desk,
  told: readonly (ToldOf<"signature"> | null)[],
  clauses: readonly Clause[],
): readonly SeatId[] =>
  desk.scenario.leads.filter((lead, i) => !accepts(told[i] ?? null, clauses) && !hasPromised(desk, lead, clauses));

/** What it would sign: where it wants the other lead's name first, too, for that is what a table is for. */
const accepts = (told: ToldOf<"signature"> | null, clauses: readonly Clause[]): boolean =>
  told?.needs.every(({ does }) => does.kind === "sign") === true &&
  kindsOf(told.having).every((kind) => hasClause(clauses, kind)) &&
  kindsOf(told.lacking).every((kind) => !hasClause(clauses, kind));

/** Did it give its word to sign such a text, as far as this seat knows? */
const hasPromised = (desk: Desk, lead: SeatId, clauses: readonly Clause[]): boolean =>
  linesKnown(desk).some(
    ({ by, mark, deed }) =>
      by === lead &&
      mark === "open" &&
      deed?.does.kind === "sign" &&
      !deed.not &&
      deed.from <= desk.pub.round &&
      isSuch({ text: 0, clauses }, deed.does.texts),
  );

/** The text to which both said yes; null: there is none yet. */
export function soundedText(desk: Desk, place: Place): Clause[] | null {
  const draft = draftFor(desk, place);
  return draft && draft.unwilling.length === 0 ? [...draft.clauses] : null;
}
