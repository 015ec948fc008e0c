/** Bots at one table with people: what they cannot see does not move them, and who puts a text before them gets an answer. */
import { describe, expect, test } from "vitest";
import { muted, nextAct, remarkOn } from "../../shared/bots/policy.ts";
import { type Running, settle, take } from "../../shared/bots/runMatch.ts";
import type { Act } from "../../shared/engine/command.ts";
import { viewFor } from "../../shared/engine/viewFor.ts";
import type { MatchState, SideState, Text } from "../../shared/state/matchState.ts";
import { open } from "../../shared/state/setup.ts";
import type { Clause } from "../../shared/terms/clause.ts";
import { karabakh } from "../helpers/scenario.ts";

const { scenario } = karabakh;

function start(roster: number, seed: string): Running {
  const opened = open(scenario, { scenario: scenario.id, seed, roster, form: "long" });
  if (!opened.ok) throw new Error(opened.error.code);
  return { state: opened.value.state, events: [], commands: [] };
}

const clock = (running: Running, kind: "openRound" | "lock") =>
  take(scenario, running, { by: "clock", steer: { kind } });
const person = (running: Running, seat: string, act: Act) =>
  take(scenario, running, { by: { seat, member: "m1" }, act });
const others = (running: Running, seat: string) => running.state.seatOrder.filter((each) => each !== seat);

/** Everything about a side that the other side and third parties cannot see, far from what it was. */
const disguised = (side: SideState): SideState => ({
  ...side,
  force: side.force > 60 ? 25 : 95,
  militaryDead: side.militaryDead * 3,
  hurt: side.hurt > 50 ? 5 : 95,
  hardness: side.hardness > 50 ? 5 : 95,
  will: side.will > 50 ? 5 : 95,
  share: side.share === 0 ? 3 : 0,
  martialLaw: !side.martialLaw,
  leverage: side.leverage + 30,
});

/** The state with all changed that `seat` has no view of, and its own and public values left. */
function elsewhere(state: MatchState, seat: string): MatchState {
  const own = scenario.seat[seat]?.side ?? null;
  const patronOf = scenario.seat[seat]?.patronOf ?? null;
  const sides = ([0, 1] as const).map((side) => {
    if (side === own) return state.sides[side];
    const changed = disguised(state.sides[side]);
    return side === patronOf ? changed : { ...changed, supply: state.sides[side].supply > 5 ? 1 : 9 };
  });
  const seats = Object.entries(state.seats).map(([id, one]) => [
    id,
    id === seat ? one : { ...one, spent: one.spent === 0 ? 2 : 0, orders: one.orders === null ? [] : null },
  ]);
  return {
    ...state,
    setup: { ...state.setup, seed: "another" },
    sides: sides as MatchState["sides"],
    seats: Object.fromEntries(seats),
    widerWar: Math.floor(state.widerWar / 20) * 20 + 19.9 - (state.widerWar % 20),
    claims: state.claims.map((claim) => ({ ...claim, truth: claim.truth + 1000 })),
  };
}

describe("a bot's choice", () => {
  test("does not change when what its seat cannot see changes", () => {
    let asked = 0;
    for (const roster of [2, 6, 12]) {
      const running = start(roster, "heron");
      while (running.state.phase !== "debrief") {
        clock(running, "openRound");
        for (let step = 0; step < 12; step++) {
          for (const seat of running.state.seatOrder) {
            const chosen = nextAct(scenario, viewFor(scenario, running.state, seat));
            const blind = nextAct(scenario, viewFor(scenario, elsewhere(running.state, seat), seat));
            expect(blind, `${seat} in round ${running.state.round}`).toEqual(chosen);
            asked += 1;
          }
          const first = running.state.seatOrder[step % running.state.seatOrder.length] ?? "";
          const act = nextAct(scenario, viewFor(scenario, running.state, first));
          if (act) take(scenario, running, { by: { seat: first, member: null }, act });
        }
        settle(scenario, running, running.state.seatOrder);
        clock(running, "lock");
      }
    }
    expect(asked).toBeGreaterThan(500);
  });

  test("does change with what the seat can see", () => {
    const running = start(2, "heron");
    clock(running, "openRound");
    const { state } = running;
    const spent = { ...state, sides: [{ ...state.sides[0], supply: 0 }, state.sides[1]] as MatchState["sides"] };
    // Mute: what it would begin to say is the same on both.
    const orders = (of: MatchState) => muted()(scenario, viewFor(scenario, of, "AZE"));
    settle(scenario, running, ["RUS", "TUR", "COC", "UN"]);
    expect(orders(spent)).not.toEqual(orders(state));
  });
});

