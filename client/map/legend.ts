// The key: swatches with words, as HTML over the lower right corner; folded to a button on a small page.
import { pointsIn } from "../../shared/base/ids.ts";
import type { MapFile } from "../../shared/scenario/map.ts";
import type { MapWords } from "../words/map.ts";
import type { MapModel, MapNames } from "./mapModel.ts";
import type { Box } from "./shapes.ts";

/** Distance from the corner, in pixels, as in map.css. */
const inset = 10;
/** Narrower hosts start with the key folded. */
const unfoldedFrom = 560;

type Swatch = { readonly picture: string; readonly text: string };

const line = (attributes: string, y = 7) => `<path d="M1 ${y}H25" ${attributes}/>`;
const pictures = {
  front: `<path d="M1 5.6H25" class="first thick"/><path d="M1 9H25" class="second thick"/>`,
  frontThen: line('class="ink" stroke-dasharray="5 4"'),
  changedHands: `<path d="M1 13 12 2M7 13 18 2M13 13 24 2M19 13 25 7M1 7 6 2" class="first"/>`,
  changedNow: `<path d="M1 7 5 3M1 11 9 3M4 12 13 3M8 12 17 3M12 12 21 3M16 12 25 3M20 12 25 7" class="first"/>`,
  points: `<rect x="2" y="2" width="22" height="10" rx="5" class="ink"/><text x="13" y="9.6" text-anchor="middle" class="letters">N 1</text>`,
  region: line('class="region" stroke-dasharray="1.6 3.4" stroke-width="1.6"'),
  shelled: `<circle cx="13" cy="7" r="3.6" class="warning"/><circle cx="13" cy="7" r="6.2" class="warning thin"/>`,
  struck: `<path d="M13 1 19 7 13 13 7 7Z" class="warning"/>`,
  heritageHit: `<circle cx="13" cy="7" r="5.4" class="warning" stroke-dasharray="3.4 2.4"/>`,
  heritage: `<path d="M13 3 17 7 13 11 9 7Z" class="filled"/>`,
  leaving: `<path d="M2 7H17" class="second" stroke-dasharray="0.1 4.6" stroke-linecap="round" stroke-width="3"/><path d="M17 3.5 24 7 17 10.5Z" class="filled-second"/>`,
  pipeline: line('class="pipeline" stroke-dasharray="7 4" stroke-width="2"'),
  pipelineAlarm: line('class="warning" stroke-dasharray="7 4" stroke-width="2.6"'),
  offensive: `<path d="M2 7H16" class="first" stroke-width="3.4"/><path d="M15 2.5 24 7 15 11.5Z" class="filled-first"/>`,
  truce: `<path d="M1 3.4H25M1 11.4H25" class="good"/><path d="M1 6.2H25" class="first thick"/><path d="M1 8.8H25" class="second thick"/>`,
  broken: `<circle cx="13" cy="7" r="2.2" class="warning thick"/><circle cx="13" cy="7" r="4.6" class="warning"/><circle cx="13" cy="7" r="6.6" class="warning thin"/>`,
  draft: `<path d="M2 7H16" class="accent" stroke-dasharray="4 3" stroke-width="2"/><path d="M16 3.5 23 7 16 10.5Z" class="accent"/>`,
  choosable: `<circle cx="13" cy="7" r="5" class="accent" stroke-width="2"/><circle cx="13" cy="7" r="2" class="filled"/>`,
  handover: `<path d="M2 2H24V12H2Z" class="first" stroke-dasharray="5 3" stroke-width="1.6"/>`,
  passed: `<path d="M2 2H24V12H2ZM4 11 13 3M11 11 20 3M18 11 23 6" class="first"/>`,
} as const;
type LegendKey = keyof typeof pictures;

const moved = (model: MapModel) => Object.values(model.sectors).some((points) => points !== 0);
const advanced = ({ sectors, previousSectors }: MapModel) =>
  Object.keys(sectors).some((id) => Math.abs(pointsIn(sectors, id) - pointsIn(previousSectors, id)) >= 0.05);

