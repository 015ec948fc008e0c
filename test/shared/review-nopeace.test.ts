/** Why texts came to nothing: seat by seat, how far short, the nearest that would have passed, and the map of all. */
import { describe, expect, it } from "vitest";
import { gainParts, reckon } from "../../shared/bots/reckon.ts";
import { traits } from "../../shared/bots/traits.ts";
import type { Act } from "../../shared/engine/command.ts";
import { benchAt } from "../../shared/review/bench.ts";
import { dealMapAt, dotOf, mapMoments } from "../../shared/review/dealMap.ts";
import { debriefOf } from "../../shared/review/debrief.ts";
import { blockersOf, fallenTexts, lastVersions, nearestTo } from "../../shared/review/noPeace.ts";
import { deskFor } from "../../shared/review/seatSheets.ts";
import { checkClauses } from "../../shared/rules/clauses.ts";
import { missingOffers } from "../../shared/rules/signatures.ts";
import type { Clause } from "../../shared/terms/clause.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { Log, loudMatch } from "../helpers/reviewMatch.ts";

const bare: Clause[] = [{ kind: "CEASE", hour: 0 }];
const ceded: Clause[] = [
  ...bare,
  { kind: "LINES", round: 1 },
  { kind: "HANDOVER", district: scenario.files.scenario.districts[0]?.id ?? "", round: 3 },
];

/** A match in which a text is tabled in the first round and these seats answer it. */
function tabled(clauses: Clause[], answers: (act: (seat: string, what: Act) => void) => void, roster = 3) {
  const log = new Log(scenario, setupOf({ seed: "no peace", roster, form: "long" }));
  const act = (seat: string, what: Act) => log.take({ by: { seat, member: "1" }, act: what });
  log.take({ by: "clock", steer: { kind: "openRound" } });
  act("AZE", { kind: "table", convening: null, title: "Truce", clauses });
  answers(act);
  log.take({ by: "clock", steer: { kind: "lock" } });
  return log.record();
}

describe("a sheet on a text", () => {
  const record = loudMatch(scenario, setupOf({ seed: "sheet", roster: 6, form: "long" }), 5).record();

  it("is the judge's verdict taken apart: its parts add up, and something stands against what is not signed", () => {
    for (const { n } of mapMoments(record))
      for (const seat of ["AZE", "ARM", "NKA"])
        for (const temper of [traits.pragmatist, traits.hawk, traits.dove])
          for (const clauses of [bare, ceded, [{ kind: "HUMEX", of: ["bodies"] } as Clause]]) {
            const desk = deskFor(scenario, record.stateAt(n), seat);
            const { verdict, parts, against } = reckon(desk, seat === "AZE" ? 0 : 1, temper, null, clauses);
            const sum = gainParts.reduce((total, part) => total + parts[part], 0);
            expect(sum).toBeCloseTo(verdict.gain, 9);
            expect(against === null).toBe(verdict.sign);
          }
  });
});

describe("texts that came to nothing", () => {
  it("are told version by version, with what became of each", () => {
    const record = tabled(bare, (act) => {
      act("ARM", { kind: "amend", text: 1, version: 1, clauses: [...bare, { kind: "JOINTCOM" }] });
      act("AZE", { kind: "reject", text: 1 });
    });
    const fallen = fallenTexts(record);
    expect(fallen.map(({ version, fate, by }) => [version, fate, by])).toEqual([
      [1, "changed", "AZE"],
      [2, "rejected", "ARM"],
    ]);
    expect(lastVersions(fallen).map(({ version }) => version)).toEqual([2]);
    expect(fallen[1]?.sheets.map(({ seat, answer }) => [seat, answer])).toEqual([
      ["AZE", "rejected"],
      ["ARM", "none"],
    ]);
  });

  it("leave out what entered into force", () => {
    const record = tabled(bare, (act) => {
      for (const seat of ["AZE", "ARM"]) act(seat, { kind: "sign", text: 1, version: 1 });
    });
    expect(fallenTexts(record)).toEqual([]);
  });

  it("say by how much will a price was too high, and which clause asked it", () => {
    const record = tabled(ceded, () => {});
    const poor = { ...record, stateAt: (n: number) => structuredClone(record.stateAt(n)) };
    const stateAt = (n: number) => {
      const state = poor.stateAt(n);
      state.sides[1].will = scenario.numbers.ceasefire.willFloor + 5;
      return state;
    };
    const sheet = fallenTexts({ ...record, stateAt })[0]?.sheets.find(({ seat }) => seat === "ARM");
    expect(sheet).toMatchObject({ accepts: false, against: "price", limit: 5 });
    expect(sheet?.short).toEqual({ of: "will", by: (sheet?.price ?? 0) - 5 });
    const dearest = sheet?.costs.reduce((a, b) => (b.amount > a.amount ? b : a));
    expect(dearest?.clause).toBe("HANDOVER");
  });

  it("answer the debrief's first question where no truce ever was", () => {
    const record = tabled(ceded, (act) => act("ARM", { kind: "reject", text: 1 }));
    const [first] = debriefOf(record);
    expect(first?.evidence).toMatchObject([{ kind: "textFell", values: { title: "Truce", fate: "rejected" } }]);
    const [text] = fallenTexts(record);
    if (!text) throw new Error("nothing fell");
    // Its author would sign, but the other side has refused.
    expect(blockersOf(text)).toMatchObject([{ seat: "AZE", accepts: true, against: "foe" }]);
    const nearest = [{ to: text, found: nearestTo(record, text) }];
    const earlier = debriefOf(record, { nearest }).find(({ id }) => id === "earlier");
    expect(earlier?.evidence.some(({ kind }) => kind === "nearestText")).toBe(nearest[0]?.found !== null);
  });
});

