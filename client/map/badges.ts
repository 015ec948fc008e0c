// The badges of the sectors: how far the line has moved; and which arrows stand at it.
import { pointsIn, type SectorId, type Side } from "../../shared/base/ids.ts";
import type { LabelRequest } from "./labels.ts";
import type { MapModel } from "./mapModel.ts";
import type { BadgeForm, Layout, LayoutTask, Page } from "./page.ts";
import { sectorChange } from "./textTwin.ts";
import { fontOf, pageSize, rowHeight } from "./type.ts";

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

/** A request for a place for each badge. */
export function badgeRequests({ task, place }: Page): LabelRequest[] {
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
