/** The match in play: the map in the middle, me on the left, talk on the right; on a phone the same as five tabs. */

import * as commonWords from "words:common";
import * as tableWords from "words:play/table";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { MapTarget } from "../../map/mapModel.ts";
import { DraftContext, useDraftOf } from "../../match/draft.ts";
import type { GuidePart } from "../../match/guide.ts";
import { useConnection, useMatch } from "../../match/match.ts";
import { type Reveal, useReveal } from "../../match/reveal/useReveal.ts";
import { movedMost } from "../../match/situation.ts";
import { useStartTab } from "../../match/startTab.ts";
import { UnreadContext, useUnreadOf } from "../../match/unread.ts";
import { Tabs } from "../../ui/Tabs.tsx";
import { useLayout } from "../../ui/useMedia.ts";
import { Announcer } from "../Announcer.tsx";
import { Channels } from "../Channels.tsx";
import { ConnectionBar } from "../ConnectionBar.tsx";
import { EndNear } from "../EndNear.tsx";
import { GuideBar } from "../guide/GuideBar.tsx";
import { GuideContext, useGuide, useGuideOf } from "../guide/useGuide.ts";
import { LateDialog } from "../LateDialog.tsx";
import { LateReveal } from "../LateReveal.tsx";
import { Log } from "../Log.tsx";
import { MapInWords, MapPane } from "../MapPane.tsx";
import { Notices } from "../Notices.tsx";
import { Now } from "../now/Now.tsx";
import { Situation } from "../now/Situation.tsx";
import { OrdersBar } from "../orders/OrdersBar.tsx";
import { OrdersSheet } from "../orders/OrdersSheet.tsx";
import { RoundOpening } from "../RoundOpening.tsx";
import type { Staged } from "../reveal/Reveal.tsx";
import { TopBar } from "../TopBar.tsx";
import { Talks } from "../talks/Talks.tsx";
import { UnsetDraft } from "../UnsetDraft.tsx";
import { useFetchAhead } from "../useFetchAhead.ts";
import { useMapState } from "../useMapState.ts";
import { Wire } from "../Wire.tsx";
import { You } from "../You.tsx";
import { Foot } from "./Foot.tsx";
import { isOpen, type TabId, useKeptTab, useTabs, useWireAtResolution, worldly } from "./playTabs.ts";
import { WorldParts } from "./WorldParts.tsx";

/** `onTold`: the match is over; called once its last round has been told, or needs no telling. */
export function PlayPage({ onTold }: { onTold?: () => void }) {
  const match = useMatch();
  useFetchAhead();
  const draft = useDraftOf(match);
  const unread = useUnreadOf(match);
  const guide = useGuideOf();
  return (
    <DraftContext.Provider value={draft}>
      <UnreadContext.Provider value={unread}>
        <GuideContext.Provider value={guide}>
          <Table {...(onTold && { onTold })} />
        </GuideContext.Provider>
      </UnreadContext.Provider>
    </DraftContext.Provider>
  );
}

