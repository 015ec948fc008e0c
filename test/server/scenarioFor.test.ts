/** What a scenario's files tell of hidden goals over HTTP, by who asks. */
import { beforeAll, describe, expect, it } from "vitest";
import { type LiveServer, makeClass, startLive, teachToken } from "../helpers/liveServer.ts";
import { karabakh } from "../helpers/scenario.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});

const { briefs } = karabakh.scenario.files.briefs;
const everyone = briefs.map(({ seat }) => seat);

/** The seats of which every hidden line stands somewhere in the answer's bytes, and those of which any does. */
async function told(token: string | null): Promise<{ whole: string[]; any: string[] }> {
  const headers = token === null ? undefined : { authorization: `Bearer ${token}` };
  const answer = await fetch(`${server.origin}/api/scenario/karabakh-2020`, headers && { headers });
  expect(answer.status).toBe(200);
  const text = await answer.text();
  const secrets = briefs.map((brief) => ({
    seat: brief.seat,
    lines: [...brief.hiddenGoals.map((goal) => goal.text), brief.advice].map((line) => JSON.stringify(line)),
  }));
  const seatsWith = (fits: (lines: string[]) => boolean) =>
    secrets.flatMap(({ seat, lines }) => (fits(lines) ? [seat] : []));
  const stands = (line: string) => text.includes(line);
  return { whole: seatsWith((lines) => lines.every(stands)), any: seatsWith((lines) => lines.some(stands)) };
}

describe("hidden goals in the scenario's files", () => {
  it("are told to no stranger, to a seat its own, to an instructor all, and to a seat all once its match has ended", async () => {
    const { match, joined } = await makeClass(server.origin, ["AZE", "ARM"]);
    const token = joined.AZE?.token ?? "";
    expect(await told(null)).toEqual({ whole: [], any: [] });
    expect(await told("of-nobody-at-all-1234567890")).toEqual({ whole: [], any: [] });
    expect(await told(token)).toEqual({ whole: ["AZE"], any: ["AZE"] });
    expect(await told(joined.ARM?.token ?? "")).toEqual({ whole: ["ARM"], any: ["ARM"] });
    expect(await told(teachToken)).toEqual({ whole: everyone, any: everyone });
    await server.store.matches.setStatus(match, "running");
    expect(await told(token)).toEqual({ whole: ["AZE"], any: ["AZE"] });
    await server.store.matches.setStatus(match, "ended");
    expect(await told(token)).toEqual({ whole: everyone, any: everyone });
  });
});
