// From what happened to a timeline of short movements, and from a moment of it to what stands on the map then.
// Pure: the scene only draws the frame.
import { pointsIn, type SectorId } from "../../shared/base/ids.ts";
import type { MapModel, MapStep, MapStepKind, SectorPoints } from "./mapModel.ts";

export type TimedStep = {
  readonly step: MapStep;
  /** Its index in the steps given. */
  readonly index: number;
  /** Milliseconds from the beginning. */
  readonly start: number;
  readonly duration: number;
};

export type Timeline = {
  readonly before: MapModel;
  readonly after: MapModel;
  readonly steps: readonly TimedStep[];
  /** Milliseconds; 0 when nothing is to be played. */
  readonly total: number;
};

/** A step under way, `progress` 0-1. */
export type Moving = { readonly step: MapStep; readonly progress: number };

/** The map at one moment: a model to draw, and what moves over it. */
export type Frame = { readonly model: MapModel; readonly moving: readonly Moving[]; readonly done: boolean };

/** Longest animation, in milliseconds. */
export const longest = 8000;

/** How long each kind lasts when there is time, and how long until the next one of its kind begins. */
const pace = {
  delegations: { duration: 1200, stagger: 250 },
  textInForce: { duration: 900, stagger: 300 },
  offensive: { duration: 900, stagger: 300 },
  front: { duration: 1400, stagger: 300 },
  shelled: { duration: 900, stagger: 200 },
  struck: { duration: 900, stagger: 200 },
  heritage: { duration: 900, stagger: 200 },
  handover: { duration: 900, stagger: 200 },
  displaced: { duration: 1300, stagger: 250 },
  pipeline: { duration: 700, stagger: 0 },
  textLapsed: { duration: 900, stagger: 300 },
} as const satisfies Record<MapStepKind, { duration: number; stagger: number }>;

/** Pause between two kinds. */
const breath = 120;

/** Steps of one kind that follow each other overlap; another kind waits until they have ended. */
function schedule(steps: readonly MapStep[]): TimedStep[] {
  let at = 0;
  let end = 0;
  let last: MapStepKind | null = null;
  return steps.map((step, index) => {
    const { duration, stagger } = pace[step.kind];
    at = step.kind === last ? at + stagger : index === 0 ? 0 : end + breath;
    end = Math.max(end, at + duration);
    last = step.kind;
    return { step, index, start: at, duration };
  });
}

const endOf = (steps: readonly TimedStep[]) =>
  steps.reduce((end, { start, duration }) => Math.max(end, start + duration), 0);

/**
 * The timeline from one model to another. `steps`: what this viewer may see of what happened, in its order; without
 * any, what differs between the models. At most 8 s; nothing at all under reduced motion.
 */
export function planAnimation(before: MapModel, after: MapModel, steps: readonly MapStep[]): Timeline {
  if (after.reducedMotion) return { before, after, steps: [], total: 0 };
  const timed = schedule(steps.length > 0 ? steps : stepsBetween(before, after));
  const squeeze = Math.min(1, longest / Math.max(1, endOf(timed)));
  const fitted = timed.map((each) => ({ ...each, start: each.start * squeeze, duration: each.duration * squeeze }));
  return { before, after, steps: fitted, total: Math.min(longest, Math.round(endOf(fitted))) };
}

/** What a viewer can tell from two models alone: used when there are no events, as on a step back in a replay. */
export function stepsBetween(before: MapModel, after: MapModel): MapStep[] {
  const found: MapStep[] = [];
  for (const venue of after.venues) {
    const known = before.venues.find(({ id }) => id === venue.id)?.delegations ?? [];
    const seats = venue.delegations.filter((seat) => !known.includes(seat));
    if (seats.length > 0) found.push({ kind: "delegations", venue: venue.id, seats });
  }
  for (const name of after.textsInForce)
    if (!before.textsInForce.includes(name)) found.push({ kind: "textInForce", name });
  for (const sector of Object.keys(after.sectors)) {
    const [from, to] = [pointsIn(before.sectors, sector), pointsIn(after.sectors, sector)];
    if (from !== to) found.push({ kind: "front", sector, from, to, by: to > from ? 0 : 1 });
  }
  for (const kind of ["shelled", "struck"] as const)
    for (const mark of after[kind])
      if (!before[kind].some(({ town }) => town === mark.town)) found.push({ kind, ...mark });
  for (const name of before.textsInForce)
    if (!after.textsInForce.includes(name)) found.push({ kind: "textLapsed", name });
  return found;
}

/** Slow, quick, slow. */
export const easeInOut = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2);

const progressAt = ({ start, duration }: TimedStep, time: number) =>
  Math.max(0, Math.min(1, duration === 0 ? 1 : (time - start) / duration));

