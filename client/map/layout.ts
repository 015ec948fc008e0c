// Everything on the page in its place, for one size of page and one model. Pure: the scene draws what stands here.
import { type SectorId, type Side, sectorIds } from "../../shared/base/ids.ts";
import type { MapFile, MapTown } from "../../shared/scenario/map.ts";
import type { MapWords } from "../text/map.ts";
import { type Card, layCards } from "./cards.ts";
import { type Fronts, frontLine, frontsOf, offensiveArrows } from "./geometry.ts";
import { type LabelRequest, type PlacedLabel, placeLabels } from "./labels.ts";
import type { MapModel, MapNames } from "./mapModel.ts";
import { type Point, project } from "./projection.ts";
import { type Box, bow, distance, grow, lengthOf, mix, overlap, pointAlong, resample } from "./shapes.ts";
import { sectorChange } from "./textTwin.ts";
import { type PlacedRun, setRuns, type TownPen, townRequests } from "./townLabels.ts";
import { type Font, fontOf, type Measure, pageSize, rowHeight } from "./type.ts";
import { fitView, isClear, scaleBarKm, toPixels, type View } from "./view.ts";

export type LaidTown = {
  readonly town: MapTown;
  readonly at: Point;
  /** Radius of the dot, and of the dot with its rings, in pixels. */
  readonly dot: number;
  readonly reach: number;
  /** Null when there was no room for the name. */
  readonly label: { readonly box: Box; readonly runs: readonly PlacedRun[]; readonly leader: boolean } | null;
};
export type Badge = { readonly sector: SectorId; readonly box: Box; readonly font: Font; readonly form: BadgeForm };
export type Flow = { readonly side: Side; readonly line: readonly Point[]; readonly label: FlowLabel | null };
type FlowLabel = { readonly box: Box; readonly text: string; readonly font: Font };
export type CountryName = { readonly text: string; readonly at: Point; readonly font: Font; readonly spacing: number };
export type LineName = { readonly text: string; readonly at: Point; readonly angle: number; readonly font: Font };
export type ScaleBar = {
  readonly at: Point;
  readonly length: number;
  readonly text: string;
  readonly note: string;
  readonly font: Font;
};

export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly view: View;
  readonly fronts: Fronts;
  readonly cards: readonly Card[];
  readonly towns: readonly LaidTown[];
  readonly badges: readonly Badge[];
  readonly flows: readonly Flow[];
  readonly countries: readonly CountryName[];
  readonly lineNames: readonly LineName[];
  readonly scaleBar: ScaleBar;
  readonly placed: ReadonlyMap<string, PlacedLabel>;
  readonly hidden: readonly string[];
  /** False when the key lies over towns or the front: it had better be folded. */
  readonly keyFits: boolean;
};

export type LayoutTask = {
  readonly width: number;
  readonly height: number;
  readonly map: MapFile;
  readonly names: MapNames;
  readonly words: MapWords;
  readonly model: MapModel;
  readonly measure: Measure;
  /** The key, where it covers the map. */
  readonly key: Box | null;
  /** Cards for which room is kept in the view besides the model's own: those of the animation's other end. */
  readonly alsoCards?: MapModel;
  readonly previous?: ReadonlyMap<string, PlacedLabel>;
};

