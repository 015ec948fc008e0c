/**
 * The heartbeat of every connection of the process, a few at a time: pinging all in one burst is what made the slowest
 * patches slow, and a timer for each wakes the process all the time. A connection that answers nothing, or takes nothing,
 * is ended, and its page comes back.
 */

/** What is needed of a WebSocket of the package ws. */
export interface Beating {
  readonly bufferedAmount: number;
  ping(): void;
  terminate(): void;
  on(event: "pong" | "close", listener: () => void): unknown;
}

const beatMs = 4_000;
/** Moments between two beats of one connection; at each, an equal part of all beats. */
const moments = 40;
/** Pings without an answer before the connection counts as gone. */
const mostMissed = 2;
/** Bytes that may wait for a slow client. */
const mostBuffered = 4 * 1024 * 1024;

/** Each moment's connections, with their pings that nothing has answered yet. */
const wheel = Array.from({ length: moments }, () => new Map<Beating, number>());
let watched = 0;
let moment = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** Keeps watch over a connection until it closes. */
export function keepWatch(socket: Beating): void {
  const beats = emptiest();
  beats.set(socket, 0);
  watched++;
  timer ??= setInterval(beat, beatMs / moments);
  socket.on("pong", () => {
    if (beats.has(socket)) beats.set(socket, 0);
  });
  socket.on("close", () => {
    if (beats.delete(socket)) watched--;
    if (watched > 0) return;
    clearInterval(timer);
    timer = undefined;
  });
}

function beat(): void {
  const beats = wheel[moment] ?? new Map<Beating, number>();
  moment = (moment + 1) % moments;
  for (const [socket, missed] of beats) {
    if (missed >= mostMissed || socket.bufferedAmount > mostBuffered) {
      socket.terminate();
      continue;
    }
    beats.set(socket, missed + 1);
    socket.ping();
  }
}

/** The moment with the fewest connections. */
const emptiest = (): Map<Beating, number> =>
  wheel.reduce((fewest, beats) => (beats.size < fewest.size ? beats : fewest));
