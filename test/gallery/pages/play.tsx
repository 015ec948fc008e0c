/** States of the student's page. */
import * as guideWords from "words:play/guide";
import "../../../client/style/base.css";
import "../../../client/style/start.css";
import type { VNode } from "preact";
import { draftKey, keepDraft } from "../../../client/match/draft.ts";
import { madeKinds } from "../../../client/match/madeKinds.ts";
import { PlaceContext } from "../../../client/match/placeContext.ts";
import { keepPlace, keepTab, leavePlace } from "../../../client/net/session.ts";
import { StartPage } from "../../../client/pages/play/start/StartPage.tsx";
import { Seated } from "../../../client/panels/seat/MatchPage.tsx";
import { Waits } from "../../../client/panels/seat/SeatWait.tsx";
import { prefer } from "../../../client/ui/preferences.ts";
import type { Refusal } from "../../../shared/base/result.ts";
import type { WaitingView } from "../../../shared/protocol/class.ts";
import { liveSource, openIn, replayTable, type Seen, theEnd, toldOf, wireOf } from "../data/match.ts";
import { emojiName, longLink, longName, longTitle, messages } from "../data/people.ts";
import { scenario } from "../data/scenario.ts";
import { choose, press, relayed, type Shown, type ShownStates, write } from "../shown.ts";

const token = "gallery-token-0000";
const place = { token, match: "gallery", title: longTitle };

/** The seat's page at a moment, on one of its tabs. */
function seated(seen: Seen, tab?: string): () => VNode {
  return () => {
    if (tab !== undefined) prefer("news", "waits");
    if (tab) keepTab(token, tab);
    else keepTab(token, "none");
    return (
      <PlaceContext.Provider value={{ place, onLeave: () => {} }}>
        <Seated source={liveSource(seen)} place={place} onLeave={() => {}} onSeated={() => {}} />
      </PlaceContext.Provider>
    );
  };
}

const start = (path: string): (() => VNode) => {
  return () => {
    leavePlace(true);
    history.replaceState(null, "", path);
    return <StartPage onSeat={() => {}} />;
  };
};

/** Signed, in force at noon, broken on the third day with nobody there to watch. */
const brokenTruce = [
  { kind: "enteredIntoForce", text: 1, clauses: [{ kind: "CEASE", hour: 12 }], signatories: ["AZE", "ARM", "RUS"] },
  { kind: "hazardDrawn", text: 1, hazard: 0.5, chance: 0.93, terms: [{ cause: "base", amount: 1.5 }] },
  { kind: "breached", text: 1, hours: 53.7, deliberate: false, culprits: [], order: null, blamed: null },
].map((event) => ({ lev: 0, venue: "moscow", host: "RUS", absorbed: false, ...event })) as unknown as NonNullable<
  Seen["besides"]
>;

/** The round of the wire told, paused at the headline that is the first of its kind. */
const revealed = (seat: string, of: number, steps: number, besides: Seen["besides"] = []): Shown => ({
  node: () => {
    prefer("news", "plays");
    return seated({ seat, at: toldOf(of), besides })();
  },
  after: async (page) => {
    // Paused, so that the picture is always the same.
    await press(".reveal-keys .button:nth-of-type(3)")(page);
    for (let step = 0; step < steps; step++) await press(".reveal-next")(page);
  },
});

/** Somebody without a seat. */
const waits = (over: Partial<WaitingView>, shut: Refusal | null = null): Shown => {
  const view: WaitingView = {
    ...{ student: "s1", name: longName, match: null, seat: null, title: longTitle, standing: "in", choice: null },
    ...{ notices: [], arrived: 12, ...over },
  };
  const refused = async (): Promise<Refusal> => ({ code: "seatTaken" });
  const source = {
    ...{ snapshot: () => view, connection: () => "live" as const, refusal: () => shut, subscribe: () => () => {} },
    ...{ now: () => 0, steady: () => 0, close: () => {}, take: refused },
  };
  return {
    node: () => (
      <Waits source={source} onKnock={async () => ({ ok: true, value: {} })} onSeated={() => {}} onLeave={() => {}} />
    ),
  };
};

const round = 3;
const belligerent = { seat: "AZE", at: -1 } as const;
const at =
  (seen: Omit<Seen, "at">, moment: () => number): (() => Seen) =>
  () => ({ ...seen, at: moment() });
const shown = (seen: () => Seen, tab?: string | (() => string)): Shown => ({
  node: () => seated(seen(), typeof tab === "function" ? tab() : tab)(),
});

/** On a phone the orders are a tab, elsewhere a sheet that is opened. */
const ordering = (seen: () => Seen): Shown => shown(seen, "orders");
const openOrders = async (page: HTMLElement): Promise<void> => {
  if (innerWidth >= 700) await press("[data-orders-open]")(page);
};

