/** How each view falls into records: the keys that there are beside one for every property. */
import { matchShape, projectorShape, waitingShape, walkShape, wallShape } from "../../../shared/protocol/views.ts";

interface Part {
  readonly [property: string]: unknown;
}
const isPart = (value: unknown): value is Part => typeof value === "object" && value !== null;

const views: Readonly<Record<string, object>> = {
  "a match (MatchRecords)": matchShape,
  "a class's wall (WallRecords)": wallShape,
  "the projector (ProjectorView)": projectorShape,
  "who waits (WaitingView)": waitingShape,
  "a walk (WalkView)": walkShape,
};

export const shapeList = (): string =>
  [
    "```text",
    ...Object.entries(views).flatMap(([name, shape]) => [name, ...keysOf(shape as Part, "").map((key) => `  ${key}`)]),
    "```",
  ].join("\n");

function keysOf(shape: Part, under: string): string[] {
  return Object.entries(shape).flatMap(([property, part]) => {
    const key = under + property;
    if (!isPart(part)) return [];
    if (typeof part.by !== "string") return [`${key}/… one a property`, ...keysOf(part, `${key}/`)];
    const item = `${key}/{${part.by}}`;
    const items = isPart(part.item)
      ? [`${item}/… one a property of an item`, ...keysOf(part.item, `${item}/`)]
      : [`${item} one an item`];
    return [`${key} the items' names, in order`, ...items];
  });
}
