// Vite plugin: leaves out of the built pages what the match client's SDK brings for other kinds of game.
import { join } from "node:path";
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

/**
 * What stands in for parts of the library of the rooms' state, which is one file: a page reads the state and never writes
 * it, so that no tree of changes is kept and nothing encoded; and shelves hold maps alone (server/rooms/shelves.ts).
 */
const schemaStandIns: Readonly<Record<string, string>> = {
  ChangeTree: "class ChangeTree { constructor(ref) { return new UntrackedChangeTree(ref); } }",
  Encoder: "class Encoder {}",
  StreamSchema: "class StreamSchema {}",
  SetSchema: "class SetSchema {}",
  CollectionSchema: "class CollectionSchema {}",
};
const schemaFile = "/node_modules/@colyseus/schema/build/index.mjs";

/** What names the functions that encode; without it nothing leads to them. */
const encoders = /^ +static \[\$encoder\] = \w+;$/gm;

/** The library's code without those classes and encoders; each class begins and ends at the beginning of a line. */
function leanSchema(code: string, met: Set<string>): string {
  let lean = code.replace(encoders, "");
  for (const [name, standIn] of Object.entries(schemaStandIns)) {
    lean = lean.replace(new RegExp(`^class ${name} \\{\\n[\\s\\S]*?^\\}`, "m"), () => {
      met.add(name);
      return standIn;
    });
  }
  return lean;
}

const inSdk = "/node_modules/@colyseus/sdk/build/";

/** What packs the SDK's messages, and what does so in its stead. */
const packerFile = "/node_modules/msgpackr/index.js";
const ownPacker = join(import.meta.dirname, "../net/msgpack.ts").replaceAll("\\", "/");

/** Throws at the end of a build in which one of them was not met: the SDK has moved it, and the list must follow. */
export function leanSdkPlugin(): Plugin {
  const met = new Set<string>();
  return {
    name: "lean-sdk",
    apply: "build",
    load(id) {
      if (id.endsWith(packerFile)) {
        met.add("msgpackr");
        return { code: `export * from ${JSON.stringify(ownPacker)};`, moduleSideEffects: false };
      }
      const [, path = ""] = id.split(inSdk);
      const code = standIns[path];
      if (code === undefined) return null;
      met.add(path);
      return { code, moduleSideEffects: false };
    },
    transform(code, id) {
      return id.endsWith(schemaFile) ? { code: leanSchema(code, met), map: null } : null;
    },
    generateBundle() {
      const all = ["msgpackr", ...Object.keys(standIns), ...Object.keys(schemaStandIns)];
      const missed = all.filter((part) => !met.has(part));
      if (missed.length > 0) throw new Error(`the build met no ${missed.join(", ")} of the SDK`);
    },
  };
}
