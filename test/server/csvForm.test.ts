/** The form of exported tables that the instructor chose reaches every export. */
import { beforeAll, describe, expect, it } from "vitest";
import { type CsvForm, makeCsvForm } from "../../shared/review/csv.ts";
import { type LiveServer, startLive, teachToken } from "../helpers/liveServer.ts";
import { playedClass } from "../helpers/playedClass.ts";

let server: LiveServer;
let paths: Record<string, string>;
beforeAll(async () => {
  server = await startLive();
  const { id, matches } = await playedClass(server.store, [{ roster: 3, temper: "hawk", students: ["Ada", "Ben"] }]);
  paths = {
    roster: `classes/${id}/roster.csv`,
    "participation of the class": `classes/${id}/participation.csv`,
    events: `review/${matches[0]}/events.csv`,
    messages: `review/${matches[0]}/messages.csv`,
    "participation of the match": `review/${matches[0]}/participation.csv`,
  };
});

/** The file's text with its mark, which `text()` would drop. */
async function exported(name: string, form?: CsvForm): Promise<string> {
  const answer = await fetch(`${server.origin}/api/teach/${paths[name]}`, {
    headers: {
      authorization: `Bearer ${teachToken}`,
      ...(form && { cookie: `lang=en; csv=${makeCsvForm(form)}; teach=x` }),
    },
  });
  expect(answer.status).toBe(200);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer());
}

describe.each(["roster", "participation of the class", "events", "messages", "participation of the match"])(
  "the export of %s",
  (name) => {
    it("is written with commas and the mark for whoever chose nothing", async () => {
      expect(await exported(name)).toMatch(/^\uFEFF[a-z]+,[^;\t\r]+\r\n/);
    });

    it("is written as was chosen", async () => {
      const semicolons = { separator: "semicolon", decimal: "comma", mark: "unmarked" } as const;
      expect(await exported(name, semicolons)).toMatch(/^[a-z]+;[^,\t\r]+\r\n/);
      const tabs = { separator: "tab", decimal: "point", mark: "marked" } as const;
      expect(await exported(name, tabs)).toMatch(/^\uFEFF[a-z]+\t[^,;\r]+\r\n/);
    });
  },
);

it.each(["participation of the class", "participation of the match"])(
  "the %s has its fractions after the chosen sign",
  async (name) => {
    const semicolons = { separator: "semicolon", mark: "unmarked" } as const;
    const [points, commas] = await Promise.all([
      exported(name, { ...semicolons, decimal: "point" }),
      exported(name, { ...semicolons, decimal: "comma" }),
    ]);
    expect(points).toMatch(/;\d+\.\d+[;\r]/);
    expect(commas).toBe(points.replaceAll(/(?<=;)(-?\d+)\.(\d+)(?=[;\r])/g, "$1,$2"));
  },
);
