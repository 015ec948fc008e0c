// Vite plugin: leaves out of the built pages what the match client's SDK brings for other kinds of game.
import type { Plugin } from "vite";

/**
 * What stands in for each module, by its path in the SDK. Rooms here declare no timed input, are joined by WebSocket with
 * a seat's own token, and every browser of ours has `fetch`: none of these is ever called.
 */
const standIns: Readonly<Record<string, string>> = {
  "transport/H3Transport.mjs": "export class H3TransportTransport {}",
  "input/RoomInput.mjs": "export class RoomInput {}",
  "Auth.mjs": "export class Auth {}",
  "fetchXHR.mjs": "export const xhrFetch = undefined;",
  "3rd_party/discord.mjs": "export const discordURLBuilder = undefined;",
};

const inSdk = "/node_modules/@colyseus/sdk/build/";

/** Throws at the end of a build in which one of them was not met: the SDK has moved it, and the list must follow. */
export function leanSdkPlugin(): Plugin {
  const met = new Set<string>();
  return {
    name: "lean-sdk",
    apply: "build",
    load(id) {
      const [, path = ""] = id.split(inSdk);
      const code = standIns[path];
      if (code === undefined) return null;
      met.add(path);
      return { code, moduleSideEffects: false };
    },
    generateBundle() {
      const missed = Object.keys(standIns).filter((path) => !met.has(path));
      if (missed.length > 0) throw new Error(`the build met no ${missed.join(", ")} of the SDK`);
    },
  };
}