/** The channel with the seat on the other side of the line, in which words were given and an offer waits. */
const talking = (): Shown =>
  shown(
    at({ seat: "ARM" }, () => openIn(round)),
    "channels",
  );
const other = ".channel-list [data-channel='bi:ARM-AZE']";

const kindChip = (kind: (typeof madeKinds)[number]): string =>
  `.kind-chips .kind-chip:nth-of-type(${madeKinds.indexOf(kind) + 1}) input`;
/** The composer open at a kind of word. */
const making = (kind: (typeof madeKinds)[number]) => async (page: HTMLElement) => {
  await press(other)(page);
  await press(kindChip(kind))(page);
};
/** Nobody sits anywhere. */
const unmanned = () =>
  replayTable().people.map(({ seat }) => ({ seat, people: [], bot: true })) as unknown as NonNullable<
    Seen["table"]
  >["seats"];

const notices = [
  { at: 1, about: { kind: "broadcast", text: `Five minutes to go. ${longLink}` } },
  { at: 2, about: { kind: "message", text: "Speak to Ankara before you sign." } },
] as unknown as NonNullable<Seen["table"]>["notices"];

/** A whole agreement after its first kept round. */
const settling: NonNullable<Seen["treaty"]> = {
  ...{
    text: 1,
    title: messages[4],
    since: 2,
    kept: 1,
    endsAt: null,
  },
  ...{ done: {}, failed: [], goOn: [] },
  signatories: ["AZE", "ARM", "RUS"],
  clauses: [
    { kind: "CEASE", hour: 12 },
    { kind: "LINES", round: 2 },
    { kind: "TALKS", venue: "moscow", round: 4 },
    { kind: "MONITOR", body: "COC" },
  ],
};

