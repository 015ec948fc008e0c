/** The pages before and around the match: its opening, the waiting room, the briefing. */

export const matchEnded = "The match has ended";
export const loadResult = "Load the result";
export const notOpening =
  "The live connection does not open yet. If this stays so, the network may block WebSockets (some school proxies do): ask for wss to be let through to this address, or try another network. Your seat is kept, and the page keeps trying.";
export const seatShut = "This seat cannot be opened";

export const mine = " · your seat";
/** Who holds a seat before the start. */
export const heldBy = (
  people: readonly { readonly name: string; readonly connected: boolean }[],
  bot: boolean,
): string =>
  people.length === 0
    ? bot
      ? "a bot"
      : "nobody yet"
    : people.map(({ name, connected }) => (connected ? name : `${name} (away)`)).join(", ");

export const briefing = (title: string): string => `${title} · briefing`;
export const youObserve = "You observe";
export const whatObserversSee =
  "You see the map, the wire and the plenary, as every seat does, and nothing that is secret. The delegations are reading their briefs.";
export const questions = "Three questions before you begin";
export const right = " ✓ right";
export const verdict = (right: boolean): string => (right ? "Yes." : "Not quite.");
export const youAreReady = (waitingFor: readonly string[]): string =>
  `You are ready. ${waitingFor.length > 0 ? `Waiting for ${waitingFor.join(", ")}.` : "The first round opens now."}`;
export const imReady = "I'm ready";
export const answerFirst = "Answer the three questions first; there is no mark.";
export const headSays = "The head of your delegation says when you are ready.";
