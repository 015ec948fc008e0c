// Vite plugin: names the map's chunk in the student's page, so that it can be fetched while the match is being joined.
import type { Plugin } from "vite";

/** Adds `<meta name="map-chunk" content="/en/assets/map-….js">` to index.html. */
export function mapChunkPlugin(): Plugin {
  let base = "/";
  return {
    name: "map-chunk",
    apply: "build",
    configResolved: (config) => {
      base = config.base;
    },
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle, path }) {
        if (!path.endsWith("/index.html")) return [];
        const chunk = Object.values(bundle ?? {}).find(
          (each) => each.type === "chunk" && each.facadeModuleId?.endsWith("/client/map/index.ts") === true,
        );
        if (!chunk) throw new Error("the build has no chunk of the map's own");
        return [{ tag: "meta", attrs: { name: "map-chunk", content: `${base}${chunk.fileName}` }, injectTo: "head" }];
      },
    },
  };
}
