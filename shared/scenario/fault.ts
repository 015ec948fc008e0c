/** What is wrong with a scenario's files. */
import type { Code } from "../base/codes.ts";
import type { Refusal } from "../base/result.ts";

/** One thing wrong with a file: a code; path ("cards.json: cards.3.weight") and message say where and what. */
export interface Fault extends Refusal {
  readonly with: { readonly path: string; readonly message: string };
}

/** A fault at a path. */
export const fault = (code: Code, path: string, message: string): Fault => ({ code, with: { path, message } });
