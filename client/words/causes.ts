/** Why a number moved, in words: one phrase for each cause, and for each part of a truce's risk. */

import type { HazardTerm, Term } from "../../shared/state/gauge.ts";
import { type Cause, causes } from "../../shared/state/gaugeKinds.ts";
import type { Names } from "./names.ts";

type Phrase = string | ((term: Term, names: Names) => string);

const whose = (term: Term, names: Names, other = ""): string =>
  term.seat !== undefined ? names.seat(term.seat) : term.side !== undefined ? names.side(term.side) : other;
const at = (term: Term, names: Names): string => (term.town === undefined ? "" : ` at ${names.place(term.town)}`);
const within = (term: Term, names: Names): string =>
  term.sector === undefined ? "" : ` in the ${names.sector(term.sector)}`;

const phrases = {
  ownFire: "your own side's fighting",
  opponentFire: "the other side's fire",
  lossesTaken: "losses taken",
  consumption: "what the fighting used up",
  advance: (t, n) => `an advance${within(t, n)}`,
  counterAttack: (t, n) => `a counter-attack${within(t, n)}`,
  shelling: (t, n) => `shelling${at(t, n)}`,
  strikes: (t, n) => `strikes${at(t, n)}`,
  crossfire: "fighting along the line",
  flight: "people fleeing the fighting",
  evacuation: (t, n) => `an evacuation${at(t, n)}`,
  corridor: "people returning along the corridor",
  supplied: (t, n) => `supplies${t.seat === undefined ? "" : ` from ${n.seat(t.seat)}`}`,
  leverage: (t, n) => `leverage${t.seat === undefined ? "" : ` by ${n.seat(t.seat)}`}`,
  statement: (t, n) => `a statement by ${whose(t, n, "an outside voice")}`,
  signal: (t, n) => `a warning signal by ${whose(t, n, "an outside power")}`,
  hotline: (t, n) => `a hotline call by ${whose(t, n, "an outside power")}`,
  patronSupply: (t, n) => `a patron's supplies${t.seat === undefined ? "" : ` (${n.seat(t.seat)})`}`,
  communique: "what the communiqué published",
  leak: "a leak of hidden losses",
  verification: (t, n) => `a claim checked by ${whose(t, n, "others")}`,
  fading: "the shock of earlier rounds fading",
  losses: "losses of this round",
  groundLost: (t, n) => `ground lost${within(t, n)}`,
  groundGained: (t, n) => `ground gained${within(t, n)}`,
  failedOffensive: (t, n) => `an offensive that gained next to nothing${within(t, n)}`,
  sectorCollapse: (t, n) => `the front giving way${within(t, n)}`,
  townShelled: (t, n) => `a town of your side under fire${at(t, n)}`,
  candour: "losses admitted openly",
  keptTreaty: "a truce that held",
  exchanges: "exchanges carried out",
  weariness: "weariness of the war",
  recovery: "recovery while the war hurts little",
  deliberateBreach: "breaking an agreement on purpose",
  blamedBreach: "being named for a breach",
  bothCame: "both sides came to the talks",
  venueText: "an agreement made at the venue entered into force",
  facilitated: "opening a door to talks",
  unansweredDraft: "a draft left without an answer",
  confirmedAgainstStance: "going to talks after having ruled them out",
  wordKept: "a word kept that was given before others",
  wordBroken: "a word broken that was given before others",
  ratification: "the price of the agreement signed",
  martialLaw: "martial law",
  firedOnTown: (t, n) => `ordering fire on a town${at(t, n)}`,
  struckBeyond: (t, n) => `striking beyond the region${at(t, n)}`,
  highestRung: "the highest rung used this round",
  calming: "a quieter round",
  offensiveGains: "a large gain of ground",
  drift: "a war that goes on",
  chance: "chance",
  offensiveNorth: "an offensive near the pipelines",
  handover: "a district handed over",
  card: "an event",
  undisclosed: "something not disclosed",
  atLimit: "the end of the scale",
} satisfies Record<Cause, Phrase>;

/** A term in words; the card's own name where a card was the cause. */
export function causeWords(term: Term, names: Names, cardName: (id: string) => string = () => "an event"): string {
  if (term.cause === "card" && term.card !== undefined) return cardName(term.card);
  const phrase: Phrase = phrases[term.cause];
  return typeof phrase === "string" ? phrase : phrase(term, names);
}

/** The rulebook's paragraph behind a cause. */
export const ruleOf = (cause: Cause): string => causes[cause];

const hazardPhrases = {
  base: () => "a truce on its own, while armies face each other",
  clause: (t, n) => (t.clause === undefined ? "a clause" : n.named(t.clause).text),
  groundChanged: () => "ground changed hands last round",
  spoilerOutside: () => "a side that fights has not signed",
  restraint: (t, n) => `${t.side === undefined ? "a side" : n.side(t.side)} holds its troops back`,
} satisfies Record<HazardTerm["cause"], (term: HazardTerm, names: Names) => string>;

/** One part of a truce's risk, in words. */
export const hazardWords = (term: HazardTerm, names: Names): string => hazardPhrases[term.cause](term, names);
