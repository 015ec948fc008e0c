// Towns and sectors that may be chosen, as buttons for the keyboard over their places: one stop of the Tab key, arrows from one to the next.
import type { MapModel, MapNames, MapTarget } from "./mapModel.ts";
import type { Layout } from "./page.ts";
import { townName } from "./textTwin.ts";

type Choice = { readonly label: string; readonly at: readonly [number, number]; readonly target: MapTarget };
export type Choices = { show(layout: Layout, model: MapModel): void };

/** What may be chosen, with where it stands: towns from north to south, then sectors. */
export function choicesOn(layout: Layout, model: MapModel, names: MapNames): Choice[] {
  const towns = layout.towns
    .filter(({ town }) => model.choosable.towns.includes(town.id))
    .map(({ town, at }) => ({ label: townName(names, town.id, model.nameOrder), at, target: { town: town.id } }))
    .sort((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0]);
  const sectors = layout.badges
    .filter(({ sector }) => model.choosable.sectors.includes(sector))
    .map(({ sector, box }) => ({
      label: names.sectors[sector] ?? sector,
      at: [box.x + box.w / 2, box.y + box.h / 2] as const,
      target: { sector },
    }));
  return [...towns, ...sectors].filter(({ at: [x, y] }) => x > 0 && y > 0 && x < layout.width && y < layout.height);
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Puts the buttons into `host`; a pointer goes through them to the map. */
export function makeChoices(
  host: HTMLElement,
  { names, onChoose }: { readonly names: MapNames; readonly onChoose: (target: MapTarget) => void },
): Choices {
  const group = document.createElement("div");
  group.className = "map-choices";
  host.append(group);
  let shown = "";
  group.addEventListener("keydown", (event) => {
    const all = [...group.querySelectorAll("button")];
    const step = steps[event.key];
    const at = all.indexOf(event.target as HTMLButtonElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    const next = all[(at + step + all.length) % all.length];
    for (const each of all) each.tabIndex = each === next ? 0 : -1;
    next?.focus({ preventScroll: true });
  });
  const buttonOf = ({ label, at: [x, y], target }: Choice, at: number): HTMLButtonElement => {
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-label", label);
    button.title = label;
    button.tabIndex = at === 0 ? 0 : -1;
    button.style.left = `${x}px`;
    button.style.top = `${y}px`;
    button.addEventListener("click", () => onChoose(target));
    return button;
  };
  return {
    show(layout, model) {
      const choices = choicesOn(layout, model, names);
      const now = JSON.stringify(choices);
      if (now === shown) return;
      shown = now;
      // Whoever stands on one finds it again, wherever it has moved.
      const held = group.contains(document.activeElement) ? document.activeElement?.getAttribute("aria-label") : null;
      group.replaceChildren(...choices.map(buttonOf));
      if (held == null) return;
      const again = [...group.querySelectorAll("button")].find((each) => each.getAttribute("aria-label") === held);
      again?.focus({ preventScroll: true });
    },
  };
}