describe("a mediator who is a person", () => {
  /** RUS is held by a person; everybody else is a bot. To round 3, with monitors and troops offered on the way. */
  function toRoundThree(seed: string): Running {
    const running = start(3, seed);
    const bots = others(running, "RUS");
    for (const round of [1, 2]) {
      clock(running, "openRound");
      if (round === 1)
        person(running, "RUS", {
          kind: "setOrders",
          orders: [
            { kind: "OFFER", what: "monitors" },
            { kind: "OFFER", what: "troops" },
          ],
        });
      settle(scenario, running, bots);
      clock(running, "lock");
    }
    clock(running, "openRound");
    return running;
  }

  test.each(["rail", "crake", "bittern"])("gets an answer to a fair text within the round (%s)", (seed) => {
    const running = toRoundThree(seed);
    const bots = others(running, "RUS");
    settle(scenario, running, bots);
    person(running, "RUS", {
      kind: "convene",
      venue: "moscow",
      style: "facilitate",
      frame: "humanitarian",
      leaderCalled: true,
      draft: null,
    });
    settle(scenario, running, bots);
    const talks = running.state.convenings.at(-1);
    expect(talks?.guests.map((guest) => guest.answer)).toEqual(["confirmed", "confirmed"]);
    person(running, "RUS", {
      kind: "table",
      convening: talks?.id ?? 0,
      title: "A text by a person",
      clauses: [
        { kind: "CEASE", hour: 0 },
        { kind: "LINES", round: 3 },
        { kind: "MONITOR", body: "RUS" },
        { kind: "JOINTCOM" },
        { kind: "HUMEX", of: ["bodies", "prisoners"] },
        { kind: "TALKS", venue: "moscow", round: 4 },
      ],
    });
    settle(scenario, running, bots);
    const text = running.state.texts.at(-1);
    for (const lead of scenario.leads) {
      const amended = text?.versions.some((version) => version.by === lead);
      expect(amended || text?.signed.includes(lead) || text?.rejected.includes(lead), lead).toBe(true);
    }
    const said = running.events.flatMap(({ event }) => (event.kind === "said" ? [event] : []));
    expect(said.filter((line) => line.channel === `session:${talks?.id}`).length).toBeGreaterThanOrEqual(2);
  });

  test("sees a bot that has signed a fixed line hold its fire", () => {
    const running = toRoundThree("rail");
    const bots = others(running, "RUS");
    settle(scenario, running, bots);
    const fixes = ({ versions }: Text) => versions.at(-1)?.clauses.some(({ kind }) => kind === "LINES");
    const treaty = running.state.texts.find(
      (text) => fixes(text) && scenario.leads.every((lead) => text.signed.includes(lead)),
    );
    if (!treaty) {
      // Nothing was agreed among the bots: a draft that both have signed stands in for it.
      running.state = withSignedText(running.state);
      settle(scenario, running, bots);
    }
    for (const lead of scenario.leads)
      expect(running.state.seats[lead]?.orders?.map((order) => order.kind)).toEqual(
        expect.arrayContaining(["HOLD", "RESTRAIN"]),
      );
  });
});

const ceasefireOn = (round: number): Clause[] => [
  { kind: "CEASE", hour: 0 },
  { kind: "LINES", round },
];

/** The state with a ceasefire on a fixed line, on the direct line, that both leads have signed. */
const withSignedText = (state: MatchState): MatchState => ({
  ...state,
  texts: [
    ...state.texts,
    {
      id: state.texts.length + 1,
      convening: null,
      title: "Signed",
      versions: [{ n: 1, by: "ARM", round: state.round, clauses: ceasefireOn(state.round) }],
      signed: [...scenario.leads],
      endorsed: [],
      rejected: [],
      status: "open",
      lev: 0,
    },
  ],
});

describe("a remark", () => {
  test("gives the reason for a refusal in numbers that the seat knows", () => {
    const running = start(2, "heron");
    clock(running, "openRound");
    person(running, "AZE", {
      kind: "table",
      convening: null,
      title: "Too early",
      clauses: [
        { kind: "CEASE", hour: 0 },
        { kind: "HANDOVER", district: "akna", round: 2 },
      ],
    });
    const view = viewFor(scenario, running.state, "ARM");
    const remark = remarkOn(scenario, view, { kind: "reject", text: 1 });
    expect(remark).toMatchObject({ kind: "say", channel: "direct" });
    expect(remark?.kind === "say" && remark.text).toMatch(/district|\d+ (%|of will)/);
    expect(remarkOn(scenario, view, { kind: "ready", ready: true })).toBeNull();
  });

  test("names who turned a text down that it would have signed, and claims no signature that it has not given", () => {
    const running = start(2, "heron");
    clock(running, "openRound");
    person(running, "AZE", { kind: "table", convening: null, title: "Pause", clauses: [{ kind: "CEASE", hour: 0 }] });
    const { pub, own } = viewFor(scenario, running.state, "ARM");
    if (!own?.own) throw new Error("ARM has a side of its own");
    const weary = { ...own.own, hurt: 100, will: 100 };
    const texts = own.texts.map((text) => ({ ...text, rejected: ["AZE"] }));
    const remark = remarkOn(scenario, { pub, own: { ...own, own: weary, texts } }, { kind: "reject", text: 1 });
    expect(remark?.kind === "say" && remark.text).toMatch(/Azerbaijan/);
    expect(remark?.kind === "say" && remark.text).not.toMatch(/have signed|Our name is under/);
  });
});
