/** What the debrief's parts are made from: on the review page moments are gone to, elsewhere they are links to it. */
import type { ComponentChildren } from "preact";
import type { MatchRecord } from "../../../shared/review/record.ts";

export interface DebriefPart {
  readonly record: MatchRecord;
  /** The way to a moment. */
  readonly link: (n: number) => ComponentChildren;
}
