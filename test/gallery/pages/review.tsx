/** States of the review of a match. */
import "../../../client/pages/review/styles.ts";
import { App } from "../../../client/pages/review/App.tsx";
import { openReview } from "../../../client/pages/review/openReview.ts";
import { ReviewPage } from "../../../client/pages/review/ReviewPage.tsx";
import { openIn, record, replayTable, wireOf } from "../data/match.ts";
import { press, type Shown, type ShownStates } from "../shown.ts";

const nothing = () => {};

/** The review at the wire of round 3, then the first of these tabs that there is at this width; none where they stand open. */
function at(tabs: readonly string[], kind: "match" | "file" = "match"): Shown {
  return {
    node: () => {
      const opened = { kind, record: record(), table: replayTable(), served: null };
      const reading = openReview(opened, null);
      reading.jump(tabs.includes("talks") ? openIn(3) : wireOf(3));
      return (
        <ReviewPage
          {...{ reading, first: null, onBack: null, onShow: nothing, onRefresh: async () => true }}
          {...{ onFile: nothing, fileRefusal: null, onForget: nothing, other: null }}
          lead={{ following: true, follow: nothing, walk: null, view: null }}
        />
      );
    },
    after: async (page) => {
      await press('[data-tab="moment"]')(page);
      const there = tabs.find((tab) => page.querySelector(`[data-tab="${tab}"]`));
      if (there) await press(`[data-tab="${there}"]`)(page);
    },
  };
}

/** With why there was no peace shown large. */
const large = (shown: Shown): Shown => ({
  ...shown,
  after: async (page) => {
    await shown.after?.(page);
    await press(".peace .button")(page);
  },
});

export const reviewStates = {
  door: {
    node: () => {
      history.replaceState(null, "", "/review");
      return <App />;
    },
  },
  moment: at([]),
  seat: at(["seat"]),
  // On a phone the talks stand below the seat.
  talks: at(["talks", "seat"]),
  charts: at(["charts"]),
  insight: at(["insight"]),
  peace: large(at(["insight"])),
  debrief: at(["debrief"]),
  log: at(["log"]),
  file: at([], "file"),
} satisfies ShownStates<"review">;
