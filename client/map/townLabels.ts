// What is written beside a town: both forms of its name, the first in bold, and a note when something happened there.
import type { MapFile, MapTown } from "../../shared/scenario/map.ts";
import type { MapWords } from "../words/map.ts";
import type { LabelRequest, PlacedLabel, Size } from "./labels.ts";
import { type MapModel, type MapNames, seatLabel, type TownMark } from "./mapModel.ts";
import type { Point } from "./projection.ts";
import { townForms } from "./textTwin.ts";
import { type Font, fontOf, type Measure, pageSize, rowHeight } from "./type.ts";

export type Tone = "ink" | "muted" | "warning" | "accent";
export type Run = { readonly text: string; readonly font: Font; readonly tone: Tone };
/** Rows of runs; a name is one row or two, a note one more. */
export type Writing = {
  readonly rows: readonly (readonly Run[])[];
  readonly size: Size;
  /** There is a note, and this leaves it out: the mark would stand there with nobody who claims it. */
  readonly bare: boolean;
};
export type PlacedRun = Run & { readonly x: number; readonly y: number };

export type TownPen = {
  readonly model: MapModel;
  readonly names: MapNames;
  readonly words: MapWords;
  readonly measure: Measure;
  readonly width: number;
};

export type TownNote = {
  readonly text: string;
  readonly tone: Tone;
  /** Where there is no room for the whole: who says so, the mark itself telling what; null: nobody is named. */
  readonly short: string | null;
};

/** The note of a town: what is said to have happened there, or what is being prepared. */
export function townNote({ model, names, words }: TownPen, town: string): TownNote | null {
  const draft = model.drafts.find((each) => each.kind !== "OFFENSIVE" && each.town === town);
  if (draft) return { text: words.draft[draft.kind], tone: "accent", short: null };
  const told = (marks: readonly TownMark[], say: (claimant: string | null) => string): TownNote | null => {
    const mark = marks.find((each) => each.town === town);
    if (!mark) return null;
    const claimant = mark.claimedBy === undefined ? null : seatLabel(names, mark.claimedBy).code;
    return { text: say(claimant), tone: "warning", short: claimant && words.claimedBy(claimant) };
  };
  return (
    told(model.heritageHit, words.heritageNote) ??
    told(model.struck, words.struckNote) ??
    told(model.shelled, words.shelledNote)
  );
}

function fontsOf(rank: number, width: number): { first: Font; second: Font } {
  if (rank === 1) return { first: fontOf("town1b", width), second: fontOf("town1", width) };
  if (rank === 2) return { first: fontOf("townBold", width), second: fontOf("town", width) };
  return { first: fontOf("note", width), second: fontOf("small", width) };
}

/** All ways of writing a town, best first: in one row, in two, with the claimant alone, without its note. */
export function townWritings(pen: TownPen, town: MapTown): Writing[] {
  const [first, second] = townForms(pen.names, town.id, pen.model.nameOrder);
  const fonts = fontsOf(town.rank, pen.width);
  const one: Run = { text: first, font: fonts.first, tone: "ink" };
  const rows: Run[][][] = [[[one]]];
  if (second !== null) {
    const other = (text: string): Run => ({ text, font: fonts.second, tone: "muted" });
    rows.splice(0, 1, [[one, other(` / ${second}`)]], [[one, other(" /")], [other(second)]]);
  }
  const note = townNote(pen, town.id);
  const noted = note ? notedRows(rows, one, { ...note, font: fontOf("note", pen.width) }) : [];
  return [...noted, ...rows].map((each, at) => ({
    rows: each,
    size: sizeOf(each, pen.measure),
    bare: note !== null && at >= noted.length,
  }));
}

/** With the note as a row of its own, and with who says so behind the name. */
function notedRows(rows: readonly Run[][][], name: Run, { text, short, tone, font }: TownNote & { font: Font }) {
  const whole = rows.map((each) => [...each, [{ text, tone, font }]]);
  return short === null ? whole : [...whole, [[name, { text: ` ${short}`, tone, font }]]];
}

const rowWidth = (row: readonly Run[], measure: Measure) =>
  row.reduce((sum, { text, font }) => sum + measure(text, font), 0);
const rowTall = (row: readonly Run[]) => Math.max(...row.map(({ font }) => rowHeight(font)));

function sizeOf(rows: readonly (readonly Run[])[], measure: Measure): Size {
  return {
    w: Math.ceil(Math.max(...rows.map((row) => rowWidth(row, measure)))),
    h: rows.reduce((sum, row) => sum + rowTall(row), 0),
  };
}

/** The runs of a placed label: `x` their left, `y` the middle of their row. Rows keep to the side of the dot. */
export function setRuns({ rows }: Writing, label: PlacedLabel, measure: Measure): PlacedRun[] {
  const align = label.place.includes("w") ? 1 : label.place.includes("e") ? 0 : 0.5;
  let top = label.box.y;
  return rows.flatMap((row) => {
    const tall = rowTall(row);
    let x = label.box.x + (label.box.w - rowWidth(row, measure)) * align;
    const placed = row.map((run): PlacedRun => {
      const at = { ...run, x, y: top + tall / 2 };
      x += measure(run.text, run.font);
      return at;
    });
    top += tall;
    return placed;
  });
}

/** The request for a place for each town's name. */
export function townRequests(
  pen: TownPen,
  map: MapFile,
  at: (town: MapTown) => { readonly point: Point; readonly radius: number },
): { readonly requests: LabelRequest[]; readonly writings: ReadonlyMap<string, Writing[]> } {
  const writings = new Map(map.towns.map((town) => [town.id, townWritings(pen, town)]));
  const requests = map.towns.map((town): LabelRequest => {
    const { point, radius } = at(town);
    const written = writings.get(town.id) ?? [];
    const bare = written.findIndex((writing) => writing.bare);
    const urgent = bare >= 0 || pen.model.choosable.towns.includes(town.id);
    return {
      id: town.id,
      anchor: point,
      gap: radius + 3,
      sizes: written.map(({ size }) => size),
      ...(bare >= 0 && { bare }),
      priority: 10 + town.rank - (urgent ? 1.5 : 0),
      optional: !urgent && town.rank > 2 && pageSize(pen.width) === "small",
    };
  });
  return { requests, writings };
}
