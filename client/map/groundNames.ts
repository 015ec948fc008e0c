// Names that belong to the ground: people leaving, countries, pipelines, the scale.
import type { Side } from "../../shared/base/ids.ts";
import type { LabelRequest } from "./labels.ts";
import type { CountryName, LayoutTask, LineName, Page } from "./page.ts";
import type { Point } from "./projection.ts";
import { type Box, bow, distance, lengthOf, mix, overlap, pointAlong } from "./shapes.ts";
import { type Font, fontOf, pageSize, rowHeight } from "./type.ts";
import { scaleBarKm, type View } from "./view.ts";

export type LaidFlow = { readonly side: Side; readonly line: Point[]; readonly text: string | null };

/** The arrows of people leaving, in pixels, with what is written at them. */
export function flowsOf({ task, place }: Page): LaidFlow[] {
  return task.map.flows.flatMap(({ side, from, to }): LaidFlow[] => {
    const people = task.model.displaced.find((each) => each.side === side);
    if (!people || people.thousandsHigh <= 0) return [];
    const line = bow(place(from), place(to), side === 0 ? -0.18 : 0.16);
    return [{ side, line, text: task.words.leaving(people.thousandsLow, people.thousandsHigh) }];
  });
}

/** Labels for the people on the move, beside their arrows. */
export function flowRequests({ task }: Page, flows: readonly LaidFlow[]): LabelRequest[] {
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

/** Requests for the names of countries, and how they are written. */
export function countryRequests({ task, place }: Page): { request: LabelRequest; name: Omit<CountryName, "at"> }[] {
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

/** The scale bar in the lower left corner. */
export function scaleBarOf({ width, height, words, measure }: LayoutTask, { scale }: View): Page["scaleBar"] {
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
export function lineNamesOf({ task, place }: Page, placed: readonly Box[], hard: readonly Box[]): LineName[] {
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
