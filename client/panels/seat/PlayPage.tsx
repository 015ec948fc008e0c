/** The match in play: the map in the middle, me on the left, talk on the right; on a phone the same as five tabs. */

import * as commonWords from "words:common";
import * as tableWords from "words:play/table";
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { MapModel, MapTarget } from "../../map/mapModel.ts";
import { DraftContext, useDraft, useDraftOf } from "../../match/draft.ts";
import { mapModelOf } from "../../match/mapModelOf.ts";
import { type Match, mayAct, useConnection, useMatch } from "../../match/match.ts";
import { choicesOf, choosableOf, type KindChoices } from "../../match/orderChoices.ts";
import { PlaceContext } from "../../match/placeContext.ts";
import { headlines, isNews } from "../../match/roundWire.ts";
import { useStartTab } from "../../match/startTab.ts";
import { waitingForMe } from "../../match/texts.ts";
import { UnreadContext, useUnread, useUnreadOf } from "../../match/unread.ts";
import { useAllEarlier } from "../../match/useEarlier.ts";
import { keepTab, keptTab } from "../../net/session.ts";
import { type Tab, Tabs } from "../../ui/Tabs.tsx";
import { onTheme, themeNow } from "../../ui/theme.ts";
import { type PageLayout, useLayout, useMedia } from "../../ui/useMedia.ts";
import { Channels } from "../Channels.tsx";
import { ConnectionBar } from "../ConnectionBar.tsx";
import { EndNear } from "../EndNear.tsx";
import { FirstRound } from "../FirstRound.tsx";
import { LateDialog } from "../LateDialog.tsx";
import { LateWordsSaid } from "../LateWords.tsx";
import { Log } from "../Log.tsx";
import { MapInWords, MapPane } from "../MapPane.tsx";
import { Notices } from "../Notices.tsx";
import { OrdersTray } from "../OrdersTray.tsx";
import { ReadyButton } from "../ReadyButton.tsx";
import { TopBar } from "../TopBar.tsx";
import { Talks } from "../talks/Talks.tsx";
import { UnsetDraft } from "../UnsetDraft.tsx";
import { useFetchAhead } from "../useFetchAhead.ts";
import { Wire } from "../Wire.tsx";
import { You } from "../You.tsx";

export function PlayPage() {
  const match = useMatch();
  useFetchAhead();
  const draft = useDraftOf(match);
  const unread = useUnreadOf(match);
  return (
    <DraftContext.Provider value={draft}>
      <UnreadContext.Provider value={unread}>
        <Table />
      </UnreadContext.Provider>
    </DraftContext.Provider>
  );
}

type TabId = "map" | "you" | "talks" | "channels" | "orders" | "wire" | "log";

function Table() {
  const { source, pub } = useMatch();
  const layout = useLayout();
  const { connection } = useConnection(source);
  const start = useStartTab();
  const [tab, setTab] = useKeptTab(start);
  useWireAtResolution(setTab);
  const tabs = useTabs(layout);
  const shown = tabs.some(({ id }) => id === tab) ? tab : start;
  const map = useMapState();
  const [target, setTarget] = useState<MapTarget | null>(null);
  return (
    <div class="table" data-layout={layout} data-tab={shown}>
      <TopBar layout={layout} />
      <div class="bars">
        <ConnectionBar connection={connection} paused={pub.paused} />
        <Notices />
        <UnsetDraft />
        <EndNear />
      </div>
      {layout === "wide" && (
        <aside class="side-left" aria-label={commonWords.yourSeat}>
          <You />
        </aside>
      )}
      <main class="middle">
        <MapPane model={map.model} onChoose={setTarget} twin={layout !== "narrow"} />
        {layout !== "narrow" && <OrdersTray />}
      </main>
      <section class="side-right" aria-label={tableWords.talk}>
        <Tabs
          label={tableWords.talk}
          tabs={tabs}
          chosen={shown}
          onChoose={setTab}
          place={layout === "narrow" ? "bottom" : "top"}
        >
          {shown === "map" && <MapInWords model={map.model} onChoose={setTarget} />}
          <Panel tab={shown} />
        </Tabs>
      </section>
      {target && <LateDialog show="TargetDialog" target={target} kinds={map.kinds} onClose={() => setTarget(null)} />}
      <Announcer />
    </div>
  );
}

function Panel({ tab }: { tab: TabId }) {
  if (tab === "map" || tab === "you") return <You />;
  if (tab === "channels") return <Channels />;
  if (tab === "orders") {
    return (
      <div class="stack">
        <FirstRound at="orders" />
        <LateWordsSaid show="RoundBriefing" at="orders" />
        <OrdersTray />
        <ReadyButton wide />
      </div>
    );
  }
  if (tab === "wire") return <WireOrLog />;
  if (tab === "log") return <Log />;
  return <Talks />;
}

/** On a phone the log stands behind the wire. */
function WireOrLog() {
  const layout = useLayout();
  const { pub } = useMatch();
  const [log, setLog] = useState(false);
  if (layout !== "narrow") return <Wire />;
  return (
    <div class="stack">
      <div class="row">
        <button type="button" class="button slim" aria-pressed={!log} onClick={() => setLog(false)}>
          {tableWords.headlines}
        </button>
        <button type="button" class="button slim" aria-pressed={log} onClick={() => setLog(true)}>
          {tableWords.tabs.log}
        </button>
      </div>
      {pub.phase === "wire" && <ReadyButton wide />}
      {log ? <Log /> : <Wire />}
    </div>
  );
}

function useTabs(layout: PageLayout): Tab<TabId>[] {
  const { own } = useMatch();
  const labels = tableWords.tabs;
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
    return [{ id: "map", label: labels.map, mark: "◱" }, talks, channels, ...orders, wire];
  }
  return layout === "middle"
    ? [{ id: "you", label: labels.you }, talks, channels, wire, log]
    : [talks, channels, wire, log];
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
  const reducedMotion = useMedia("(prefers-reduced-motion: reduce)");
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
        draft: may ? draft.orders : [],
        choosable: choosableOf(kinds),
      }),
    [snapshot, scenario, names, theme, reducedMotion, may, draft.orders, kinds],
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
