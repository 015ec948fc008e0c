/** The one-way rule: who may import whom. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

/** Floors of shared/, the lowest first: a file imports from its own folder and from those before it. */
const floors = ["base", "terms", "scenario", "state", "rules", "engine", "log", "bots", "review", "protocol"];
/** Floors of client/, the lowest first; `style` is CSS and its tokens, `map` the only place of Phaser, pages are leaves. */
const clientFloors = ["style", "words", "ui", "net", "map", "match", "panels", "pages"];
/** Bots see only what a seat sees, and may ask what is legal; driving a match is runMatch.ts's alone. */
const botsMayUse = ["base", "terms", "scenario", "state", "rules", "engine", "bots"];
/** Rooms in which no file may import itself by way of others. */
const withoutCircles = ["server", "shared", "client"];
const builtIn = /^(virtual:|vite\/|node:)/;

interface Import {
  readonly file: string;
  readonly target: string;
  /** Gone once it is compiled: `import type`. */
  readonly typeOnly: boolean;
}

const sources = ["client", "server", "shared"].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: "utf8" })
    .map((name) => join(room, name).replaceAll("\\", "/"))
    .filter((name) => /\.tsx?$/.test(name)),
);

const imports: Import[] = sources.flatMap((file) =>
  [
    ...code(file).matchAll(/(?:\b(?:import|export)\s+(type)\b[^"';]*?\bfrom|\bfrom|\bimport)\s*\(?\s*"([^"\s;]+)"/g),
  ].map(([, type, target = ""]) => ({
    file,
    target: target.startsWith(".") ? normalize(join(dirname(file), target)).replaceAll("\\", "/") : target,
    typeOnly: type !== undefined,
  })),
);

const from = (prefix: string) => imports.filter(({ file }) => file.startsWith(prefix));
const show = (found: readonly Import[]) => found.map(({ file, target }) => `${file} imports ${target}`);

describe("the one-way rule", () => {
  test("the walk finds the project's sources", () => {
    expect(sources.length).toBeGreaterThan(60);
    expect(imports.length).toBeGreaterThan(200);
  });

  test("shared imports zod and itself only", () => {
    const strangers = from("shared/").filter(({ target }) => target !== "zod" && !target.startsWith("shared/"));
    expect(show(strangers)).toEqual([]);
  });

  test("client and server never import each other, nor the tests", () => {
    const crossed = [
      ...from("client/").filter(({ target }) => target.startsWith("server/") || target.startsWith("test/")),
      ...from("server/").filter(({ target }) => target.startsWith("client/") || target.startsWith("test/")),
    ];
    expect(show(crossed)).toEqual([]);
  });

  test("inside shared, a file imports from its own floor or those below", () => {
    const floorOf = (path: string) => path.split("/")[1] ?? "";
    const wrong = from("shared/").filter(({ file, target }) => {
      if (!target.startsWith("shared/")) return false;
      const [own, other] = [floorOf(file), floorOf(target)];
      if (own === "protocol") return !floors.includes(other);
      if (own === "bots") return !botsMayUse.includes(other);
      return floors.indexOf(other) > floors.indexOf(own);
    });
    expect(show(wrong)).toEqual([]);
    expect(readdirSync("shared").filter((name) => !floors.includes(name))).toEqual([]);
  });

  test("inside client, a file imports from its own floor or those below, and no page from another", () => {
    const place = (path: string) => path.split("/").slice(1, 3);
    const wrong = from("client/").filter(({ file, target }) => {
      if (!target.startsWith("client/") || file.startsWith("client/build/")) return false;
      const [[own = "", page], [other = "", otherPage]] = [place(file), place(target)];
      if (own === "pages" && other === "pages") return page !== otherPage;
      return clientFloors.indexOf(other) > clientFloors.indexOf(own);
    });
    expect(show(wrong)).toEqual([]);
    const folders = readdirSync("client", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(["assets", "build", ...clientFloors].sort());
  });

  test("a bot's choice rests on its view: only the driver touches the state", () => {
    const peeking = from("shared/bots/").filter(
      ({ file, target }) =>
        !file.endsWith("/runMatch.ts") &&
        /shared\/(engine\/(decide|apply|resolve|viewFor)|state\/setup)\.ts$/.test(target),
    );
    expect(show(peeking)).toEqual([]);
  });

  test("Phaser is imported in client/map alone", () => {
    expect(show(imports.filter(({ file, target }) => target === "phaser" && !file.startsWith("client/map/")))).toEqual(
      [],
    );
  });

  test("Colyseus is imported in server/rooms, server/app and client/net's sources alone", () => {
    const allowed = /^(server\/rooms\/|server\/app\.ts|client\/net\/(roomSource|liveRoom|recordReader|relay))/;
    const strangers = imports.filter(({ file, target }) => target.startsWith("@colyseus/") && !allowed.test(file));
    expect(show(strangers)).toEqual([]);
  });

  test("shared has no clock, no chance but its own and no I/O", () => {
    const forbidden =
      /\b(Date\.now|new Date|Math\.(random|exp|log|pow|sin|cos|tan|cbrt|hypot)|performance\.|fetch\(|process\.|setTimeout|setInterval|localStorage)\b/;
    const offending = sources.filter((file) => file.startsWith("shared/") && forbidden.test(code(file)));
    expect(offending).toEqual([]);
  });

  test("no code knows a seat of a scenario by name", () => {
    const seats = readdirSync("seeds", { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== "schema")
      .flatMap(({ name }) => JSON.parse(readFileSync(join("seeds", name, "scenario.json"), "utf8")).seats)
      .map(({ id }: { id: string }) => id);
    expect(seats.length).toBeGreaterThan(15);
    const named = new RegExp(`["'\`](${seats.join("|")})["'\`]|\\.(${seats.join("|")})\\b`);
    // The map's own demonstration is of one scenario, and no page shows it.
    const demonstration = "client/map/demoModels.ts";
    expect(sources.filter((file) => file !== demonstration && named.test(code(file)))).toEqual([]);
  });

  test("no file in shared says any", () => {
    expect(sources.filter((file) => file.startsWith("shared/") && /(:|as|<)\s*any\b/.test(code(file)))).toEqual([]);
  });

  test.each(withoutCircles)("no import circle in %s, of types neither", (room) => {
    const within = sources.filter((file) => file.startsWith(`${room}/`));
    expect(circles(within, (file) => imports.filter((each) => each.file === file).map(({ target }) => target))).toEqual(
      [],
    );
  });

  test("a circle is found, and a way that only meets again is none", () => {
    const to: Record<string, string[]> = { a: ["b", "c"], b: ["d"], c: ["d"], d: ["e"], e: ["d"], f: ["f"] };
    expect(circles(Object.keys(to), (file) => to[file] ?? [])).toEqual(["d → e → d", "f → f"]);
  });

  test("a page of a match loads no parser: schemas are imported as types there", () => {
    // The debrief follows a whole log, and comes when the match is over.
    const late = "client/panels/debrief/EndDebrief.tsx";
    const loaded = new Set<string>();
    const load = (file: string) => {
      if (file === late || loaded.has(file)) return;
      loaded.add(file);
      for (const each of imports) if (each.file === file && !each.typeOnly) load(each.target);
    };
    for (const page of ["play", "projector", "rules"]) load(`client/pages/${page}/main.tsx`);
    expect(loaded.size).toBeGreaterThan(100);
    const parsers = imports.filter(({ file, target, typeOnly }) => loaded.has(file) && target === "zod" && !typeOnly);
    expect(show(parsers)).toEqual([]);
  });

  test("modules are named by path, not by chance", () => {
    const odd = imports
      .filter(({ target }) => builtIn.test(target) && target.startsWith("node:"))
      .filter(
        ({ file }) => !file.startsWith("server/") && !/Plugin\.ts$/.test(file) && !file.startsWith("client/build/"),
      );
    expect(show(odd)).toEqual([]);
  });
});

/** Each circle of imports that a walk from one file to the next closes, as "a → b → a". */
function circles(files: readonly string[], targetsOf: (file: string) => readonly string[]): string[] {
  const found: string[] = [];
  const walked = new Set<string>();
  const path: string[] = [];
  const walk = (file: string): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(" → "));
    if (at >= 0 || walked.has(file) || !files.includes(file)) return;
    walked.add(file);
    path.push(file);
    for (const target of new Set(targetsOf(file))) walk(target);
    path.pop();
  };
  for (const file of files) walk(file);
  return found;
}

/** A file without its comments. */
function code(file: string): string {
  return readFileSync(file, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\/\/.*$/gm, "");
}
