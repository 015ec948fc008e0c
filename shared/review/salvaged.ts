/** Saves what can be read of a match file that is cut off or damaged: the entries before that place. */
import { ok, type Refusal, type Result } from "../base/result.ts";
import { type MatchFile, parseMatchFile } from "../log/matchFile.ts";

export interface Salvaged {
  readonly file: MatchFile;
  /** What was wrong (with: entry, the first that is not whole); null: nothing, the file is whole. */
  readonly broken: Refusal | null;
}

/** A file from its text, whole or up to where it breaks. Refuses as `parseMatchFile` does where no entry stands before that. */
export function salvage(text: string): Result<Salvaged> {
  const file = parseMatchFile(text);
  if (file.ok) return ok({ file: file.value, broken: null });
  const entry = brokenAt(file.error);
  if (entry === null || entry === 0) return file;
  const before = parseMatchFile(upTo(text, entry));
  return before.ok ? ok({ file: before.value, broken: { code: file.error.code, with: { entry } } }) : file;
}

/** The first entry that cannot be read; null: the fault is not in an entry. */
function brokenAt({ code, with: { entry, path } = {} }: Refusal): number | null {
  if (code === "truncated" && typeof entry === "number") return entry;
  const [, index] = (code === "notJson" && typeof path === "string" && /^entries\.(\d+)$/.exec(path)) || [];
  return index === undefined ? null : Number(index);
}

/** The text with its first `count` entries, each on a line of its own, and an end that says so. */
function upTo(text: string, count: number): string {
  const [heading = "", ...entries] = text.split("\n", count + 1);
  const body = entries.map((line) => line.replace(/,$/, "")).join(",\n");
  let hash: unknown;
  try {
    ({ hash } = JSON.parse(entries.at(-1)?.replace(/,$/, "") ?? ""));
  } catch {
    // Then the whole is refused as well.
  }
  return `${heading}\n${body}\n],"end":${JSON.stringify({ entries: count, hash: String(hash) })}}\n`;
}
