// Where names stand so that they never collide: with each other, with dots, with cards, with the edges of the page.
// Pure: boxes in, boxes out, in CSS pixels.
import type { Point } from "./projection.ts";
import { type Box, grow, inside } from "./shapes.ts";

export type Size = { readonly w: number; readonly h: number };

export type LabelRequest = {
  readonly id: string;
  readonly anchor: Point;
  /** Ways of writing it, best first; a later one is taken only where the first finds no room. */
  readonly sizes: readonly Size[];
  /** Index of the first of `sizes` that leaves out what ought to be read; none does where it is left out. */
  readonly bare?: number;
  /** Distance kept from the anchor, in pixels. With "centred" it stands upon the anchor, or as near as may be. */
  readonly gap: number | "centred";
  /** Smaller goes first. */
  readonly priority: number;
  /** True when it is better left out than put far away or over a line. */
  readonly optional?: boolean;
  /** Of a centred name: true when it must stay by its anchors, whatever the edges do (the name of a country). */
  readonly bound?: boolean;
  /** Of a centred name: no further from an anchor than so many times its own size; by default 4. */
  readonly reach?: number;
  /** Further anchors to try, for names that may stand in several places. */
  readonly elsewhere?: readonly Point[];
};

export type PlacedLabel = {
  readonly id: string;
  readonly box: Box;
  /** Index in the request's `sizes`. */
  readonly size: number;
  /** Which of the candidate places was taken: kept from one layout to the next, so that names do not jump. */
  readonly place: string;
  /** True when it stands so far away that a fine line should lead to its anchor. */
  readonly leader: boolean;
};

export type Placement = { readonly placed: ReadonlyMap<string, PlacedLabel>; readonly hidden: readonly string[] };

/** A point of a line, and how much worse than another it is to cover it. */
export type SoftPoint = { readonly at: Point; readonly weight: number };

export type PlacementTask = {
  readonly requests: readonly LabelRequest[];
  /** Never covered. */
  readonly hard: readonly Box[];
  /** Better not covered: points of lines and arrows. */
  readonly soft: readonly SoftPoint[];
  readonly bounds: Box;
  readonly previous?: ReadonlyMap<string, PlacedLabel>;
};

/** Room kept around a name, in pixels. */
const margin = 1.5;
const leaderFrom = 6;
/** What covering one point of a line costs, against about 1 for a worse direction and 9 for standing further away. */
const lineCost = 2.2;
/** Half of what the widest line takes up, in pixels. */
const lineHalf = 3;
/** What standing nearer to another's dot than to one's own costs: it would be read as that one's name. */
const misleadingCost = 11;
/** What leaving out a note costs beside: less than to cross the front with it for long, more than to cover another line. */
const bareCost = 26;
/** What it is worth that a name stays where it was: more than two better directions, less than to stand further away. */
const stays = 6;
/** From this cost on it is asked whether another name had better make room. */
const poorCost = 9;
/** An optional name is left out rather than set at a higher cost. */
const optionalCost = 17;

/** Directions around an anchor, best first: x and y of the label's nearest side, in halves of its size. */
const directions: readonly (readonly [name: string, dx: -1 | 0 | 1, dy: -1 | 0 | 1])[] = [
  ["e", 1, 0],
  ["w", -1, 0],
  ["ne", 1, -1],
  ["se", 1, 1],
  ["nw", -1, -1],
  ["sw", -1, 1],
  ["n", 0, -1],
  ["s", 0, 1],
];
/** Extra distance tried when nothing nearer is free. */
const rings = [0, 7, 16, 26];

type Candidate = {
  readonly box: Box;
  readonly size: number;
  readonly place: string;
  readonly cost: number;
  readonly leader: boolean;
};

function around([x, y]: Point, size: Size, gap: number, dx: number, dy: number): Box {
  const slant = dx !== 0 && dy !== 0 ? 0.6 : 1;
  return {
    x: x + dx * gap * slant + (dx === 1 ? 0 : dx === -1 ? -size.w : -size.w / 2),
    y: y + dy * gap * slant + (dy === 1 ? 0 : dy === -1 ? -size.h : -size.h / 2),
    ...size,
  };
}

