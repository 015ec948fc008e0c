// Everything on the page in its place, for one size of page and one model. Pure: the scene draws what stands here.
import type { MapFile, MapTown } from "../../shared/scenario/map.ts";
import { arrowLength, arrowsOf, badgeForms, badgeRequests } from "./badges.ts";
import { layCards } from "./cards.ts";
import { frontLine, frontsOf, offensiveArrows } from "./geometry.ts";
import { countryRequests, flowRequests, flowsOf, type LaidFlow, lineNamesOf, scaleBarOf } from "./groundNames.ts";
import { placeLabels, type SoftPoint } from "./labels.ts";
import type { MapModel } from "./mapModel.ts";
import type { LaidTown, Layout, LayoutTask, Page } from "./page.ts";
import { type Point, project } from "./projection.ts";
import { type Box, grow, lengthOf, resample } from "./shapes.ts";
import { setRuns, type TownPen, townRequests } from "./townLabels.ts";
import { fontOf, pageSize } from "./type.ts";
import { fitView, isClear, toPixels, type View, zoomed } from "./view.ts";

/** Lays out the page. */
export function layOut(task: LayoutTask): Layout {
  const { width, height, map, model, measure, names, words } = task;
  const cardsOf = (of: MapModel) => layCards(of, { width, measure, names, words });
  const cards = cardsOf(model);
  const boxes = [...cards, ...(task.alsoCards ? cardsOf(task.alsoCards) : [])].map(({ box }) => box);
  const covers = [...boxes, ...(task.key ? [task.key] : [])];
  const whole = fitView(map, { width, height, covers });
  const view = task.camera ? zoomed(whole, task.camera, { width, height }) : whole;
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
    hard: [
      ...towns.map(({ at, reach }) => boxAround(at, reach + 1)),
      ...covers,
      ...(task.covers ?? []),
      page.scaleBar.box,
    ],
    soft: softPoints(page, flows),
    bounds: { x: 3, y: 3, w: width - 6, h: height - 6 },
    ...(task.previous ? { previous: task.previous } : {}),
  });
  const boxOf = (id: string) => placed.get(id)?.box ?? null;
  return {
    width,
    height,
    view,
    whole,
    fronts: page.fronts,
    cards,
    towns: towns.map((laid) => {
      const label = placed.get(laid.town.id);
      const writing = label && writings.get(laid.town.id)?.[label.size];
      const runs = label && writing ? setRuns(writing, label, measure) : null;
      return { ...laid, label: label && runs ? { box: label.box, leader: label.leader, runs } : null };
    }),
    badges: [...page.fronts.keys()].flatMap((sector) => {
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
      [...covers, ...(task.covers ?? []), page.scaleBar.box, ...towns.map(({ at, reach }) => boxAround(at, reach))],
    ),
    scaleBar: page.scaleBar,
    placed,
    hidden,
    keyFits: task.key === null || (task.camera ?? null) !== null || isClear(map, whole, [task.key]),
  };
}

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

/** Points of lines that names had better not cover; to cross the front is the worst. */
function softPoints({ task, fronts, view }: Page, flows: readonly LaidFlow[]): SoftPoint[] {
  const toPx = toPixels(view);
  const every = (line: readonly Point[], pixels: number, weight: number): SoftPoint[] =>
    line.length > 1
      ? resample(line, Math.max(2, Math.ceil(lengthOf(line) / pixels))).map((at) => ({ at, weight }))
      : [];
  const front = frontLine(fronts, task.model.sectors).map(toPx);
  const arrows = arrowsOf(task.model).flatMap((arrow) =>
    offensiveArrows(fronts, task.model.sectors, { ...arrow, length: arrowLength({ view, width: task.width }) }).map(
      ({ from, to }) => [toPx(from), toPx(to)],
    ),
  );
  return [...every(front, 4, 4), ...[...arrows, ...flows.map(({ line }) => line)].flatMap((line) => every(line, 6, 1))];
}