function Table({ onTold }: { onTold?: () => void }) {
  const { source, pub } = useMatch();
  const layout = useLayout();
  const { connection } = useConnection(source);
  const start = useStartTab();
  const [tab, setTab] = useKeptTab(start);
  useWireAtResolution(setTab);
  const guide = useGuide();
  const tabs = useTabs(layout).filter(({ id }) => isOpen(id, guide));
  const narrow = layout === "narrow";
  const world = narrow && worldly.includes(tab);
  const shown =
    world || tabs.some(({ id }) => id === tab) ? tab : ((tabs.find(({ id }) => id === start) ?? tabs[0])?.id ?? start);
  const sheet = useSheet(narrow);
  const [waiting, setWaiting] = useState<string | null>(null);
  const map = useMapState();
  const [target, setTarget] = useState<MapTarget | null>(null);
  const reveal = useReveal();
  const [staged, setStaged] = useState<Staged | null>(null);
  const news = reveal.on ? staged : null;
  useOver(reveal, onTold);
  const early = guide !== null && !guide.unlocked.has("orders");
  const goTo = (part: GuidePart) => {
    if (part === "orders" && !narrow) return sheet.toggle();
    setTab(part);
  };
  return (
    <div
      class="table"
      data-layout={layout}
      data-tab={shown}
      data-orders={sheet.open}
      data-reveal={news ? "news" : undefined}
      data-guide={early ? "early" : guide ? "later" : undefined}
    >
      <TopBar layout={layout} />
      <div class="bars">
        <ConnectionBar connection={connection} paused={pub.paused} />
        <Notices />
        <UnsetDraft />
        <EndNear />
        {!narrow && <RoundOpening />}
        <GuideBar onGo={goTo} />
        {narrow && shown === "now" && <Situation />}
      </div>
      {layout === "wide" && !early && (
        <aside class="side-left" aria-label={commonWords.yourSeat}>
          <You />
        </aside>
      )}
      <main class="middle">
        <MapPane
          model={map.model}
          onChoose={setTarget}
          twin={!narrow}
          closeUp={narrow && shown === "now" ? movedMost(pub) : null}
          staged={reveal.on ? (news ?? "soon") : null}
        />
        {!narrow && !early && <OrdersBar open={sheet.open} onOpen={sheet.toggle} />}
      </main>
      <section class="side-right" aria-label={tableWords.talk}>
        <Tabs
          label={tableWords.talk}
          tabs={tabs}
          chosen={world ? "map" : shown}
          onChoose={setTab}
          place={narrow ? "bottom" : "top"}
          foot={narrow && <Foot tab={shown} onOpen={setWaiting} onGo={setTab} />}
        >
          {world && <WorldParts shown={shown} onChoose={setTab} />}
          {shown === "map" && <MapInWords model={map.model} onChoose={setTarget} />}
          {shown === "now" ? <Now open={waiting} onOpen={setWaiting} /> : <Panel tab={shown} onReveal={reveal.open} />}
        </Tabs>
      </section>
      {sheet.open && <OrdersSheet onClose={sheet.close} />}
      {target && <LateDialog show="TargetDialog" target={target} kinds={map.kinds} onClose={() => setTarget(null)} />}
      {reveal.on && <LateReveal reveal={reveal} map={map.model} onStage={setStaged} />}
      <Announcer />
    </div>
  );
}

/** The orders over the page, where they are no tab; when they close, the way to them has the focus again. */
function useSheet(narrow: boolean) {
  const { pub } = useMatch();
  const [open, setOpen] = useState(false);
  // What came of them comes forward.
  useEffect(() => setOpen(false), [pub.phase, pub.round]);
  const close = useCallback(() => {
    setOpen(false);
    setTimeout(() => document.querySelector<HTMLElement>("[data-orders-open]")?.focus());
  }, []);
  return { open: open && !narrow, close, toggle: () => setOpen(!open) };
}

function Panel({ tab, onReveal }: { tab: TabId; onReveal: () => void }) {
  if (tab === "map" || tab === "you") return <You />;
  if (tab === "channels") return <Channels />;
  if (tab === "orders") return <OrdersSheet onClose={null} />;
  if (tab === "wire") return <WireAgain onReveal={onReveal} />;
  if (tab === "log") return <Log />;
  return <Talks />;
}

/** The headlines; while they are new, they can be told once more. */
function WireAgain({ onReveal }: { onReveal: () => void }) {
  const { pub } = useMatch();
  return (
    <div class="stack">
      {pub.phase === "wire" && (
        <p class="row">
          <button type="button" class="button slim" onClick={onReveal}>
            {tableWords.showRound}
          </button>
        </p>
      )}
      <Wire />
    </div>
  );
}

/** How long the news of the last round may be on its way before the result is shown without it, ms. */
const lastNewsMs = 3000;

/** Leads on to the result once the last round is told. */
function useOver(reveal: Reveal, onTold: (() => void) | undefined): void {
  const began = useRef(false);
  // Of the last round alone: its news may come a moment after the match has ended.
  began.current = onTold !== undefined && (began.current || reveal.on);
  const { on } = reveal;
  useEffect(() => {
    if (!onTold || on) return;
    if (began.current) return onTold();
    const timer = setTimeout(onTold, lastNewsMs);
    return () => clearTimeout(timer);
  }, [on, onTold === undefined]);
}
