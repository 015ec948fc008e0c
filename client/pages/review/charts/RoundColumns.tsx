/** The head of a table of figures: a column a round, the first the start. */
import * as words from "words:review/charts";
import type { ComponentChildren } from "preact";

/** @param children headings of columns before the first one */
export const RoundColumns = ({ rounds, children }: { rounds: readonly number[]; children?: ComponentChildren }) => (
  <thead>
    <tr>
      {children}
      <th scope="col">{words.afterRound}</th>
      {rounds.map((round) => (
        <th key={round} scope="col">
          {round === 0 ? words.start : round}
        </th>
      ))}
    </tr>
  </thead>
);