/** When each entry is shown: always, or when the map has such a thing on it. */
const shownWhen = {
  front: () => true,
  frontThen: moved,
  changedHands: moved,
  changedNow: advanced,
  points: () => true,
  region: () => true,
  shelled: ({ shelled }) => shelled.length > 0,
  struck: ({ struck }) => struck.length > 0,
  heritageHit: ({ heritageHit }) => heritageHit.length > 0,
  heritage: () => false,
  leaving: ({ displaced }) => displaced.some(({ thousandsHigh }) => thousandsHigh > 0),
  pipeline: ({ energyAlarm }) => energyAlarm < 20,
  pipelineAlarm: ({ energyAlarm }) => energyAlarm >= 20,
  offensive: advanced,
  truce: ({ truceHolds }) => truceHolds,
  broken: ({ brokenAt }) => brokenAt !== null,
  draft: ({ drafts }) => drafts.length > 0,
  choosable: ({ choosable }) => choosable.towns.length + choosable.sectors.length > 0,
  handover: ({ districts }) => districts.some(({ state }) => state === "agreed"),
  passed: ({ districts }) => districts.some(({ state }) => state === "passed"),
} as const satisfies Record<LegendKey, (model: MapModel) => boolean>;

function swatches(model: MapModel, { map, names, words }: LegendOptions): Swatch[] {
  const keys = (Object.keys(pictures) as LegendKey[]).filter((key) =>
    key === "heritage" ? map.towns.some(({ heritage }) => heritage) : shownWhen[key](model),
  );
  return keys.map((key) => ({
    picture: pictures[key],
    text:
      key === "frontThen"
        ? words.legend.frontThen(map.startLabel)
        : key === "region"
          ? names.region
          : words.legend[key],
  }));
}

export type Legend = {
  /** Shows what a model needs. */
  show(model: MapModel): void;
  /** Where it covers the map, in CSS pixels of the host; null when it has no size yet. A reader who unfolds it sees it over the map. */
  box(): Box | null;
  /** Folds it, unless a reader has unfolded it by hand; true when that changed something. */
  fold(): boolean;
  /** Unfolds it if it has room again, unless a reader has folded it by hand. */
  unfold(): void;
};

export type LegendOptions = {
  readonly map: MapFile;
  readonly names: MapNames;
  readonly words: MapWords;
};

/** Puts the key into `host`. */
export function makeLegend(host: HTMLElement, content: LegendOptions): Legend {
  const details = document.createElement("details");
  details.className = "map-legend";
  const summary = document.createElement("summary");
  summary.textContent = content.words.legend.title;
  const list = document.createElement("ul");
  details.append(summary, list);
  let byHand = false;
  let shown = "";
  /** Rows that were made, by their words. */
  const items = new Map<string, HTMLElement>();
  summary.addEventListener("click", () => {
    byHand = true;
  });
  host.append(details);
  const set = (open: boolean) => {
    if (byHand || details.open === open) return false;
    details.open = open;
    return true;
  };
  return {
    show(model) {
      const needed = swatches(model, content);
      const told = needed.map(({ text }) => text).join("\n");
      if (told === shown) return;
      shown = told;
      list.replaceChildren(
        ...needed.map((swatch) => {
          const made = items.get(swatch.text) ?? item(swatch);
          items.set(swatch.text, made);
          return made;
        }),
      );
    },
    box() {
      const part = details.open && !byHand ? details : summary;
      const { width: w, height: h } = part.getBoundingClientRect();
      if (w === 0) return null;
      return { x: host.clientWidth - w - inset, y: host.clientHeight - h - inset, w, h };
    },
    fold: () => set(false),
    unfold: () => {
      if (host.clientWidth >= unfoldedFrom) set(true);
    },
  };
}

function item({ picture, text }: Swatch): HTMLElement {
  const row = document.createElement("li");
  const holder = document.createElement("span");
  holder.innerHTML = `<svg viewBox="0 0 26 14" width="26" height="14" aria-hidden="true">${picture}</svg>`;
  row.append(holder, text);
  return row;
}
