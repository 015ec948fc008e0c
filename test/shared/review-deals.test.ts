/** Packages that all would have taken, and who stood in the way. */
import { describe, expect, it } from "vitest";
import type { Act } from "../../shared/engine/command.ts";
import { missedDealsOf } from "../../shared/review/missedDeals.ts";
import { checkClauses } from "../../shared/rules/clauses.ts";
import { missingOffers } from "../../shared/rules/signatures.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { Log, loudMatch } from "../helpers/reviewMatch.ts";

describe("missed deals", () => {
  const record = loudMatch(scenario, setupOf({ seed: "deals", roster: 6, form: "short" }), 10).record();
  const rounds = missedDealsOf(record);
  const deals = rounds.flatMap(({ open, nearest }) => [...open, ...(nearest ? [nearest] : [])]);

  it("are looked for in every round that was locked", () => {
    const locked = record.events.filter(({ event }) => event.kind === "locked").map(({ round }) => round);
    expect(rounds.map(({ round }) => round)).toEqual(locked);
  });

  it("are texts that could have been signed then and there", () => {
    expect(deals.length).toBeGreaterThan(0);
    for (const { n, clauses, round } of deals) {
      const state = record.stateAt(n);
      expect([state.phase, state.round]).toEqual(["open", round]);
      expect(checkClauses(scenario, state.seatOrder, clauses)).toBeNull();
      expect(missingOffers(clauses, (seat) => state.seats[seat]?.offers)).toEqual([]);
    }
  });

  it("name both leads, what each gains, and nobody in the way of an open one", () => {
    for (const { open, nearest } of rounds) {
      for (const { weighings, blockers } of open) {
        expect(weighings.map(({ seat }) => seat)).toEqual(expect.arrayContaining(["AZE", "ARM"]));
        expect(weighings.every(({ accepts, gain, objection }) => accepts && gain >= 0 && objection === null)).toBe(
          true,
        );
        expect(blockers).toEqual([]);
      }
      if (nearest) expect(nearest.blockers.length).toBeGreaterThan(0);
      expect(open.length > 0).toBe(nearest === null);
    }
  });

  it("say who cannot pay for a text at home", () => {
    const log = new Log(scenario, setupOf({ seed: "poor", roster: 3, form: "short" }));
    log.take({ by: "clock", steer: { kind: "openRound" } });
    log.take({ by: "clock", steer: { kind: "lock" } });
    const poor = log.record();
    const floor = scenario.numbers.ceasefire.willFloor;
    const broke = { ...poor, stateAt: (n: number) => structuredClone(poor.stateAt(n)) };
    const state = (n: number) => {
      const copy = broke.stateAt(n);
      copy.sides[1].will = floor;
      return copy;
    };
    const [first] = missedDealsOf({ ...poor, stateAt: state });
    expect(first?.open).toEqual([]);
    expect(first?.nearest?.blockers).toEqual(["ARM"]);
    expect(first?.nearest?.weighings.find(({ seat }) => seat === "ARM")?.objection).toBe("price");
  });
});

describe("who stood in the way", () => {
  const table: Act = { kind: "table", convening: null, title: "Truce", clauses: [{ kind: "CEASE", hour: 0 }] };

  it("is told by what they did with what lay before them", () => {
    const log = new Log(scenario, setupOf({ seed: "stood", roster: 3, form: "short" }));
    const act = (seat: string, what: Act) => log.take({ by: { seat, member: "1" }, act: what });
    const round = (acts: () => void) => {
      log.take({ by: "clock", steer: { kind: "openRound" } });
      acts();
      log.take({ by: "clock", steer: { kind: "lock" } });
    };
    round(() => {});
    round(() => act("AZE", table));
    round(() => {
      act("ARM", { kind: "reject", text: 1 });
      act("AZE", { kind: "sign", text: 1, version: 1 });
    });
    const stood = missedDealsOf(log.record()).map(({ stood: list, open }) =>
      open.length > 0 ? Object.fromEntries(list.map(({ seat, how }) => [seat, how])) : null,
    );
    expect(stood[0]).toMatchObject({ AZE: "neverAsked", ARM: "neverAsked" });
    expect(stood[1]).toMatchObject({ AZE: "notSigned", ARM: "notSigned" });
    expect(stood[2]).toMatchObject({ ARM: "refused" });
    expect(stood[2]).not.toHaveProperty("AZE");
  });
});
