/** The page in play around its panels: tabs, the top, the channels' list, and being ready. */

export const talk = "Talk";
export const tabs = {
  map: "Map",
  you: "You",
  talks: "Talks",
  channels: "Channels",
  orders: "Orders",
  wire: "Wire",
  log: "Log",
} as const;
export const headlines = "Headlines";

export const connectionGone =
  "The connection is gone. The page is trying to come back; what you have set and said is kept.";
export const serverRestarts =
  "The server is restarting. Stay on this page: it comes back by itself, and nothing is lost.";
export const matchPaused = "Your instructor has paused the match. Read, think; nothing is lost.";

export const toOrders = "To the orders";
export const toTalk = "To the talk";
export const ofRounds = (rounds: number): string => ` of ${rounds}`;
export const paused = "paused";
export const whoIsReady = "Who is ready";
export const readiness = (ready: boolean): string => (ready ? "ready" : "not ready");
export const wireHeld = "the wire is held";
export const roundEnds = "round ends";
export const noClock = "no clock";
export const firstRoundIn = "first round in";
export const nextRoundIn = "next round in";
export const roundEndsIn = "round ends in";
export const clockStands = "clock stands at";

export const botReadsNothing =
  " The computer plays that seat: it answers invitations, texts and signatures, and reads no messages.";
export const writeTo = (channel: string): string => `Write to: ${channel}…`;

/** To those of a delegation who are not its head; `wide`: there is room for it. */
export const headSays = (wide: boolean): string =>
  wide ? "The head of your delegation says when you are ready." : "The head says when";
export const ready = "Ready";
export const isReady = "Ready ✓";
export const goOn = "Go on";
export const waitingFor = (seats: string): string => `Waiting for ${seats}.`;
export const notYet = "Not yet";
export const unsignedTitle = "Your signature is missing";
/** `texts`: their titles, in quotation marks. */
export const unsigned = (texts: string): string =>
  `Everybody else has signed ${texts}. Without your name it does not enter into force. You sign in “Talks”.`;
export const backToRead = "Back, to read it";
export const withoutSigning = "Ready without signing";
export const unsetTitle = "Your orders are not set";
export const unset = (before: boolean): string =>
  `The orders that you prepared are a draft. Set them, or be ready with ${before ? "those set before" : "the standing order"}?`;
export const setThem = "Set them and be ready";
export const withoutThem = "Ready without them";