/** Lays out the page. */
export function layOut(task: LayoutTask): Layout {
  const { width, height, map, model, measure, names, words } = task;
  const cardsOf = (of: MapModel) => layCards(of, { width, measure, names, words });
  const cards = cardsOf(model);
  const boxes = [...cards, ...(task.alsoCards ? cardsOf(task.alsoCards) : [])].map(({ box }) => box);
  const covers = [...boxes, ...(task.key ? [task.key] : [])];
  const view = fitView(map, { width, height, covers });
  const page: Page = { task, view, fronts: frontsOf(map), place: placer(map, view), scaleBar: scaleBarOf(task, view) };
  const towns = map.towns.map((town) => dotOf(page, town));
  const flows = flowsOf(page);
  const pen: TownPen = { model, names, words, measure, width };
  const { requests, writings } = townRequests(pen, map, (town) => {
    const laid = towns.find((each) => each.town === town);
    return { point: laid?.at ?? [0, 0], radius: laid?.reach ?? 0 };
  });
  const countries = countryRequests(page);
  const { placed, hidden } = placeLabels({
    requests: [
      ...badgeRequests(page),
      ...requests,
      ...flowRequests(page, flows),
      ...countries.map(({ request }) => request),
    ],
    hard: [...towns.map(({ at, reach }) => boxAround(at, reach + 1)), ...covers, page.scaleBar.box],
    soft: softPoints(page, flows),
    bounds: { x: 3, y: 3, w: width - 6, h: height - 6 },
    ...(task.previous ? { previous: task.previous } : {}),
  });
  const boxOf = (id: string) => placed.get(id)?.box ?? null;
  return {
    width,
    height,
    view,
    fronts: page.fronts,
    cards,
    towns: towns.map((laid) => {
      const label = placed.get(laid.town.id);
      const writing = label && writings.get(laid.town.id)?.[label.size];
      const runs = label && writing ? setRuns(writing, label, measure) : null;
      return { ...laid, label: label && runs ? { box: label.box, leader: label.leader, runs } : null };
    }),
    badges: sectorIds.flatMap((sector) => {
      const label = placed.get(`sector ${sector}`);
      const form = label && badgeForms(width)[label.size];
      return label && form ? [{ sector, box: label.box, font: fontOf("badge", width), form }] : [];
    }),
    flows: flows.map((flow) => {
      const box = boxOf(`flow ${flow.side}`);
      return {
        side: flow.side,
        line: flow.line,
        label: box && flow.text ? { box, text: flow.text, font: fontOf("note", width) } : null,
      };
    }),
    countries: countries.flatMap(({ request, name }) => {
      const box = boxOf(request.id);
      return box ? [{ ...name, at: [box.x + box.w / 2, box.y + box.h / 2] as Point }] : [];
    }),
    lineNames: lineNamesOf(
      page,
      [...placed.values()].map(({ box }) => box),
      [...covers, page.scaleBar.box, ...towns.map(({ at, reach }) => boxAround(at, reach))],
    ),
    scaleBar: page.scaleBar,
    placed,
    hidden,
    keyFits: task.key === null || isClear(map, view, [task.key]),
  };
}

type Page = {
  readonly task: LayoutTask;
  readonly view: View;
  readonly fronts: Fronts;
  readonly place: (lonLat: readonly [number, number]) => Point;
  readonly scaleBar: ScaleBar & { readonly box: Box };
};

function placer(map: MapFile, view: View): Page["place"] {
  const [toKm, toPx] = [project(map.extent), toPixels(view)];
  return (lonLat) => toPx(toKm([lonLat[0], lonLat[1]]));
}

const boxAround = ([x, y]: Point, radius: number): Box => grow({ x, y, w: 0, h: 0 }, radius);

function dotOf({ task, place }: Page, town: MapTown): Omit<LaidTown, "label"> {
  const { model, width } = task;
  const small = pageSize(width) === "small";
  const dot = (town.rank === 1 ? 4.5 : town.rank === 2 ? 3.4 : 2.8) + (small ? -0.4 : 0.3);
  const marked = [model.shelled, model.struck, model.heritageHit].some((marks) =>
    marks.some((m) => m.town === town.id),
  );
  const drafted = model.drafts.some((draft) => draft.kind !== "OFFENSIVE" && draft.town === town.id);
  const chosen = model.choosable.towns.includes(town.id);
  return { town, at: place([town.lon, town.lat]), dot, reach: dot + (marked || drafted ? 7 : chosen ? 4.5 : 1) };
}

/** What stands on a sector's badge, in one of its ways of writing (full with draft, full, short). */
export type BadgeForm = "draft" | "full" | "short";
export type BadgeParts = { readonly main: string; readonly change: string; readonly draft: string };

/** The text of a sector's badge in parts; empty parts are left out. */
export function badgeText(
  { model, names, words }: Pick<LayoutTask, "model" | "names" | "words">,
  sector: SectorId,
  form: BadgeForm,
): BadgeParts {
  const change = sectorChange(model, sector);
  const drafted = model.drafts.some((each) => each.kind === "OFFENSIVE" && each.sector === sector);
  return {
    main: words.sectorPoints(form === "short" ? sector : names.sectors[sector], model.sectors[sector]),
    change: change === 0 ? "" : words.sectorChange(change),
    draft: drafted && form === "draft" ? words.draft.OFFENSIVE : "",
  };
}

