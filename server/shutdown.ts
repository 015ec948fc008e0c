/** How the process ends: on a signal, and when whoever started it is gone. */

/** A server that cannot end by itself ends after this. */
const lastResortMs = 8_000;
/** How often to check that the process that started this one is still alive. */
const lookMs = 1_000;

/**
 * Calls `close` and exits with 0 at the first SIGTERM or SIGINT; one after a second more, or a close that hangs, exits
 * with 1, and so does a close that fails, after `tell`. The same happens when npm, which started the server, ends
 * without a word: not every shell between the two passes a signal on.
 */
export function shutDownOnSignal(close: () => Promise<void>, tell: (error: unknown) => void): void {
  let asked: number | undefined;
  const end = () => {
    // On Ctrl-C npm repeats the signal that this process has had already: two within a second count as one.
    if (asked !== undefined && performance.now() - asked > 1_000) process.exit(1);
    if (asked !== undefined) return;
    asked = performance.now();
    setTimeout(() => process.exit(1), lastResortMs).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        tell(error);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
  endWith(Number(process.env.LAUNCHED_BY), end);
}

/** Calls `end` when the process `starter` no longer lives; see `launcher.mjs`, which names it. */
function endWith(starter: number, end: () => void): void {
  if (!Number.isInteger(starter) || starter <= 1) return;
  const look = setInterval(() => {
    if (lives(starter)) return;
    clearInterval(look);
    end();
  }, lookMs);
  look.unref();
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
