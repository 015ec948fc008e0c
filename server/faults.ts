/** What keeps the server from starting: reported in sentences, never as a stack trace. */
import type { Refusal } from "../shared/base/result.ts";

const startupCodes = ["badEnv", "badFolder", "badDatabase", "badScenario", "notBuilt", "portTaken"] as const;
export type StartupCode = (typeof startupCodes)[number];

/** A fault of the surroundings (environment, disk, database, scenario, port), not of the program. */
export class StartupFault extends Error {
  override readonly name = "StartupFault";
  readonly code: StartupCode;
  /** One clear sentence for each fault found, in the order found. */
  readonly sentences: readonly string[];

  constructor(code: StartupCode, sentences: readonly string[], cause?: unknown) {
    super(sentences.join("\n"), { cause });
    this.code = code;
    this.sentences = sentences;
  }
}

/** The system's code of an error (`EACCES`, `EADDRINUSE`, `ERR_SQLITE_ERROR`, PostgreSQL's `23505`), "" without one. */
export function systemCode(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "";
}

/** An error's message on one line, for the end of a sentence. */
export const reason = (error: unknown): string =>
  (error instanceof Error ? error.message || systemCode(error) : String(error)).replaceAll(/\s+/g, " ").trim();

/** A file's fault in words, for the command line, from the code's values: `path`, the file and the place in it, and `message`. */
export function sentenceOf({ code, with: values = {} }: Refusal): string {
  const { path = "a file", message = code } = values;
  switch (code) {
    case "fileMissing":
      return `${path} is missing.`;
    case "notJson":
      return `${path} is not valid JSON (${message}).`;
    default:
      return `${path}: ${message}.`;
  }
}
