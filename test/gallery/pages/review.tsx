/** States of the review of a match. */
import "../../../client/pages/review/styles.ts";
import type { Served } from "../../../client/match/opened.ts";
import { createReviewApi } from "../../../client/net/reviewApi.ts";
import { App } from "../../../client/pages/review/App.tsx";
import { openReview } from "../../../client/pages/review/openReview.ts";
import { ReviewPage } from "../../../client/pages/review/ReviewPage.tsx";
import { defaultWeights } from "../../../shared/review/participation.ts";
import { openIn, record, replayTable, wireOf } from "../data/match.ts";
import { longTitle } from "../data/people.ts";
import { scenario } from "../data/scenario.ts";
import { press, type Shown, type ShownStates } from "../shown.ts";

const nothing = () => {};

/** The match as its instructor is served it, of a class's table. */
const served = (): Served => ({
  api: createReviewApi("gallery", null),
  reply: {
    ...{ match: "gallery", title: longTitle, scenario: scenario.id, over: true, entries: [], times: [] },
    ...{ people: replayTable().people, as: "instructor", me: null, notes: [], until: null, class: "c1" },
    settings: { released: true, weights: defaultWeights },
    tables: [{ match: "gallery", title: longTitle, number: 12 }],
  },
});

/** The review at the wire of round 3, then the first of these tabs that there is at this width; none where they stand open. */
function at(tabs: readonly string[], kind: "match" | "file" = "match", of: Served | null = null): Shown {
  return {
    node: () => {
      // Where the log is looked at, it is proved as well.
      const toProve = tabs.includes("log") ? { entries: record().entries, end: null } : null;
      const opened = { kind, record: record(), table: replayTable(), served: of, toProve };
      const reading = openReview(opened, null);
      reading.jump(tabs.includes("talks") ? openIn(3) : wireOf(3));
      return (
        <ReviewPage
          {...{ reading, first: null, onBack: null, onShow: nothing, onRefresh: async () => true, onDeparts: nothing }}
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

/** One of the instructor's dialogs, by the place of its button: in the top, or in the menu where there is no room. */
const tool = (place: number): Shown => {
  const shown = at([], "match", served());
  return {
    ...shown,
    after: async (page) => {
      const button = `.button.slim:not(.first):nth-of-type(${place})`;
      await press('[data-tab="moment"]')(page);
      if (innerWidth < 1200) await press("header.top > button[aria-haspopup]")(page);
      await press(innerWidth < 1200 ? `dialog .row > button${button}` : `header.top > button${button}`)(page);
    },
  };
};

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
  share: tool(1),
  takeHome: tool(2),
  takingPart: tool(3),
} satisfies ShownStates<"review">;
