/** States of a class's tables side by side. */
import "../../../client/pages/review/class/styles.ts";
import { ClassReviewPage } from "../../../client/pages/review/class/ClassReviewPage.tsx";
import type { ReviewedStudent } from "../../../shared/protocol/classReview.ts";
import { compareTables } from "../../../shared/review/compare.ts";
import { condense } from "../../../shared/review/condensed.ts";
import { record } from "../data/match.ts";
import { longTitle } from "../data/people.ts";
import { scenario } from "../data/scenario.ts";
import type { Shown, ShownStates } from "../shown.ts";

/** A class whose tables played as often as this, with who took part. */
const classOf = (played: number, tables: number, students: readonly ReviewedStudent[] | null): Shown => ({
  node: () => {
    const condensed = condense(record());
    const all = Array.from({ length: tables }, (_, at) => ({
      ...{ match: `m${at + 1}`, number: at + 1, refusal: null },
      condensed: at < played ? condensed : { ...condensed, round: 0, played: [] },
    }));
    const groups = compareTables(all.slice(0, played).map(({ number }) => ({ table: number, condensed })));
    return (
      <ClassReviewPage
        review={{ class: "c1", title: longTitle, scenario: scenario.id, tables: all, groups }}
        {...{ scenario, first: null, busy: false, onAsk: () => {} }}
        refusal={students ? null : { code: "storageFailed" }}
        students={{ students, refusal: null, csv: "" }}
      />
    );
  },
});

export const classReviewStates = {
  class: classOf(3, 3, []),
  classOne: classOf(1, 1, []),
  classNone: classOf(0, 3, null),
} satisfies ShownStates<"classReview">;
