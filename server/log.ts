/** The server's own lines: faults to stderr, the rest to stdout, below the chosen level nothing. */
import { type LogLevel, logLevels } from "./env.ts";

export interface Log {
  error(message: string, error?: unknown): void;
  info(message: string): void;
  debug(message: string): void;
}

/** A log that writes what `level` asks for; an error's stack is shown only here, never to a client. */
export function createLog(level: LogLevel): Log {
  const wants = (wanted: LogLevel) => logLevels.indexOf(level) >= logLevels.indexOf(wanted);
  return {
    error: (message, error) => {
      if (!wants("error")) return;
      console.error(message, ...(error === undefined ? [] : [error]));
    },
    info: (message) => {
      if (wants("info")) console.log(message);
    },
    debug: (message) => {
      if (wants("debug")) console.log(message);
    },
  };
}
