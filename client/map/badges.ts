// The badges of the sectors: how far the line has moved; and which arrows stand at it.
import { pointsIn, type SectorId, type Side } from "../../shared/base/ids.ts";
import { sectorLine } from "./geometry.ts";
import type { LabelRequest } from "./labels.ts";
import type { MapModel } from "./mapModel.ts";
import type { BadgeForm, Layout, LayoutTask, Page } from "./page.ts";
import type { Point } from "./projection.ts";
import { mix } from "./shapes.ts";
import { sectorChange } from "./textTwin.ts";
import { fontOf, pageSize, rowHeight } from "./type.ts";
import { toPixels } from "./view.ts";

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
    main: words.sectorPoints(
      form === "short" ? sector : (names.sectors[sector] ?? sector),
      pointsIn(model.sectors, sector),
    ),
    change: change === 0 ? "" : words.sectorChange(change),
    draft: drafted && form === "draft" ? words.draft.OFFENSIVE : "",
  };
}

/** Room on each side of a badge's text, and between its parts. */
export const badgePad = { x: 8, y: 4, between: 6 };

/** Forms of a badge, best first: a small page writes the sector's letter. */
export const badgeForms = (width: number): readonly BadgeForm[] =>
  pageSize(width) === "small" ? ["short"] : ["draft", "full", "short"];

/** How far from the line a badge stands beside it, in pixels. */
const besideLine = 42;

/** Places beside a sector's line, on either hand: where its label's own place is taken it stays by the sector. */
function byTheLine({ task, fronts, view }: Page, sector: SectorId): Point[] {
  const line = sectorLine(fronts, task.model.sectors, sector).map(toPixels(view));
  return [0.5, 0.3, 0.7].flatMap((share): Point[] => {
    const at = Math.round(share * (line.length - 1));
    const [a, b] = [line[Math.max(0, at - 1)], line[Math.min(line.length - 1, at + 1)]];
    if (!a || !b) return [];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const [x, y] = [(b[1] - a[1]) / length, (a[0] - b[0]) / length];
    const middle = mix(a, b, 0.5);
    return [besideLine, -besideLine].map((by): Point => [middle[0] + x * by, middle[1] + y * by]);
  });
}

/** A request for a place for each badge. */
export function badgeRequests(page: Page): LabelRequest[] {
  const { task, place } = page;
  const { measure, width, map } = task;
  const font = fontOf("badge", width);
  const widthOf = ({ main, change, draft }: BadgeParts) => {
    const parts = [main, change, draft].filter((part) => part !== "");
    return parts.reduce((sum, part) => sum + measure(part, font) + badgePad.between, 2 * badgePad.x - badgePad.between);
  };
  const h = rowHeight(font) + 2 * badgePad.y;
  return Object.entries(map.sectors).map(([sector, { label }]) => ({
    id: `sector ${sector}`,
    anchor: place(label),
    elsewhere: byTheLine(page, sector),
    reach: 1.9,
    gap: "centred",
    priority: 0,
    sizes: badgeForms(width).map((form) => ({ w: Math.ceil(widthOf(badgeText(task, sector, form))), h })),
  }));
}

export type Arrow = { readonly sector: SectorId; readonly side: Side; readonly ghost: boolean };

/** The arrows that stand: of the side that gained ground this round, and of drafts as ghosts. */
export function arrowsOf(model: MapModel): Arrow[] {
  const gained = Object.keys(model.sectors).flatMap((sector): Arrow[] => {
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
