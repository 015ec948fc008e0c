/** The match in play: the map in the middle, me on the left, talk on the right; on a phone the same as five tabs. */

import * as commonWords from "words:common";
import * as nowWords from "words:play/now";
import * as tableWords from "words:play/table";
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { MapModel, MapTarget } from "../../map/mapModel.ts";
import { DraftContext, useDraft, useDraftOf } from "../../match/draft.ts";
import type { GuidePart } from "../../match/guide.ts";
import { mapModelOf } from "../../match/mapModelOf.ts";
import { type Match, mayAct, useConnection, useMatch } from "../../match/match.ts";
import { choicesOf, choosableOf, type KindChoices } from "../../match/orderChoices.ts";
import { PlaceContext } from "../../match/placeContext.ts";
import { type Reveal, useReveal } from "../../match/reveal/useReveal.ts";
import { headlines, isNews } from "../../match/roundWire.ts";
import { movedMost } from "../../match/situation.ts";
import { useStartTab } from "../../match/startTab.ts";
import { waitingForMe } from "../../match/texts.ts";
import { UnreadContext, useUnread, useUnreadOf } from "../../match/unread.ts";
import { useAllEarlier } from "../../match/useEarlier.ts";
import { waitsFor } from "../../match/waiting.ts";
import { keepTab, keptTab } from "../../net/session.ts";
import { useReducedMotion } from "../../ui/preferences.ts";
import { type Tab, Tabs } from "../../ui/Tabs.tsx";
import { onTheme, themeNow } from "../../ui/theme.ts";
import { type PageLayout, useLayout } from "../../ui/useMedia.ts";
import { Channels } from "../Channels.tsx";
import { ConnectionBar } from "../ConnectionBar.tsx";
import { EndNear } from "../EndNear.tsx";
import { GuideBar } from "../guide/GuideBar.tsx";
import { GuideContext, type Guided, useGuide, useGuideOf } from "../guide/useGuide.ts";
import { LateDialog } from "../LateDialog.tsx";
import { LateReveal } from "../LateReveal.tsx";
import { Log } from "../Log.tsx";
import { MapInWords, MapPane } from "../MapPane.tsx";
import { Notices } from "../Notices.tsx";
import { Now } from "../now/Now.tsx";
import { NowFoot } from "../now/NowFoot.tsx";
import { Situation } from "../now/Situation.tsx";
import { OrdersBar } from "../orders/OrdersBar.tsx";
import { OrdersSheet } from "../orders/OrdersSheet.tsx";
import { SetOrders } from "../orders/SetOrders.tsx";
import { ReadyButton } from "../ReadyButton.tsx";
import { RoundOpening } from "../RoundOpening.tsx";
import type { Staged } from "../reveal/Reveal.tsx";
import { TopBar } from "../TopBar.tsx";
import { Talks } from "../talks/Talks.tsx";
import { UnsetDraft } from "../UnsetDraft.tsx";
import { useFetchAhead } from "../useFetchAhead.ts";
import { Wire } from "../Wire.tsx";
import { You } from "../You.tsx";

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

type TabId = "now" | "map" | "you" | "talks" | "channels" | "orders" | "wire" | "log";

/** On a phone the map, the headlines and the log share a tab: the world. */
const worldly: readonly TabId[] = ["map", "wire", "log"];

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

