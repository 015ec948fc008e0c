/** Success or refusal as a value; nothing in shared/ throws for bad input. */
import type { Code } from "./codes.ts";

/** Why something was refused: a code of the one list, and where (a path or field) and with which values. */
export interface Refusal {
  readonly code: Code;
  /** What the sentence needs: numbers, ids, a path. Never a sentence itself. */
  readonly with?: Readonly<Record<string, string | number>>;
}

export type Result<T, F = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: F };

/** A success carrying `value`. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** Why not: `code`, and the values its sentence needs. */
export const refusal = (code: Code, values?: Refusal["with"]): Refusal => (values ? { code, with: values } : { code });

/** A failure with that refusal. */
export const refuse = (code: Code, values?: Refusal["with"]): { ok: false; error: Refusal } => ({
  ok: false,
  error: refusal(code, values),
});
