/** What is sent together travels together: one write to each connection, where most of a command's cost lies. */

/** What is needed of a WebSocket of the package ws: the stream below it, absent once it has closed. */
export interface Streamed {
  readonly _socket?: { cork(): void; uncork(): void } | null;
}

/** Does `work`, and lets go at its end what it sent to each of `sockets`, in one piece. */
export function inOneWrite(sockets: readonly Streamed[], work: () => void): void {
  const streams = sockets.map(({ _socket }) => _socket);
  for (const stream of streams) stream?.cork();
  try {
    work();
  } finally {
    for (const stream of streams) stream?.uncork();
  }
}
