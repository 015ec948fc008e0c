/** A bar that shows how far a command has come, on a terminal alone. */

const width = 30;

/** Told how much of `total` is done, draws a bar over the last one on stderr, and wipes it at the end; elsewhere it does nothing. */
export function progressBar(total: number, what: string, stream: NodeJS.WriteStream = process.stderr) {
  if (!stream.isTTY) return () => {};
  return (done: number): void => {
    const full = Math.floor((width * done) / total);
    const bar = `${"█".repeat(full)}${"░".repeat(width - full)} ${done} of ${total} ${what}`;
    stream.write(done >= total ? `\r${" ".repeat(bar.length)}\r` : `\r${bar}`);
  };
}