/** Sector points at a moment: each front between its `from` and `to`, in the order of its steps. */
function sectorsAt({ before, after, steps }: Timeline, time: number): SectorPoints {
  const points: Record<SectorId, number> = { ...before.sectors };
  // Each front begins where its first step says, whatever stood on the map before.
  for (const { step } of [...steps].reverse()) if (step.kind === "front") points[step.sector] = step.from;
  for (const timed of steps) {
    const { step } = timed;
    const progress = progressAt(timed, time);
    if (step.kind === "front" && progress > 0)
      points[step.sector] = step.from + (step.to - step.from) * easeInOut(progress);
  }
  const told = new Set(steps.flatMap(({ step }) => (step.kind === "front" ? [step.sector] : [])));
  for (const sector of Object.keys(after.sectors))
    if (!told.has(sector)) points[sector] = pointsIn(after.sectors, sector);
  return points;
}

/** Marks that stand already: those of before which stay, and those whose step has ended. */
function marksAt(line: Timeline, time: number, kind: "shelled" | "struck" | "heritage"): MapModel["shelled"] {
  const key = kind === "heritage" ? "heritageHit" : kind;
  const waiting = line.steps.filter((timed) => timed.step.kind === kind && progressAt(timed, time) < 1);
  const hidden = new Set(waiting.flatMap(({ step }) => ("town" in step ? [step.town] : [])));
  return line.after[key].filter(({ town }) => !hidden.has(town));
}

/** Until its delegations have arrived, a venue's card reads as before; whoever travels is not on it yet. */
function venuesAt(line: Timeline, time: number): MapModel["venues"] {
  return line.after.venues.map((venue) => {
    const travelling = line.steps.flatMap((timed) =>
      timed.step.kind === "delegations" && timed.step.venue === venue.id && progressAt(timed, time) < 1
        ? timed.step.seats
        : [],
    );
    if (travelling.length === 0) return venue;
    const was = line.before.venues.find(({ id }) => id === venue.id) ?? venue;
    const delegations = venue.delegations.filter((seat) => !travelling.includes(seat));
    return { ...venue, line: was.line, state: was.state, delegations };
  });
}

/** A text about to lapse stands until its step has ended; one about to enter into force comes with its step. */
function textsAt(line: Timeline, time: number): string[] {
  const named = (kind: "textInForce" | "textLapsed", open: (progress: number) => boolean) =>
    line.steps.flatMap((timed) => (timed.step.kind === kind && open(progressAt(timed, time)) ? [timed.step.name] : []));
  const notYet = named("textInForce", (progress) => progress === 0);
  const stillThere = named("textLapsed", (progress) => progress < 1);
  return [...new Set([...line.after.textsInForce, ...stillThere])].filter((name) => !notYet.includes(name));
}

function alarmAt({ before, after, steps }: Timeline, time: number): number {
  const timed = steps.find(({ step }) => step.kind === "pipeline");
  if (!timed) return after.energyAlarm;
  return before.energyAlarm + (after.energyAlarm - before.energyAlarm) * progressAt(timed, time);
}

/** Districts whose handover has not been played yet stand as they did before. */
function districtsAt({ before, after, steps }: Timeline, time: number): MapModel["districts"] {
  const waiting = new Set(
    steps.flatMap((timed) =>
      timed.step.kind === "handover" && progressAt(timed, time) < 0.5 ? [timed.step.district] : [],
    ),
  );
  return [
    ...after.districts.filter(({ id }) => !waiting.has(id)),
    ...before.districts.filter(({ id }) => waiting.has(id)),
  ];
}

/** People whose leaving has not been played yet are as many as before. */
function displacedAt({ before, after, steps }: Timeline, time: number): MapModel["displaced"] {
  const waiting = new Set(
    steps.flatMap((timed) =>
      timed.step.kind === "displaced" && progressAt(timed, time) === 0 ? [timed.step.side] : [],
    ),
  );
  return [
    ...after.displaced.filter(({ side }) => !waiting.has(side)),
    ...before.displaced.filter(({ side }) => waiting.has(side)),
  ];
}

/** The map `time` milliseconds into a timeline. */
export function frameAt(line: Timeline, time: number): Frame {
  if (time >= line.total) return { model: line.after, moving: [], done: true };
  const moving = line.steps.flatMap((timed): Moving[] => {
    const progress = progressAt(timed, time);
    return progress > 0 && progress < 1 ? [{ step: timed.step, progress }] : [];
  });
  const model: MapModel = {
    ...line.after,
    sectors: sectorsAt(line, time),
    previousSectors: sectorsAt(line, 0),
    displaced: displacedAt(line, time),
    shelled: marksAt(line, time, "shelled"),
    struck: marksAt(line, time, "struck"),
    heritageHit: marksAt(line, time, "heritage"),
    venues: venuesAt(line, time),
    textsInForce: textsAt(line, time),
    districts: districtsAt(line, time),
    energyAlarm: alarmAt(line, time),
    drafts: [],
  };
  return { model, moving, done: false };
}
