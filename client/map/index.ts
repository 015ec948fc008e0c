// The map's door: `const { mountMap } = await import("../map/index.ts")`. Loads Phaser; import it lazily.
import "./map.css";
import type { MapHandle } from "./mapModel.ts";
import { type MapOptions, MountedMap } from "./mountedMap.ts";
import { fontsReady } from "./webFonts.ts";

export type * from "./mapModel.ts";
export type { MapOptions } from "./mountedMap.ts";

/** Puts the map into `host`, which gives its size. Resolves when the first picture can be drawn. */
export async function mountMap(host: HTMLElement, options: MapOptions): Promise<MapHandle> {
  host.classList.add("map-host");
  const holder = document.createElement("div");
  holder.className = "map-stage";
  host.append(holder);
  await fontsReady();
  return new MountedMap(host, options).mount(holder);
}
