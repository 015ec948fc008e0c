/** Joins what is sent at one moment into one write a connection, since writes are most of a command's cost. */

/** What is needed of a WebSocket of the package ws: the stream below it, absent once it has closed. */
export interface Streamed {
  readonly _socket?: { cork(): void; uncork(): void } | null;
}

/**
 * Holds back what is sent to each of `sockets` from here on, and lets it go in one piece as soon as all that is ready to
 * run has run: a patch, the events with it, and the answer to whoever asked for them.
 */
export function inOneWrite(sockets: readonly Streamed[]): void {
  const streams = sockets.map(({ _socket }) => _socket);
  for (const stream of streams) stream?.cork();
  // Runs after all settled promises, and before anything new is read.
  process.nextTick(() => {
    for (const stream of streams) stream?.uncork();
  });
}
