/** States of a class's tables side by side. */
import "../../../client/pages/review/class/styles.ts";
import { ClassReviewPage } from "../../../client/pages/review/class/ClassReviewPage.tsx";
import { compareTables } from "../../../shared/review/compare.ts";
import { condense } from "../../../shared/review/condensed.ts";
import { record } from "../data/match.ts";
import { longTitle } from "../data/people.ts";
import { scenario } from "../data/scenario.ts";
import type { ShownStates } from "../shown.ts";

export const classReviewStates = {
  class: {
    node: () => {
      const condensed = condense(record());
      const tables = [1, 2, 3].map((number) => ({ match: `m${number}`, number, condensed, refusal: null }));
      const groups = compareTables(tables.map(({ number }) => ({ table: number, condensed })));
      return (
        <ClassReviewPage
          review={{ class: "c1", title: longTitle, scenario: scenario.id, tables, groups }}
          {...{ scenario, first: null, busy: false, refusal: null, onAsk: () => {} }}
          students={{ students: [], refusal: null, csv: "" }}
        />
      );
    },
  },
} satisfies ShownStates<"classReview">;
