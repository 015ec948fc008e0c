/** The server's own lines: faults to stderr, the rest to stdout, below the chosen level nothing. */
import { format, inspect } from "node:util";
import { type LogLevel, logLevels } from "./env.ts";

export interface Log {
  error(message: string, error?: unknown): void;
  info(message: string): void;
  debug(message: string): void;
}

/** Longest line, and longest account of an error: both may hold what somebody sent, such as an address. */
const longestLine = 500;
const longestError = 8_000;
const cut = (text: string, longest: number) => (text.length > longest ? `${text.slice(0, longest)}…` : text);
const line = (message: string) => cut(message.replace(/\p{Cc}+/gu, " "), longestLine);

/** A log that writes what `level` asks for; an error's stack is shown only here, never to a client. */
export function createLog(level: LogLevel): Log {
  const wants = (wanted: LogLevel) => logLevels.indexOf(level) >= logLevels.indexOf(wanted);
  return {
    error: (message, error) => {
      if (!wants("error")) return;
      console.error(error === undefined ? line(message) : `${line(message)} ${cut(inspect(error), longestError)}`);
    },
    info: (message) => {
      if (wants("info")) console.log(line(message));
    },
    debug: (message) => {
      if (wants("debug")) console.log(line(message));
    },
  };
}

/** Most lines a minute about what strangers can cause at will; the rest are only counted. */
const mostLines = 20;
const minuteMs = 60_000;
const steady = () => performance.now();

/** Writes at most `most` lines a minute, and says afterwards how many there were besides. */
export function sparingly(
  write: (line: string) => void,
  now: () => number = steady,
  most = mostLines,
): (line: string) => void {
  let until = -Infinity;
  let said = 0;
  return (line) => {
    if (now() >= until) {
      const unsaid = said - most;
      until = now() + minuteMs;
      said = 0;
      if (unsaid > 0) write(`${unsaid} more such lines were left out.`);
    }
    said++;
    if (said <= most) write(line);
  };
}

/** The same for a fault that every command hits while it lasts, such as a full disk. */
export const onceAMinute = (write: (line: string) => void, now: () => number = steady): ((line: string) => void) =>
  sparingly(write, now, 1);

/**
 * From now on whatever a library of this process warns of by `console.warn` (Colyseus's schema knows no other way) is a line of
 * the log, sparingly. The log itself never warns that way. Gives the way back.
 */
export function takeWarnings(log: Pick<Log, "error">): () => void {
  const before = console.warn;
  const write = sparingly((message) => log.error(message));
  console.warn = (...said: unknown[]) => write(`A library warns: ${format(...said)}`);
  return () => {
    console.warn = before;
  };
}