describe("what a seat would have needed", () => {
  const record = loudMatch(scenario, setupOf({ seed: "b", roster: 6, form: "long" }), 6).record();
  const needed = fallenTexts(record).flatMap((text) =>
    text.sheets.flatMap(({ seat, need }) => (need ? [{ text, seat, need }] : [])),
  );

  it("is told of every side's seat that would not sign, and is something other than the text", () => {
    expect(needed.length).toBeGreaterThan(0);
    for (const { need } of needed)
      if (need.is === "clauses") expect(need.having.length + need.lacking.length > 0 || need.name !== null).toBe(true);
  });

  it("is what it would sign, and what its bot says when it is asked", () => {
    const written = needed.filter(({ need }) => need.is === "clauses");
    expect(written.length).toBeGreaterThan(0);
    for (const { text, seat, need } of written) {
      if (need.is !== "clauses") continue;
      const bench = benchAt(record, text.n, text.convening);
      const kept = text.clauses.filter(({ kind }) => !need.lacking.includes(kind));
      const added = need.having.flatMap((kind) => bench.writable()[kind].slice(0, 1));
      const names = need.name === null ? [] : [need.name];
      const signed = [...(record.stateAt(text.n).texts[text.text - 1]?.signed ?? []), ...names];
      expect(bench.opinion(seat, [...kept, ...added], signed).accepts, `${text.title} ${seat}`).toBe(true);
    }
  });
});

describe("the nearest text", () => {
  const record = loudMatch(scenario, setupOf({ seed: "near", roster: 6, form: "long" }), 5).record();
  const found = lastVersions(fallenTexts(record)).map((text) => ({ text, near: nearestTo(record, text) }));

  it("could have been written then, and all whom it needs would have signed it", () => {
    expect(found.some(({ near }) => near !== null)).toBe(true);
    for (const { text, near } of found) {
      if (!near) continue;
      const state = record.stateAt(text.n);
      expect(checkClauses(scenario, state.seatOrder, near.clauses)).toBeNull();
      expect(missingOffers(near.clauses, (seat) => state.seats[seat]?.offers)).toEqual([]);
      expect(benchAt(record, text.n, text.convening).weigh([near.clauses])[0]?.passes).toBe(true);
    }
  });

  it("differs as little as can be: the text itself where it passes, and no single change where two are told", () => {
    for (const { text, near } of found) {
      const edits = near ? near.added.length + near.dropped.length + near.changed.length : 4;
      const bench = benchAt(record, text.n, text.convening);
      expect(edits === 0).toBe(bench.weigh([text.clauses])[0]?.passes);
      const fewer = text.clauses.map((clause) => text.clauses.filter((each) => each !== clause));
      if (edits > 1) expect(bench.weigh(fewer).every(({ passes }) => !passes)).toBe(true);
    }
  });
});

describe("the deal map", () => {
  const record = loudMatch(scenario, setupOf({ seed: "map", roster: 6, form: "short" }), 5).record();

  it("is drawn for every round that was locked, and for the open one, the same each time", () => {
    const moments = mapMoments(record);
    expect(moments.map(({ round }) => round)).toEqual(
      record.events.flatMap(({ round, event }) => (event.kind === "locked" ? [round] : [])),
    );
    const [first] = moments;
    if (!first) throw new Error("no round was locked");
    const map = dealMapAt(record, first, 60);
    expect(map.dots).toHaveLength(60);
    expect(map.open).toBe(map.dots.filter(({ passes }) => passes).length);
    expect(dealMapAt(record, first, 60)).toEqual(map);
    for (const dot of map.dots.slice(0, 5)) expect(dotOf(record, { ...first, clauses: dot.clauses })).toEqual(dot);
    const open = tabled(bare, () => {});
    const log = { ...open, state: { ...open.state, phase: "open" as const, round: 2 } };
    expect(mapMoments(log).map(({ round }) => round)).toEqual([1, 2]);
  });
});
