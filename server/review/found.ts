/** Where a person's name was found. */
import type { Mention } from "../../shared/protocol/classData.ts";

/** One or more passages that are one to the reader, with the way to strike them. */
export interface Found extends Mention {
  readonly strike: readonly (() => Promise<unknown>)[];
}
