/** A number's move in words. Of some numbers a seat sees a range or a band alone: its events carry the upper end. */
import * as words from "words:moves";
import type { GaugeRef, Term } from "../../shared/state/gauge.ts";
import { bandWord, figure } from "./gauges.ts";

interface Move {
  readonly from: number;
  readonly to: number;
  readonly terms: readonly Term[];
}

const bands = [0, 1, 2, 3, 4] as const;

/** Is this move seen as a range or a band? The sizes of its reasons are withheld then, all of them. */
export const isBlurred = ({ terms }: Pick<Move, "terms">): boolean =>
  terms.every(({ amount, cause }) => amount === null && cause !== "undisclosed");

/** "84 → 343", "very low, as before", "at most 40 → at most 75". */
export function moveWords(gauge: GaugeRef["gauge"], move: Move): string {
  const { from, to } = move;
  if (gauge === "widerWar" && isBlurred(move)) {
    const word = (upper: number) => bandWord(bands[Math.round(upper / 20) - 1] ?? 4);
    return from === to ? words.same({ value: word(to) }) : words.fromTo({ from: word(from), to: word(to) });
  }
  if ((gauge === "displaced" || gauge === "civilianDead") && isBlurred(move)) {
    return from === to
      ? words.atMost({ value: figure(to) })
      : words.atMostFromTo({ from: figure(from), to: figure(to) });
  }
  return words.fromTo({ from: figure(from, 1), to: figure(to, 1) });
}
