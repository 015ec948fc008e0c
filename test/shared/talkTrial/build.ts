/** Short builders of words for the trial: what people said to each other, as deeds and words. Round 2 is on. */
import type { SeatId } from "../../../shared/base/ids.ts";
import type { ClauseKind } from "../../../shared/terms/clause.ts";
import type { ClausePattern, Deed, Doing, TextPattern } from "../../../shared/terms/deed.ts";
import type { Answering, Asked, Sayable, Told } from "../../../shared/terms/word.ts";

export const now = 2;
export const next = 3;

export const d = (seat: SeatId, does: Doing, from: number = now, to: number = from): Deed => ({
  ...{ seat, does, not: false, from, to },
});
export const not = (deed: Deed): Deed => ({ ...deed, not: true });
/** The same, in the round after. */
export const later = (deed: Deed): Deed => ({ ...deed, from: next, to: next });
/** The same, from now on. */
export const lasting = (deed: Deed): Deed => ({ ...deed, to: 4 });
/** The same, in the round before. */
export const before = (deed: Deed): Deed => ({ ...deed, from: 1, to: 1 });

export const hold = (seat: SeatId) => d(seat, { kind: "hold" });
export const restrain = (seat: SeatId) => d(seat, { kind: "restrain" });
export const fire = (seat: SeatId) => d(seat, { kind: "fire" });
export const attack = (seat: SeatId, sector: "N" | "C" | "S" | null = null) => d(seat, { kind: "attack", sector });
export const shell = (seat: SeatId) => d(seat, { kind: "shell", town: null });
export const strike = (seat: SeatId) => d(seat, { kind: "strike", town: null });
export const evacuate = (seat: SeatId, town: string | null = null) => d(seat, { kind: "evacuate", town });
export const supply = (seat: SeatId) => d(seat, { kind: "supply" });
export const hotline = (seat: SeatId, to: SeatId) => d(seat, { kind: "hotline", to });
export const offers = (seat: SeatId, what: "monitors" | "troops") => d(seat, { kind: "offerForces", what });
export const states = (seat: SeatId, on: 0 | 1 | null) => d(seat, { kind: "statement", on });
export const stance = (seat: SeatId, of: "exclude" | "conditional" | "open") => d(seat, { kind: "stance", stance: of });
export const publishes = (seat: SeatId) => d(seat, { kind: "publish", share: 1 });
export const press = (seat: SeatId, target: SeatId, direction: "up" | "down" | null = null) =>
  d(seat, { kind: "press", target, direction, on: "will" });
export const calls = (seat: SeatId, venue: string | null, frame: "humanitarian" | "political" | null = null) =>
  d(seat, { kind: "callTalks", venue, frame });
export const comes = (seat: SeatId, host: SeatId | null = null, venue: string | null = null) =>
  d(seat, { kind: "comeToTalks", host, venue });
export const praises = (seat: SeatId, whom: SeatId) => d(seat, { kind: "praise", seat: whom, clause: null });
export const carries = (seat: SeatId, to: SeatId) => d(seat, { kind: "carry", to });

/** A clause, about anything or about this. */
export const c = (kind: ClauseKind, about: string | null = null): ClausePattern => ({ kind, about });
/** A text of these clauses. */
export const like = (having: readonly ClausePattern[], lacking: readonly ClausePattern[] = []): TextPattern => ({
  ...{ text: null, having: [...having], lacking: [...lacking] },
});
/** The text on the direct line, which all whom it names can read. */
export const that: TextPattern = { text: 1, having: [], lacking: [] };

const unless = null;
export const tables = (seat: SeatId, texts: TextPattern) => d(seat, { kind: "table", texts, unless });
export const signs = (seat: SeatId, texts: TextPattern) => d(seat, { kind: "sign", texts, unless });
export const endorses = (seat: SeatId, texts: TextPattern) => d(seat, { kind: "endorse", texts, unless });
export const shows = (seat: SeatId, to: SeatId, texts: TextPattern) => d(seat, { kind: "show", to, texts });
/** No signature (or text put forward) before this seat said yes, or has seen it. */
export const waitsFor = (deed: Deed, is: "yesOf" | "shownTo", seat: SeatId): Deed => ({
  ...deed,
  not: true,
  does: { ...deed.does, unless: { is, seat } } as Doing,
});
export const keeps = (seat: SeatId) => lasting(d(seat, { kind: "keepText", text: null }));

const head = { inConfidence: false };
/** Of whom it is asked or to whom it is said is filled in by the row. */
const to = null;
export const ask = (...deeds: Deed[]): Sayable => asks({ for: "deeds", deeds });
export const askTalks = (venue: string | null = null): Sayable => asks({ for: "talks", venue, frame: null });
export const askPrice = (text: number | null = null): Sayable => asks({ for: "signature", text });
export const askPlan = (): Sayable => asks({ for: "plan" });
const asks = (asked: Asked): Sayable => ({ kind: "ask", ...head, to, asked });
export const deal = (give: Deed[], get: Deed[], cond: Deed[] = []): Sayable => ({
  ...{ kind: "offer", ...head, to, give, get, if: cond, until: now },
});
export const promise = (deeds: Deed[], cond: Deed[] = []): Sayable => ({
  kind: "promise",
  ...head,
  to,
  deeds,
  if: cond,
});
export const warn = (cond: Deed[], deeds: Deed[]): Sayable => ({ kind: "warn", ...head, to, deeds, if: cond });
const tell = (told: Told): Sayable => ({ kind: "tell", ...head, to, told });
export const plan = (...deeds: Deed[]) => tell({ of: "plan", deeds });
export const did = (...deeds: Deed[]) => tell({ of: "did", deeds: deeds.map(before) });
export const doesNow = (...deeds: Deed[]) => tell({ of: "did", deeds });
export const figure = (of: Extract<Told, { of: "figure" }>["figure"], side: 0 | 1, value: number) =>
  tell({ of: "figure", figure: of, side, value });
export const price = (having: ClausePattern[], lacking: ClausePattern[] = [], ...needs: Deed[]) =>
  tell({ of: "signature", text: null, having, lacking, needs });
export const talksPrice = (venue: string | null, ...needs: Deed[]) => tell({ of: "talks", venue, frame: null, needs });
export const backs = (seat: SeatId) => tell({ of: "support", seat, clause: null });
export const backsFor = (seat: SeatId, clause: ClauseKind) => tell({ of: "support", seat, clause });
export const draft = () =>
  tell({ of: "text", text: null, clauses: [{ kind: "CEASE", hour: 12 }, { kind: "JOINTCOM" }] });
export const passes = (word: string): Sayable => ({ kind: "passOn", ...head, to, word });
export const accuses = (seat: SeatId, line: string): Sayable => ({
  ...{ kind: "accuse", ...head, to, seat, accusation: { of: "word", line } },
});
export const inConfidence = (word: Sayable): Sayable => ({ ...word, inConfidence: true });
export const yes: Answering = { says: "yes" };
export const no = (reason: Extract<Answering, { says: "no" }>["reason"]): Answering => ({ says: "no", reason });
export const onlyIf = (give: Deed[], get: Deed[], cond: Deed[] = []): Answering => ({
  ...{ says: "onlyIf", give, get, if: cond, until: now },
});
