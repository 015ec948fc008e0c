/**
 * Each connection's own heartbeat, at a moment of its own: pinging every client of the process in one burst is what made
 * the slowest patches slow. A connection that answers nothing, or takes nothing, is ended, and its page comes back.
 */

/** What is needed of a WebSocket of the package ws. */
export interface Beating {
  readonly bufferedAmount: number;
  ping(): void;
  terminate(): void;
  on(event: "pong" | "close", listener: () => void): unknown;
}

const beatMs = 4_000;
/** Pings without an answer before the connection counts as gone. */
const mostMissed = 2;
/** Bytes that may wait for a slow client. */
const mostBuffered = 4 * 1024 * 1024;

/** Keeps watch over a connection until it closes. */
export function keepWatch(socket: Beating): void {
  let missed = 0;
  const beat = () => {
    if (missed >= mostMissed || socket.bufferedAmount > mostBuffered) {
      socket.terminate();
      return;
    }
    missed++;
    socket.ping();
    timer = setTimeout(beat, beatMs);
  };
  // The first at a random moment: a whole class joins within the same seconds.
  let timer = setTimeout(beat, Math.random() * beatMs);
  socket.on("pong", () => {
    missed = 0;
  });
  socket.on("close", () => clearTimeout(timer));
}
