/** How every command ends: bad input in one sentence and exit 2, a reader that has gone away quietly, a bug whole and exit 1. */
import { UsageFault } from "./scenario.ts";

/** Runs a command and sets the exit code: 2, with one sentence on stderr, for a UsageFault; 1, with all of it, for any other error. */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
  // A reader such as `head` may close the pipe early: that is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  try {
    await command();
  } catch (error) {
    if (error instanceof UsageFault) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
    } else {
      console.error(error);
      process.exitCode = 1;
    }
  }
}