/** Room on each side of a badge's text, and between its parts. */
export const badgePad = { x: 8, y: 4, between: 6 };

/** Forms of a badge, best first: a small page writes the sector's letter. */
const badgeForms = (width: number): readonly BadgeForm[] =>
  pageSize(width) === "small" ? ["short"] : ["draft", "full", "short"];

function badgeRequests({ task, place }: Page): LabelRequest[] {
  const { measure, width, map } = task;
  const font = fontOf("badge", width);
  const widthOf = ({ main, change, draft }: BadgeParts) => {
    const parts = [main, change, draft].filter((part) => part !== "");
    return parts.reduce((sum, part) => sum + measure(part, font) + badgePad.between, 2 * badgePad.x - badgePad.between);
  };
  const h = rowHeight(font) + 2 * badgePad.y;
  return sectorIds.map((sector) => ({
    id: `sector ${sector}`,
    anchor: place(map.sectors[sector].label),
    gap: "centred",
    priority: 0,
    sizes: badgeForms(width).map((form) => ({ w: Math.ceil(widthOf(badgeText(task, sector, form))), h })),
  }));
}

type LaidFlow = { readonly side: Side; readonly line: Point[]; readonly text: string | null };

function flowsOf({ task, place }: Page): LaidFlow[] {
  return task.map.flows.flatMap(({ side, from, to }): LaidFlow[] => {
    const people = task.model.displaced.find((each) => each.side === side);
    if (!people || people.thousandsHigh <= 0) return [];
    const line = bow(place(from), place(to), side === 0 ? -0.18 : 0.16);
    return [{ side, line, text: task.words.leaving(people.thousandsLow, people.thousandsHigh) }];
  });
}

function flowRequests({ task }: Page, flows: readonly LaidFlow[]): LabelRequest[] {
  const font = fontOf("note", task.width);
  return flows.flatMap(({ side, line, text }) => {
    if (text === null) return [];
    const size = { w: Math.ceil(task.measure(text, font)), h: rowHeight(font) };
    const spots = [0.5, 0.75, 0.25, 1].map((share) => pointAlong(line, lengthOf(line) * share).point);
    const beside = spots.flatMap(([x, y]): Point[] => [
      [x, y + size.h * 0.9],
      [x, y - size.h * 0.9],
      [x + size.w * 0.6, y],
      [x - size.w * 0.6, y],
    ]);
    const [anchor = [0, 0], ...elsewhere] = beside;
    return [
      {
        id: `flow ${side}`,
        anchor,
        elsewhere,
        gap: "centred",
        bound: true,
        optional: true,
        priority: 13,
        sizes: [size],
      },
    ];
  });
}

function countryRequests({ task, place }: Page): { request: LabelRequest; name: Omit<CountryName, "at"> }[] {
  const font = fontOf("country", task.width);
  return task.map.countries.flatMap(({ id, labels }) => {
    const [anchor, ...elsewhere] = labels.map(place);
    const text = (task.names.countries[id] ?? "").toUpperCase();
    if (!anchor || text === "") return [];
    const spacing = font.size * (pageSize(task.width) === "small" ? 0.16 : 0.28);
    const w = Math.ceil(task.measure(text, font) + spacing * text.length);
    const request: LabelRequest = {
      id: `country ${id}`,
      anchor,
      elsewhere,
      gap: "centred",
      bound: true,
      optional: true,
      priority: 20,
      sizes: [{ w, h: rowHeight(font) }],
    };
    return [{ request, name: { text, font, spacing } }];
  });
}

/** Points of lines that names had better not cover: the front twice over, arrows once. */
function softPoints({ task, fronts, view }: Page, flows: readonly LaidFlow[]): Point[] {
  const toPx = toPixels(view);
  const every = (line: readonly Point[], pixels: number) =>
    line.length > 1 ? resample(line, Math.max(2, Math.ceil(lengthOf(line) / pixels))) : [];
  const front = frontLine(fronts, task.model.sectors).map(toPx);
  const arrows = arrowsOf(task.model).flatMap((arrow) =>
    offensiveArrows(fronts, task.model.sectors, { ...arrow, length: arrowLength({ view, width: task.width }) }).map(
      ({ from, to }) => [toPx(from), toPx(to)],
    ),
  );
  return [...every(front, 4), ...[...arrows, ...flows.map(({ line }) => line)].flatMap((line) => every(line, 6))];
}

