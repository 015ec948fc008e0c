/** Every state of a page that the gallery shows, by the page whose styles it needs. Read by the gallery and by its test. */
export const pages = ["play", "teach", "projector", "review", "classReview", "rules", "reach"] as const;
export type PageName = (typeof pages)[number];

export const states = {
  play: [
    "start",
    "startJoin",
    "startAlone",
    "startBack",
    "waiting",
    "waitingObserver",
    "brief",
    "talksEmpty",
    "talksFull",
    "channels",
    "channelOffer",
    "channelWord",
    "channelRecord",
    "channelTell",
    "channelAccuse",
    "channelPassOn",
    "channelMeant",
    "orders",
    "ordersRefused",
    "map",
    "wire",
    "log",
    "notices",
    "unsetDraft",
    "missedDraft",
    "lost",
    "paused",
    "menu",
    "newText",
    "why",
    "observer",
    "end",
  ],
  teach: [
    "home",
    "homeEmpty",
    "setup",
    "wallLobby",
    "wall",
    "wallQuiet",
    "table",
    "broadcast",
    "student",
    "records",
    "shut",
  ],
  projector: [
    "lobby",
    "lobbyTables",
    "lobbyMany",
    "lobbyWaiting",
    "lobbyFull",
    "playing",
    "playingMany",
    "over",
    "unknown",
  ],
  review: ["door", "moment", "seat", "talks", "charts", "insight", "peace", "debrief", "log", "file"],
  classReview: ["class"],
  rules: ["rules", "rulesChoice"],
  reach: ["trying", "good", "noSocket"],
} as const satisfies Record<PageName, readonly string[]>;

export const widths = [360, 390, 820, 1280, 1920] as const;
/** Height of the window at each width, as such devices have it. */
export const heights: Readonly<Record<(typeof widths)[number], number>> = {
  360: 740,
  390: 844,
  820: 1180,
  1280: 800,
  1920: 1080,
};
export const themes = ["light", "dark"] as const;
