/** The tabs of a match in play: which there are at a width, which is chosen, and what comes forward by itself. */
import * as nowWords from "words:play/now";
import * as tableWords from "words:play/table";
import { useCallback, useContext, useEffect, useRef, useState } from "preact/hooks";
import { useMatch } from "../../match/match.ts";
import { PlaceContext } from "../../match/placeContext.ts";
import { waitingForMe } from "../../match/texts.ts";
import { useUnread } from "../../match/unread.ts";
import { waitsFor } from "../../match/waiting.ts";
import { keepTab, keptTab } from "../../net/session.ts";
import type { Tab } from "../../ui/Tabs.tsx";
import type { PageLayout } from "../../ui/useMedia.ts";
import type { Guided } from "../guide/useGuide.ts";

export type TabId = "now" | "map" | "you" | "talks" | "channels" | "orders" | "wire" | "log";

/** On a phone the map, the headlines and the log share a tab: the world. */
export const worldly: readonly TabId[] = ["map", "wire", "log"];

/** Is the tab open yet? In a guided match each comes with its step. */
export function isOpen(tab: TabId, guide: Guided | null): boolean {
  if (!guide) return true;
  if (tab === "now" || tab === "channels") return true;
  if (tab === "talks" || tab === "orders") return guide.unlocked.has(tab);
  return guide.unlocked.has("wire");
}

/** The tabs of the page at this width, with what waits in each. */
export function useTabs(layout: PageLayout): Tab<TabId>[] {
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

/** The chosen tab, found again after a reload. */
export function useKeptTab(start: TabId): [TabId, (tab: TabId) => void] {
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
export function useWireAtResolution(choose: (tab: TabId) => void): void {
  const { pub } = useMatch();
  const before = useRef(pub.phase);
  useEffect(() => {
    if (before.current === "open" && pub.phase === "wire") choose("wire");
    before.current = pub.phase;
  }, [pub.phase, choose]);
}