export type Arrow = { readonly sector: SectorId; readonly side: Side; readonly ghost: boolean };

/** The arrows that stand: of the side that gained ground this round, and of drafts as ghosts. */
export function arrowsOf(model: MapModel): Arrow[] {
  const gained = sectorIds.flatMap((sector): Arrow[] => {
    const change = sectorChange(model, sector);
    return change === 0 ? [] : [{ sector, side: change > 0 ? 0 : 1, ghost: false }];
  });
  const drafted = model.drafts.flatMap((draft): Arrow[] =>
    draft.kind === "OFFENSIVE" ? [{ sector: draft.sector, side: draft.side, ghost: true }] : [],
  );
  return [...gained, ...drafted];
}

/** Length of an offensive's arrow, in kilometres: shorter on a small page. */
export const arrowLength = ({ view, width }: Pick<Layout, "view" | "width">): number =>
  (pageSize(width) === "small" ? 34 : 56) / view.scale;

function scaleBarOf({ width, height, words, measure }: LayoutTask, { scale }: View): Page["scaleBar"] {
  const font = fontOf("small", width);
  const km = scaleBarKm(scale);
  const [text, note] = [words.kilometres(km), pageSize(width) === "small" ? "" : words.approximate];
  const length = km * scale;
  const at: Point = [12, height - 12];
  const w = Math.max(length, measure(text, font), measure(note, font)) + 10;
  const rows = note === "" ? 1 : 2;
  const h = rowHeight(font) * rows + 10;
  return { at, length, text, note, font, box: { x: 7, y: height - 7 - h, w, h } };
}

/** Names along the pipelines, where there is a straight free stretch; none on a small page. */
function lineNamesOf({ task, place }: Page, placed: readonly Box[], hard: readonly Box[]): LineName[] {
  if (pageSize(task.width) === "small") return [];
  const font: Font = { ...fontOf("small", task.width), italic: true };
  return task.map.pipelines.flatMap(({ name, line }) => {
    const px = line.map((each) => place(each));
    const w = task.measure(name, font);
    const found = range(0, lengthOf(px), 12).find((along) => {
      const { point, angle } = lineSpot(px, along, w);
      const box = {
        x: point[0] - (w / 2) * Math.abs(Math.cos(angle)) - 4,
        y: point[1] - (w / 2) * Math.abs(Math.sin(angle)) - 9,
        w: w * Math.abs(Math.cos(angle)) + 8,
        h: w * Math.abs(Math.sin(angle)) + 18,
      };
      const within = box.x > 4 && box.y > 4 && box.x + box.w < task.width - 4 && box.y + box.h < task.height - 4;
      return within && straight(px, along, w) && ![...placed, ...hard].some((each) => overlap(box, each));
    });
    return found === undefined
      ? []
      : [{ text: name, font, at: lineSpot(px, found, w).point, angle: lineSpot(px, found, w).angle }];
  });
}

const range = (from: number, to: number, step: number) =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / step)) }, (_, at) => from + at * step);

/** Whether a line hardly bends between `along` and `along + w`. */
function straight(line: readonly Point[], along: number, w: number): boolean {
  const [a, b] = [pointAlong(line, along).point, pointAlong(line, along + w).point];
  return [0.25, 0.5, 0.75].every((t) => distance(pointAlong(line, along + w * t).point, mix(a, b, t)) < 3);
}

/** The middle of a name of width `w` above a line at `along`, and its angle, never upside down. */
function lineSpot(line: readonly Point[], along: number, w: number): { point: Point; angle: number } {
  const [a, b] = [pointAlong(line, along).point, pointAlong(line, along + w).point];
  const raw = Math.atan2(b[1] - a[1], b[0] - a[0]);
  const angle = Math.abs(raw) > Math.PI / 2 ? raw + Math.PI : raw;
  const lift = 12;
  return { point: [(a[0] + b[0]) / 2 + Math.sin(angle) * lift, (a[1] + b[1]) / 2 - Math.cos(angle) * lift], angle };
}