function besideCandidates(request: LabelRequest, gap: number): Candidate[] {
  const { bare = request.sizes.length } = request;
  return request.sizes.flatMap((size, sizeAt) =>
    rings.flatMap((extra, ring) =>
      directions.map(
        ([name, dx, dy], at): Candidate => ({
          box: around(request.anchor, size, gap + extra, dx, dy),
          size: sizeAt,
          place: `${name}${ring}`,
          cost: at * 0.8 + ring * 9 + sizeAt * 7 + (sizeAt >= bare ? bareCost : 0),
          leader: extra > leaderFrom,
        }),
      ),
    ),
  );
}

const within = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** How far from its anchors a centred name is tried, in its own size. */
const distancesOf = ({ bound, reach = 4 }: LabelRequest): number[] =>
  bound ? [0, 0.6] : [0, 0.6, 1.2, 1.9, 2.8, 4].filter((far) => far <= reach);

/** Upon the anchor, or shifted from it in growing steps; moved in from the edges of the page. */
function centredCandidates(request: LabelRequest, bounds: Box): Candidate[] {
  const hold = (value: number, low: number, high: number) => (request.bound ? value : within(value, low, high));
  const nearby = request.bound ? bounds : grow(bounds, 60);
  const anchors = [request.anchor, ...(request.elsewhere ?? [])].filter(([x, y]) =>
    inside({ x, y, w: 0, h: 0 }, nearby),
  );
  return request.sizes.flatMap((size, sizeAt) =>
    anchors.flatMap((anchor, anchorAt) =>
      distancesOf(request).flatMap((far, ring) =>
        (far === 0 ? ([["c", 0, 0]] as const) : directions).map(
          ([name, dx, dy], at): Candidate => ({
            box: {
              x: within(
                anchor[0] - size.w / 2 + dx * far * Math.min(size.w, 44),
                bounds.x,
                bounds.x + bounds.w - size.w,
              ),
              y: hold(anchor[1] - size.h / 2 + dy * far * size.h, bounds.y, bounds.y + bounds.h - size.h),
              ...size,
            },
            size: sizeAt,
            place: `${anchorAt}${name}${ring}`,
            cost: at * 0.5 + ring * 7 + anchorAt * 4 + sizeAt * 7,
            leader: false,
          }),
        ),
      ),
    ),
  );
}

/** What a task's candidates are held against, made ready once: thousands of boxes are asked. */
type Ground = {
  readonly task: PlacementTask;
  /** The soft points from left to right. */
  readonly soft: readonly SoftPoint[];
  /** Dots, with whose they are. */
  readonly dots: readonly Pick<LabelRequest, "id" | "anchor">[];
};

const groundOf = (task: PlacementTask): Ground => ({
  task,
  soft: [...task.soft].sort((a, b) => a.at[0] - b.at[0]),
  dots: task.requests.filter(({ gap }) => gap !== "centred"),
});

