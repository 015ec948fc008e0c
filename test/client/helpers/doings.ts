/** What a page can make of a deed: as it begins, and as each choice within it leaves it. */
import { type DeedOn, doingOf, slotsOf } from "../../../client/match/deedSlots.ts";
import type { DeedKind, Doing } from "../../../shared/terms/deed.ts";

export function doingsOf(kind: DeedKind, on: DeedOn): readonly Doing[] {
  const begun = doingOf(kind, on);
  return [begun, ...slotsOf(begun, on).flatMap(({ options, put }) => options.map(put))];
}
