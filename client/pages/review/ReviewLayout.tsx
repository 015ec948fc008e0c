/** The parts of the review on the page: three columns, two, or one with tabs at the foot. */
import { desk as words } from "words:review/page";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { Refusal } from "../../../shared/base/result.ts";
import type { MapHandle, MapTarget } from "../../map/mapModel.ts";
import { mapModelOf } from "../../match/mapModelOf.ts";
import { useMatch } from "../../match/match.ts";
import type { Opened } from "../../match/opened.ts";
import type { Snapshot } from "../../net/matchSource.ts";
import { MapInWords, MapPane } from "../../panels/MapPane.tsx";
import { Talks } from "../../panels/talks/Talks.tsx";
import { You } from "../../panels/You.tsx";
import { type Tab, Tabs } from "../../ui/Tabs.tsx";
import { onTheme, themeNow } from "../../ui/theme.ts";
import { useLayout, useMedia } from "../../ui/useMedia.ts";
import { whilePrinting } from "../../ui/whilePrinting.ts";
import { AllNumbers } from "./AllNumbers.tsx";
import { AllTexts } from "./AllTexts.tsx";
import { Charts } from "./charts/Charts.tsx";
import { useReview } from "./context.ts";
import { Debrief } from "./debrief/Debrief.tsx";
import { Insight } from "./insight/Insight.tsx";
import { LogPane } from "./LogPane.tsx";
import { noFilter } from "./logRows.ts";
import { MomentPane } from "./MomentPane.tsx";
import { useMapAhead } from "./mapAhead.ts";
import { isHeld, useWalk } from "./online/walk.ts";
import type { Playback } from "./playback.ts";
import { Report } from "./Report.tsx";
import { type OtherMatch, ReviewNotices } from "./ReviewNotices.tsx";
import { ReviewTop } from "./ReviewTop.tsx";
import { Scrubber } from "./Scrubber.tsx";

export interface ReviewLayoutProps {
  readonly opened: Opened;
  readonly playback: Playback;
  readonly onBack: (() => void) | null;
  readonly onFile: (file: File) => void;
  readonly fileRefusal: Refusal | null;
  readonly onForget: () => void;
  /** A moment that the address asked for and this match does not have. */
  readonly lost: string | null;
  readonly onFound: () => void;
  readonly other: OtherMatch | null;
}

type Part = "log" | "moment" | "seat" | "talks" | "charts" | "insight" | "debrief";

/** Everything of a review on the page. While the class is held at a question, without what tells of later. */
export function ReviewLayout({
  opened,
  playback,
  onBack,
  onFile,
  fileRefusal,
  onForget,
  lost,
  onFound,
  other,
}: ReviewLayoutProps) {
  const layout = useLayout();
  const walk = useWalk();
  const held = isHeld(walk);
  const { source } = useReview();
  const until = held ? (walk.view?.n ?? null) : null;
  const parts = partsOf(layout).filter(({ id }) => !held || !tellsMore.has(id));
  const [printing, setPrinting] = useState<Printing>(null);
  usePrinting(printing, setPrinting);
  const [part, setPart] = useState<Part>("moment");
  // The log comes and goes with its tab; what is looked for in it stays.
  const filtering = useState(noFilter);
  const shown = parts.some(({ id }) => id === part) ? part : "moment";
  const { model, modelOf } = useMapModel();
  const [map, setMap] = useState<MapHandle | null>(null);
  useMapAhead(map, source, modelOf);
  return (
    <div class="review" data-layout={layout} data-part={shown} data-walk={walk.view ? "on" : "off"}>
      <ReviewTop {...{ opened, layout, onBack, onFile }} onPrint={() => setPrinting("asked")} />
      <ReviewNotices {...{ opened, layout, other, lost, onFound, fileRefusal, onForget }} />
      {layout === "wide" && (
        <div class="side-left">
          <LogPane until={until} filtering={filtering} />
        </div>
      )}
      <main class="middle">
        <MapPane model={model} onChoose={nothing} onMounted={setMap} twin={layout !== "narrow"} />
        {layout === "wide" && !held && <Charts />}
      </main>
      <section class="side-right" aria-label={words.parts}>
        <Tabs
          label={words.parts}
          tabs={parts}
          chosen={shown}
          onChoose={setPart}
          place={layout === "narrow" ? "bottom" : "top"}
        >
          {shown === "log" && <LogPane until={until} filtering={filtering} />}
          {shown === "moment" && <MomentPane />}
          {shown === "seat" && (
            <div class="stack">
              <Seat />
              {layout === "narrow" && <MapInWords model={model} onChoose={nothing} />}
              {layout === "narrow" && <TalksThen />}
            </div>
          )}
          {shown === "talks" && <TalksThen />}
          {shown === "charts" && <Charts />}
          {shown === "insight" && <Insight />}
          {shown === "debrief" && <Debrief />}
        </Tabs>
      </section>
      {!held && <Scrubber playback={playback} />}
      {printing !== null && <Report table={opened.table} />}
    </div>
  );
}

