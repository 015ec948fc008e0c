/** What a scenario's files tell over HTTP, by who asks: briefs, hidden goals, cards. */
import { beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../../client/net/api.ts";
import type { NewEntry } from "../../shared/log/chain.ts";
import { type MatchFile, makeMatchFile, matchFileOf } from "../../shared/log/matchFile.ts";
import { setupOf } from "../helpers/engine.ts";
import { type LiveServer, makeClass, startLive, teachApi, teachToken } from "../helpers/liveServer.ts";
import { matchPages } from "../helpers/matchPages.ts";
import { Log, playBots } from "../helpers/reviewMatch.ts";
import { karabakh } from "../helpers/scenario.ts";
import { accepted } from "../helpers/tables.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});

const { inRound } = matchPages(() => server);
const { briefs } = karabakh.scenario.files.briefs;
/** Of no folder, so that every server has it: what is said of it holds for any translation. */
const accented = "en-XA";
const everyone = briefs.map(({ seat }) => seat);

/** The seats of which every hidden line stands somewhere in the answer's bytes, and those of which any does. */
async function told(token: string | null, language?: string): Promise<{ whole: string[]; any: string[] }> {
  const headers = token === null ? undefined : { authorization: `Bearer ${token}` };
  const asked = language ? `?language=${language}` : "";
  const answer = await fetch(`${server.origin}/api/scenario/karabakh-2020${asked}`, headers && { headers });
  expect(answer.status).toBe(200);
  const text = await answer.text();
  const secrets = karabakh.inLanguage(language).files.briefs.briefs.map((brief) => ({
    seat: brief.seat,
    lines: [
      ...brief.hiddenGoals.map((goal) => goal.text),
      ...brief.whatYouKnow.map((known) => known.text),
      ...brief.questions.map(({ question }) => question),
      brief.advice,
    ].map((line) => JSON.stringify(line)),
  }));
  const seatsWith = (fits: (lines: string[]) => boolean) =>
    secrets.flatMap(({ seat, lines }) => (fits(lines) ? [seat] : []));
  const stands = (line: string) => text.includes(line);
  return { whole: seatsWith((lines) => lines.every(stands)), any: seatsWith((lines) => lines.some(stands)) };
}

describe("a brief in the scenario's files", () => {
  it("is told to no stranger, to a seat its own, to an instructor all, and to a seat all once its match has ended", async () => {
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

describe("a scenario in another language", () => {
  it("is told to a seat with its own brief alone, and with the hash of the scenario's own words", async () => {
    const { joined } = await makeClass(server.origin, ["AZE", "ARM"]);
    const token = joined.AZE?.token ?? "";
    expect(await told(token, accented)).toEqual({ whole: ["AZE"], any: ["AZE"] });
    expect(await told(null, accented)).toEqual({ whole: [], any: [] });
    const api = createApi(server.origin, fetch, accented);
    const files = accepted(await api.scenario("karabakh-2020", token));
    expect(files.hash).toBe(karabakh.scenario.hash);
    expect(files.briefs.briefs.find(({ seat }) => seat === "AZE")).toEqual(
      karabakh.inLanguage(accented).files.briefs.briefs.find(({ seat }) => seat === "AZE"),
    );
    const [title, sequel] = [accepted(await api.scenarios())[0]?.title, accepted(await api.sequel("karabakh-2020"))];
    expect(title).toBe(karabakh.inLanguage(accented).files.scenario.title);
    expect(sequel).toEqual(karabakh.inLanguage(accented).sequel);
  });
  it("is told in its own words where there is no translation", async () => {
    const api = createApi(server.origin, fetch, "eo");
    const files = accepted(await api.scenario("karabakh-2020"));
    expect([files.hash, files.scenario]).toEqual([undefined, karabakh.scenario.files.scenario]);
  });
});

describe("the event cards", () => {
  const cardsIn = (files: { cards: { cards: readonly { id: string }[] } }) => files.cards.cards.map(({ id }) => id);
  const all = cardsIn(karabakh.scenario.files);

  it("are told to a seat once they have been played at its table, to an instructor all, to a stranger none", async () => {
    const { joined, page, teacher } = await inRound(["AZE", "ARM"]);
    const api = createApi(server.origin);
    const token = joined.AZE?.token ?? "";
    const told = async (by?: string) => cardsIn(accepted(await api.scenario("karabakh-2020", by)));
    expect(await told(token)).toEqual([]);
    expect(await teacher.action({ kind: "chooseCard", card: "heritage", accused: 0 })).toBeNull();
    // Chosen is not played yet.
    expect(await told(token)).toEqual([]);
    expect(await teacher.action({ kind: "lock" })).toBeNull();
    await page("AZE").until(({ view }) => view.pub.cardsPlayed.includes("heritage"));
    expect(await told(token)).toEqual(["heritage"]);
    expect(accepted(await api.cards("karabakh-2020", token)).cards).toEqual([karabakh.scenario.card.heritage]);
    expect(await told()).toEqual([]);
    expect(cardsIn(accepted(await teachApi(server.origin).scenario("karabakh-2020")))).toEqual(all);
  });

  it("are told to who has the file of a match in which a round was played by these rules, and for no other text", async () => {
    const log = new Log(karabakh.scenario, setupOf({ seed: "file", roster: 3, form: "short" }));
    const opening = accepted(matchFileOf(log.entries()));
    playBots(log);
    const file = accepted(matchFileOf(log.entries()));
    const whole = makeMatchFile(file);
    const secondRound = whole.indexOf('"roundOpened"', whole.indexOf('"roundClosed"'));
    const byOthers = (change: (body: object) => object): MatchFile => ({
      ...file,
      entries: file.entries.map((entry, index) =>
        index === 0 ? { ...entry, body: change((entry as NewEntry).body) } : entry,
      ),
    });
    const older = makeMatchFile(byOthers((body) => ({ ...body, scenarioHash: "" })));
    const files: [string, string, boolean][] = [
      ["whole", whole, true],
      ["cut off after its first round", whole.slice(0, secondRound + 1000), true],
      ["with no round in it", makeMatchFile(opening), false],
      ["of other rules", older, false],
      ["that is none", "{}", false],
    ];
    for (const [name, text, given] of files) {
      const answer = await createApi(server.origin).scenarioOfFile("karabakh-2020", text);
      expect([name, cardsIn(accepted(answer))]).toEqual([name, given ? all : []]);
    }
  });
});
