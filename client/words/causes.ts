/** Why a number moved, in words: one phrase for each cause, and for each part of a truce's risk. */

import * as words from "words:causes";
import type { HazardTerm, Term } from "../../shared/state/gauge.ts";
import { type Cause, causes } from "../../shared/state/gaugeKinds.ts";
import { type AnyMessage, formed } from "./format.ts";
import type { Names } from "./names.ts";

const phrases: Readonly<Record<Cause, string>> = words.phrases;
const known: Readonly<Partial<Record<Cause, AnyMessage>>> = words.known;

/** What is known of a term beside its cause: the seat or side, the town and the sector. */
function given({ seat, side, town, sector }: Term, names: Names) {
  const who = seat !== undefined ? names.named(seat) : side !== undefined ? names.namedSide(side) : null;
  return {
    ...(who && { seat: who }),
    ...(town !== undefined && { place: names.place(town) }),
    ...(sector !== undefined && { sector: names.sector(sector) }),
  };
}

/** Of which of these a cause tells. */
const toldOf: Readonly<Record<string, "seat" | "place" | "sector">> = {
  ...{ advance: "sector", counterAttack: "sector", groundLost: "sector", groundGained: "sector" },
  ...{ failedOffensive: "sector", sectorCollapse: "sector" },
  ...{ shelling: "place", strikes: "place", evacuation: "place", townShelled: "place", firedOnTown: "place" },
  struckBeyond: "place",
  ...{ supplied: "seat", leverage: "seat", statement: "seat", signal: "seat", hotline: "seat" },
  ...{ patronSupply: "seat", verification: "seat" },
};

/** A term in words; the card's own name where a card was the cause. */
export function causeWords(term: Term, names: Names, cardName: (id: string) => string = () => phrases.card): string {
  if (term.cause === "card" && term.card !== undefined) return cardName(term.card);
  const [phrase, values, asks] = [known[term.cause], given(term, names), toldOf[term.cause]];
  return phrase && asks && asks in values ? formed(phrase, values) : phrases[term.cause];
}

/** The rulebook's paragraph behind a cause. */
export const ruleOf = (cause: Cause): string => causes[cause];

/** One part of a truce's risk, in words. */
export function hazardWords({ cause, clause, side }: HazardTerm, names: Names): string {
  if (cause === "clause" && clause !== undefined) return names.named(clause).text;
  if (cause === "restraint" && side !== undefined) return words.restraintOf({ side: names.namedSide(side) });
  return words.hazards[cause];
}