function candidatesOf(request: LabelRequest, ground: Ground): Candidate[] {
  const { task } = ground;
  const [x, y] = request.anchor;
  // Zoomed in, most dots are off the page; a name without its dot would belong to nothing.
  if (request.gap !== "centred" && !inside({ x, y, w: 0, h: 0 }, task.bounds)) return [];
  const all =
    request.gap === "centred" ? centredCandidates(request, task.bounds) : besideCandidates(request, request.gap);
  const before = task.previous?.get(request.id);
  const found: Candidate[] = [];
  for (const each of all) {
    if (request.optional && each.leader) continue;
    if (!inside(each.box, task.bounds) || task.hard.some((other) => near(each.box, other, margin))) continue;
    const cost =
      each.cost +
      covered(each.box, ground.soft) * lineCost +
      (request.gap !== "centred" && misleads(each.box, request, ground) ? misleadingCost : 0) -
      (before?.place === each.place ? stays : 0);
    if (!request.optional || cost <= optionalCost) found.push({ ...each, cost });
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** Whether two boxes come nearer to each other than `by`, without making a third. */
const near = (a: Box, b: Box, by: number): boolean =>
  a.x - by < b.x + b.w && b.x < a.x + a.w + by && a.y - by < b.y + b.h && b.y < a.y + a.h + by;

/** Distance from a point to a box; 0 within it. */
const awayFrom = ({ x, y, w, h }: Box, [px, py]: Point) => {
  const across = Math.max(x - px, 0, px - x - w);
  const down = Math.max(y - py, 0, py - y - h);
  return Math.sqrt(across * across + down * down);
};

/** Whether a name here would be read as that of another's dot. */
function misleads(box: Box, { id, anchor }: LabelRequest, { dots }: Ground): boolean {
  const own = awayFrom(box, anchor) - 1;
  return own > 0 && dots.some((other) => other.id !== id && awayFrom(box, other.anchor) < own);
}

/** Weight of the points that a name here covers; the points ascend from left to right. */
function covered(box: Box, points: readonly SoftPoint[]): number {
  const [left, right] = [box.x - lineHalf, box.x + box.w + lineHalf];
  const [top, bottom] = [box.y - lineHalf, box.y + box.h + lineHalf];
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.at[0] ?? 0) <= left) low = middle + 1;
    else high = middle;
  }
  let sum = 0;
  for (let point = points[low]; point !== undefined && point.at[0] < right; point = points[++low])
    if (point.at[1] > top && point.at[1] < bottom) sum += point.weight;
  return sum;
}

/**
 * Places every name for which there is room, the most important first. Whoever finds none may push one other name to
 * its next best place. What still has none is hidden (its dot stays).
 */
export function placeLabels(task: PlacementTask): Placement {
  const queue = [...task.requests].sort((a, b) => a.priority - b.priority);
  const ground = groundOf(task);
  const candidates = new Map(queue.map((request) => [request.id, candidatesOf(request, ground)]));
  const taken = new Map<string, Candidate>();
  /** Ids of the first two names that stand in the way of a box. */
  const clashes = (box: Box, without?: string, most = 2): string[] => {
    const found: string[] = [];
    for (const [id, other] of taken) {
      if (id === without || !near(box, other.box, margin)) continue;
      found.push(id);
      if (found.length === most) break;
    }
    return found;
  };
  const free = (id: string, without?: string) =>
    candidates.get(id)?.find(({ box }) => clashes(box, without, 1).length === 0);

  /** Lets `id` take the place of one other, where that costs both together the least, and less than `below`. */
  const pushIn = (id: string, below = Number.POSITIVE_INFINITY): boolean => {
    const better = candidates.get(id)?.filter(({ cost }) => cost < below) ?? [];
    const swaps = better.flatMap((candidate) => {
      const [other, ...more] = clashes(candidate.box);
      const was = other === undefined ? undefined : taken.get(other);
      if (other === undefined || !was || more.length > 0) return [];
      taken.set(id, candidate);
      taken.delete(other);
      const next = free(other);
      taken.set(other, was);
      taken.delete(id);
      return next ? [{ candidate, other, next, cost: candidate.cost + next.cost - was.cost }] : [];
    });
    const [best] = swaps.sort((a, b) => a.cost - b.cost);
    if (!best || best.cost >= below) return false;
    taken.set(id, best.candidate);
    taken.set(best.other, best.next);
    return true;
  };

  const hidden: string[] = [];
  for (const { id, optional } of queue) {
    const place = free(id);
    if (place) taken.set(id, place);
    else if (optional || !pushIn(id)) hidden.push(id);
  }
  // Whoever was pushed about, or came early, may now do better.
  for (let pass = 0; pass < 2; pass++)
    for (const { id } of queue) {
      const now = taken.get(id);
      if (!now) continue;
      const better = free(id, id) ?? now;
      taken.set(id, better);
      if (better.cost < poorCost) continue;
      taken.delete(id);
      if (!pushIn(id, better.cost)) taken.set(id, better);
    }
  return {
    placed: new Map(
      [...taken].map(([id, { box, size, place, leader }]): [string, PlacedLabel] => [
        id,
        { id, box, size, place, leader },
      ]),
    ),
    hidden,
  };
}