/** Is the tab open yet? In a guided match each comes with its step. */
function isOpen(tab: TabId, guide: Guided | null): boolean {
  if (!guide) return true;
  if (tab === "now" || tab === "channels") return true;
  if (tab === "talks" || tab === "orders") return guide.unlocked.has(tab);
  return guide.unlocked.has("wire");
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

/** What the world's tab shows on a phone. */
function WorldParts({ shown, onChoose }: { shown: TabId; onChoose: (tab: TabId) => void }) {
  const parts = [
    ["map", nowWords.mapAndNumbers],
    ["wire", tableWords.headlines],
    ["log", tableWords.tabs.log],
  ] as const;
  return (
    <fieldset class="row world-parts">
      <legend class="hidden">{nowWords.worldShows}</legend>
      {parts.map(([id, words]) => (
        <button key={id} type="button" class="button slim" aria-pressed={shown === id} onClick={() => onChoose(id)}>
          {words}
        </button>
      ))}
    </fieldset>
  );
}

interface FootProps {
  readonly tab: TabId;
  readonly onOpen: (wait: string) => void;
  readonly onGo: (tab: TabId) => void;
}

/** On a phone, over the tabs: what is left to spend, the next thing to do, and Ready. Talk needs the height. */
function Foot({ tab, onOpen, onGo }: FootProps) {
  const { pub } = useMatch();
  if (tab === "now") return <NowFoot onOpen={onOpen} onGo={onGo} />;
  if (tab !== "orders" && pub.phase !== "wire") return null;
  return (
    <div class="foot">
      {tab === "orders" ? (
        <SetOrders>
          <ReadyButton counted first={false} />
        </SetOrders>
      ) : (
        <div class="foot-buttons">
          <ReadyButton counted />
        </div>
      )}
    </div>
  );
}

function useTabs(layout: PageLayout): Tab<TabId>[] {
  const { own, snapshot } = useMatch();
  const labels = tableWords.tabs;
  const waits = waitsFor(snapshot.view).length;
  const { counts, waiting: words } = useUnread();
  const said = [...Object.entries(counts), ...Object.entries(words)].filter(
    ([channel]) => !channel.startsWith("session:") && channel !== "direct",
  );
  const unread = said.reduce((sum, [, count]) => sum + count, 0);
  const answers = Object.values(words).reduce((sum, count) => sum + count, 0);
  const waiting = (own?.invitations.length ?? 0) + (own?.mustAnswer.length ?? 0) + waitingForMe(own).length + answers;
  const talks: Tab<TabId> = { id: "talks", label: labels.talks, count: waiting, mark: "§" };
  const channels: Tab<TabId> = { id: "channels", label: labels.channels, count: unread, mark: "“" };
  const wire: Tab<TabId> = { id: "wire", label: labels.wire, mark: "≡" };
  const log: Tab<TabId> = { id: "log", label: labels.log };
  const orders: Tab<TabId>[] = own ? [{ id: "orders", label: labels.orders, mark: "↦" }] : [];
  if (layout === "narrow") {
    const now: Tab<TabId> = { id: "now", label: nowWords.now, count: waits, mark: "◷" };
    return [now, talks, channels, ...orders, { id: "map", label: nowWords.world, mark: "◱" }];
  }
  return layout === "middle"
    ? [{ id: "you", label: labels.you }, talks, channels, wire, log]
    : [talks, channels, wire, log];
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

/** The chosen tab, found again after a reload. */
function useKeptTab(start: TabId): [TabId, (tab: TabId) => void] {
  const { place } = useContext(PlaceContext);
  const { pub } = useMatch();
  const [tab, setTab] = useState<TabId>(
    () => (keptTab(place.token) as TabId | null) ?? (pub.phase === "wire" ? "wire" : start),
  );
  const choose = useCallback(
    (chosen: TabId) => {
      keepTab(place.token, chosen);
      setTab(chosen);
    },
    [place.token],
  );
  return [tab, choose];
}

/** When a round is resolved the wire comes forward, once. */
function useWireAtResolution(choose: (tab: TabId) => void): void {
  const { pub } = useMatch();
  const before = useRef(pub.phase);
  useEffect(() => {
    if (before.current === "open" && pub.phase === "wire") choose("wire");
    before.current = pub.phase;
  }, [pub.phase, choose]);
}

function useTheme(): "light" | "dark" {
  const [theme, setTheme] = useState(themeNow);
  useEffect(() => onTheme(() => setTheme(themeNow())), []);
  return theme;
}

interface MapState {
  readonly model: MapModel;
  readonly kinds: readonly KindChoices[];
}

/** The map's model, with what can be ordered there now. */
function useMapState(): MapState {
  const match = useMatch();
  const { snapshot, scenario, names, own, pub } = match;
  const draft = useDraft();
  const theme = useTheme();
  const reducedMotion = useReducedMotion();
  const may = mayAct(match);
  const kinds = useMemo(
    () =>
      own && may
        ? choicesOf(
            scenario,
            own.context,
            pub.seats.map(({ id }) => id),
            draft.orders,
          )
        : [],
    [own, may, scenario, pub, draft.orders],
  );
  useAllEarlier(lacksHeritageCard(match));
  const model = useMemo(
    () =>
      mapModelOf(snapshot.view, snapshot.events, {
        scenario,
        names,
        theme,
        reducedMotion,
        // What is set is no draft.
        draft: may && !draft.set ? draft.orders : [],
        choosable: choosableOf(kinds),
      }),
    [snapshot, scenario, names, theme, reducedMotion, may, draft.orders, draft.set, kinds],
  );
  return { model, kinds };
}

/** A card that marks a place on the map was played before all that the page knows. */
function lacksHeritageCard({ snapshot, scenario, pub }: Match): boolean {
  const marking = pub.cardsPlayed.filter((card) => scenario.files.map.heritageCards?.includes(card));
  const known = snapshot.events.flatMap(({ event }) => (event.kind === "cardPlayed" ? [event.card] : []));
  return marking.some((card) => !known.includes(card));
}

/** Most headlines read out at once to those who cannot see them. */
const mostAnnounced = 6;

/** New headlines for screen readers, the news before all else; the rest stands in the wire. */
function Announcer() {
  const { snapshot, telling } = useMatch();
  const heard = useRef(snapshot.events.at(-1)?.n ?? -1);
  const numbering = useRef(snapshot.numbering);
  const [words, setWords] = useState("");
  useEffect(() => {
    // Under other numbers nobody can tell which are new.
    if (numbering.current !== snapshot.numbering) heard.current = snapshot.events.at(-1)?.n ?? -1;
    numbering.current = snapshot.numbering;
    const fresh = headlines(
      snapshot.events.filter(({ n }) => n > heard.current),
      telling,
    );
    heard.current = snapshot.events.at(-1)?.n ?? heard.current;
    const news = fresh.filter(isNews);
    const told = news.length > 0 ? news : fresh;
    if (told.length > 0)
      setWords(
        told
          .slice(-mostAnnounced)
          .map(({ line }) => line.text)
          .join(" "),
      );
  }, [snapshot, telling]);
  return (
    <p class="hidden" role="status" aria-live="polite">
      {words}
    </p>
  );
}
