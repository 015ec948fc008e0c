// What lies under a finger or a pointer. Pure: the page is asked, not the renderer.
import { frontLine, sectorOutline } from "./geometry.ts";
import type { MapModel, MapTarget } from "./mapModel.ts";
import type { Layout } from "./page.ts";
import type { Point } from "./projection.ts";
import { type Box, contains, distance, grow } from "./shapes.ts";
import { toKilometres } from "./view.ts";

/** Half of the smallest target, in CSS pixels: a fingertip. */
const fingertip = 22;

const within = ([x, y]: Point, box: Box) => x >= box.x && y >= box.y && x <= box.x + box.w && y <= box.y + box.h;

/** A box grown to at least a fingertip's size both ways. */
const tappable = (box: Box): Box => grow(box, Math.max(2, fingertip - Math.min(box.w, box.h) / 2));

/** The town or sector at a point of the page that may be chosen now; towns before sectors, the nearest first. */
export function hitTest(layout: Layout, model: MapModel, point: Point): MapTarget | null {
  const towns = layout.towns
    .filter(({ town }) => model.choosable.towns.includes(town.id))
    .map(({ town, at, label }) => {
      const near = distance(at, point);
      return { town: town.id, near: label && within(point, label.box) ? Math.min(near, fingertip / 2) : near };
    })
    .sort((a, b) => a.near - b.near);
  const [nearest] = towns;
  if (nearest && nearest.near <= fingertip) return { town: nearest.town };
  const open = model.choosable.sectors;
  const badge = layout.badges.find(({ sector, box }) => open.includes(sector) && within(point, tappable(box)));
  if (badge) return { sector: badge.sector };
  return sectorAt(layout, model, point);
}

/** The sector whose ground or front lies at a point. */
function sectorAt(layout: Layout, model: MapModel, point: Point): MapTarget | null {
  const km = toKilometres(layout.view)(point);
  const sector = model.choosable.sectors.find((id) => contains([sectorOutline(layout.fronts, id)], km));
  if (sector) return { sector };
  const reach = fingertip / layout.view.scale;
  const line = frontLine(layout.fronts, model.sectors);
  const nearest = line.reduce(
    (best, each, at) => (distance(each, km) < distance(line[best] ?? each, km) ? at : best),
    0,
  );
  const sectors = [...layout.fronts.keys()];
  const perSector = (line.length - 1) / sectors.length;
  const byLine = sectors[Math.min(sectors.length - 1, Math.floor(nearest / perSector))];
  const touched = distance(line[nearest] ?? km, km) <= reach && byLine && model.choosable.sectors.includes(byLine);
  return touched ? { sector: byLine } : null;
}