export const playStates = {
  start: { node: start("/") },
  startJoin: { node: start("/join/K7QM") },
  startAlone: { node: start("/play") },
  startBack: {
    node: () => {
      const node = start("/")();
      keepPlace(place);
      return node;
    },
  },
  startGuided: { node: start("/"), after: press(".door") },
  guideAsk: shown(at({ seat: "RUS", table: { guided: true } }, () => openIn(1) && 1)),
  guideAway: {
    ...shown(at({ seat: "RUS", table: { guided: true } }, () => openIn(1) && 1)),
    after: press(".guide .link"),
  },
  guideReady: {
    // As soon as the round is open: nobody is ready.
    ...shown(at({ seat: "ARM", table: { guided: true, match: "guided" } }, () => openIn(1) && 1)),
    after: async (page) => {
      const isThere = () => page.querySelector(".guide-head strong")?.textContent === guideWords.steps.ready.verb;
      for (let step = 0; step < 5 && !isThere(); step++) await press(".guide .link:last-child")(page);
    },
  },
  sayBack: shown(at({ seat: "AZE", table: { stage: "ended", guided: true } }, theEnd)),
  waiting: shown(at({ seat: "AZE", table: { stage: "lobby" } }, () => 0)),
  waitingObserver: shown(
    at({ seat: "AZE", table: { stage: "lobby", me: null, observer: { member: "9", name: longName } } }, () => 0),
  ),
  waitingLost: shown(at({ seat: "AZE", connection: "lost", table: { stage: "lobby" } }, () => 0)),
  waitAsks: waits({ standing: "asks", arrived: 0 }),
  waitOut: waits({ standing: "out", arrived: 0 }),
  waitChoice: waits({
    choice: {
      scenario: scenario.id,
      tables: [1, 2].map((number) => ({
        ...{ match: `m${number}`, number },
        seats: ["AZE", "ARM", "NK"].map((seat, people) => ({ seat, people, full: people === 2 })),
      })),
    },
  }),
  waitAway: waits({}, { code: "tokenInvalid" }),
  playRelayed: relayed(
    shown(
      at(belligerent, () => openIn(round)),
      "talks",
    ),
  ),
  brief: shown(at({ seat: "AZE", table: { stage: "briefing" } }, () => 0)),
  now: shown(
    at({ seat: "ARM" }, () => openIn(round)),
    "now",
  ),
  nowOpen: {
    ...shown(
      at({ seat: "ARM" }, () => openIn(round)),
      "now",
    ),
    after: async (page) => {
      // Elsewhere than on a phone there is no such tab.
      if (innerWidth < 700) await press(".wait-row > button")(page);
    },
  },
  nowQuiet: shown(
    at({ seat: "RUS" }, () => openIn(1) && 1),
    "now",
  ),
  talksEmpty: shown(
    at(belligerent, () => openIn(1) && 1),
    "talks",
  ),
  talksFull: shown(
    at({ seat: "ARM" }, () => openIn(round)),
    "talks",
  ),
  channels: shown(
    at({ seat: "ARM" }, () => openIn(round)),
    "channels",
  ),
  channelOffer: { ...talking(), after: press(other) },
  channelWord: {
    ...talking(),
    after: async (page) => {
      await press(other)(page);
      await press(".word [data-move='change']")(page);
    },
  },
  channelTell: {
    ...talking(),
    after: async (page) => {
      await making("tell")(page);
      // What a seat needs to sign has the most to choose.
      await choose(".word-slots select", "signature")(page);
      await press(".deed-list .button")(page);
      await press(".deed-row .button")(page);
    },
  },
  channelAccuse: {
    ...talking(),
    after: async (page) => {
      await making("accuse")(page);
      await choose(".word-slots select", "AZE")(page);
    },
  },
  channelPassOn: {
    ...shown(
      at({ seat: "RUS" }, () => openIn(round)),
      "channels",
    ),
    after: async (page) => {
      await press(".channel-list [data-channel='bi:ARM-RUS']")(page);
      await press(kindChip("passOn"))(page);
      await press(".heard-words input")(page);
    },
  },
  channelMeant: {
    ...shown(
      at({ seat: "ARM", table: { seats: unmanned() } }, () => openIn(round)),
      "channels",
    ),
    after: async (page) => {
      await press(other)(page);
      await write(".composer textarea", "Hold fire in the south, and we come to talks in Moscow")(page);
      await press(".composer .button")(page);
    },
  },
  channelRecord: {
    ...talking(),
    after: async (page) => {
      await press(other)(page);
      await press(".seat-record summary")(page);
    },
  },
  orders: { ...ordering(at(belligerent, () => openIn(2))), after: openOrders },
  ordersUnchosen: { ...ordering(at({ seat: "ARM" }, () => openIn(1) && 1)), after: openOrders },
  ordersThird: { ...ordering(at({ seat: "RUS" }, () => openIn(2))), after: openOrders },
  ordersRefused: {
    ...ordering(at({ ...belligerent, answer: { code: "busy" } }, () => openIn(2))),
    after: press(".ready button, button.ready"),
  },
  readyUnchosen: {
    ...ordering(at({ seat: "ARM" }, () => openIn(1) && 1)),
    after: press(".ready button, button.ready"),
  },
  map: shown(
    at(belligerent, () => openIn(round)),
    "map",
  ),
  wire: shown(
    at({ seat: "RUS" }, () => wireOf(round)),
    "wire",
  ),
  reveal: revealed("RUS", 1, 0),
  revealBreach: revealed("AZE", 5, 2, brokenTruce),
  revealPeople: revealed("ARM", 4, 4),
  log: shown(
    at({ seat: "RUS" }, () => wireOf(round)),
    "log",
  ),
  notices: shown(
    at({ ...belligerent, table: { notices } }, () => openIn(round)),
    "talks",
  ),
  unsetDraft: {
    node: () => {
      keepDraft(draftKey("gallery", 1, "AZE"), [{ kind: "HOLD" }]);
      // As soon as the round is open: nobody is ready.
      return seated({ ...belligerent, at: openIn(1) && 1, table: { match: "gallery", leftMs: 4_000 } }, "talks")();
    },
  },
  missedDraft: {
    node: () => {
      keepDraft(draftKey("gallery", 2, "AZE"), [{ kind: "HOLD" }]);
      return seated({ ...belligerent, at: wireOf(2), table: { match: "gallery" } }, "wire")();
    },
  },
  endNear: shown(
    at({ ...belligerent, treaty: settling }, () => openIn(round)),
    "talks",
  ),
  lost: shown(
    at({ ...belligerent, connection: "lost" }, () => openIn(round)),
    "talks",
  ),
  paused: shown(
    at({ seat: "TUR", table: { running: false, mutedUntil: 60_000 } }, () => openIn(round)),
    "channels",
  ),
  menu: {
    ...shown(
      at(belligerent, () => openIn(round)),
      "talks",
    ),
    after: press(".menu > button"),
  },
  ownSheet: {
    ...shown(
      at({ seat: "ARM" }, () => openIn(round)),
      "talks",
    ),
    after: press(".own-sheet"),
  },
  newText: {
    ...shown(
      at({ seat: "ARM" }, () => openIn(round)),
      "talks",
    ),
    // The corridor's choices are the widest.
    after: async (page) => {
      await press(".session > .row > .button.slim")(page);
      await press(".editor li:nth-child(13) input:not(:disabled)")(page);
    },
  },
  why: {
    ...shown(
      at({ seat: "RUS" }, () => openIn(round)),
      // Where there is a column for it, it stands open; on a phone it is under the map.
      () => (innerWidth < 700 ? "map" : "you"),
    ),
    after: press("button.why"),
  },
  observer: shown(
    at({ seat: "AZE", table: { me: null, observer: { member: "9", name: emojiName } } }, () => openIn(round)),
    "talks",
  ),
  end: shown(at({ seat: "AZE", table: { stage: "ended" } }, theEnd)),
} satisfies ShownStates<"play">;