/** Parts that tell what came later: not while the class is asked what it would do. */
const tellsMore: ReadonlySet<Part> = new Set(["charts", "insight", "debrief"]);

/** Puts the report into the page for as long as it is printed: by the page's own button, or by the browser's. */
function usePrinting(printing: Printing, set: (printing: Printing) => void): void {
  useEffect(() => {
    return whilePrinting(
      () => set("browser"),
      () => set(null),
    );
  }, []);
  useEffect(() => {
    if (printing === "asked") print();
  }, [printing]);
}

/** Who asked for paper; null: nobody. */
type Printing = "asked" | "browser" | null;

/** Nothing can be ordered in a match that is past. */
const nothing = (_target: MapTarget) => {};

function partsOf(layout: string): Tab<Part>[] {
  const log: Tab<Part> = { id: "log", label: words.log, mark: "≡" };
  const moment: Tab<Part> = { id: "moment", label: words.moment, mark: "◉" };
  const seat: Tab<Part> = { id: "seat", label: words.seat, mark: "◧" };
  const talks: Tab<Part> = { id: "talks", label: words.talks, mark: "§" };
  const charts: Tab<Part> = { id: "charts", label: words.charts, mark: "⌁" };
  const rest: Tab<Part>[] = [
    { id: "insight", label: words.insight, mark: "!" },
    { id: "debrief", label: words.debrief, mark: "?" },
  ];
  if (layout === "wide") return [moment, seat, talks, ...rest];
  return layout === "middle" ? [log, moment, seat, talks, charts, ...rest] : [log, moment, seat, charts, ...rest];
}

/** The seat's own column as it was then, or every number where everything is seen. */
function Seat() {
  const { viewer } = useReview();
  return viewer === "everything" ? <AllNumbers /> : <You />;
}

function TalksThen() {
  const { viewer } = useReview();
  return viewer === "everything" ? <AllTexts /> : <Talks />;
}

/** What the map shows at this moment, and how that is found for any other. */
function useMapModel() {
  const { snapshot, scenario, names, pub } = useMatch();
  const [theme, setTheme] = useState(themeNow);
  useEffect(() => onTheme(() => setTheme(themeNow())), []);
  const reducedMotion = useMedia("(prefers-reduced-motion: reduce)");
  const modelOf = useCallback(
    ({ view, events }: Snapshot) =>
      mapModelOf(view, events, {
        ...{ scenario, names, theme, reducedMotion, draft: [] },
        choosable: { towns: [], sectors: [] },
      }),
    [scenario, pub.nameOrder, theme, reducedMotion],
  );
  const made = useMemo(() => modelOf(snapshot), [snapshot, modelOf]);
  // Three events in four change nothing on the map: its words stay, too.
  const told = JSON.stringify(made);
  return { model: useMemo(() => made, [told]), modelOf };
}
