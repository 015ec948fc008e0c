/** Who sees what (RULES §9): no secret survives viewFor or scrub. */
import { describe, expect, test } from "vitest";
import type { SeatId, Side } from "../../shared/base/ids.ts";
import { fold } from "../../shared/engine/apply.ts";
import { channelsOf, readersOf } from "../../shared/engine/channels.ts";
import { scrub } from "../../shared/engine/scrub.ts";
import { isPublic, mayRead } from "../../shared/engine/texts.ts";
import { type Viewer, viewFor } from "../../shared/engine/viewFor.ts";
import type { MatchEvent } from "../../shared/state/event.ts";
import type { MatchState, SideState } from "../../shared/state/matchState.ts";
import { clientOf, sideOf } from "../../shared/state/seating.ts";
import type { Clause } from "../../shared/terms/clause.ts";
import { accepted, byClock, byRulebook, bySeat, openRound, scenario, setupOf } from "../helpers/engine.ts";
import { randomPlay } from "../helpers/randomPlay.ts";

/** States of every kind, with the events that led from one to the next. */
interface Moment {
  readonly before: MatchState;
  readonly events: readonly MatchEvent[];
  readonly after: MatchState;
}
function moments(seed: string, roster: number): Moment[] {
  const found: Moment[] = [];
  randomPlay(scenario, setupOf({ seed, roster }), {
    watch: ({ before, result, after }) => {
      if (result.ok) found.push({ before, events: result.value, after });
    },
  });
  return found;
}
const matches = [
  ["alpha", 3],
  ["beta", 6],
  ["gamma", 10],
  ["delta", 12],
].map(([seed, roster]) => moments(seed as string, roster as number));
/** One moment in `each`, of all matches. */
const sample = (each: number): Moment[] => matches.flatMap((match) => match.filter((_, i) => i % each === 0));

const viewersOf = (state: MatchState): Viewer[] => [...state.seatOrder, "observer"];
const sideOfViewer = (viewer: Viewer): Side | null =>
  viewer === "observer" || viewer === "instructor" ? null : sideOf(scenario, viewer);

/** Changes every value of a side that is its own secret; what others see as a range stays within it. */
function disturbSide(side: SideState, keepSupply: boolean): void {
  side.force = side.force > 60 ? side.force - 7.123 : side.force + 7.123;
  if (!keepSupply) side.supply = side.supply > 5 ? side.supply - 2.345 : side.supply + 2.345;
  side.militaryDead += 777;
  side.hurt = side.hurt > 50 ? side.hurt - 33.3 : side.hurt + 33.3;
  side.hardness = side.hardness > 50 ? side.hardness - 22.2 : side.hardness + 22.2;
  side.will = side.will > 50 ? side.will - 11.1 : side.will + 11.1;
  side.share = side.share === 3 ? 0 : 3;
  side.gainedLast = !side.gainedLast;
  side.lostLast = !side.lostLast;
  side.martialLaw = !side.martialLaw;
  side.leverage += 10;
}

/** A copy of the state in which everything is different that `viewer` has no right to know. */
function disturbed(state: MatchState, viewer: Viewer): MatchState {
  const copy = structuredClone(state);
  const side = sideOfViewer(viewer);
  const client = viewer === "observer" ? null : clientOf(scenario, viewer);
  for (const of of [0, 1] as const) if (of !== side) disturbSide(copy.sides[of], client === of);
  (copy.setup as { seed: string }).seed = "another seed";
  copy.cardChoice = { card: "council", accused: 1 };
  copy.lastHash = "another hash";
  for (const claim of copy.claims) claim.truth += 1000;
  for (const id of copy.seatOrder) {
    const seat = copy.seats[id];
    if (!seat || id === viewer) continue;
    seat.orders = [{ kind: "COMMUNIQUE", share: 2, stance: "open", text: "not yours" }];
    seat.points += 3;
    seat.spent += 1;
    seat.hostedBoth += 1;
    seat.venueTexts += 1;
    seat.verified = [9, 9];
    seat.signedRole = !seat.signedRole;
  }
  if (copy.treaty) copy.treaty = { ...copy.treaty, exchanged: !copy.treaty.exchanged, lev: 1 };
  for (const text of copy.texts) if (!readable(copy, text, viewer)) rewrite(copy, text, viewer);
  const band = Math.floor(copy.widerWar / 20);
  copy.widerWar = Math.min(99.9, band * 20 + ((copy.widerWar - band * 20 + 7) % 20));
  return copy;
}

const readable = (state: MatchState, text: MatchState["texts"][number], viewer: Viewer) =>
  isPublic(text) || (viewer !== "observer" && mayRead(scenario, state, text, viewer));

/** Another text, signed by the two leads where that does not make the viewer a reader: who cannot read it must not feel it either. */
function rewrite(state: MatchState, text: MatchState["texts"][number], viewer: Viewer): void {
  const clauses: Clause[] = [{ kind: "CEASE", hour: 3 }, { kind: "NOBEYOND" }];
  text.title = "another title";
  text.versions = [{ n: 1, by: "ARM", round: 1, clauses }];
  text.signed = ["AZE", "ARM"];
  if (readable(state, text, viewer)) text.signed = [];
  text.lev = 1;
}

describe("a seat's view", () => {
  test("stays the same when everything changes that the seat has no right to know", () => {
    let looked = 0;
    for (const { after } of sample(23)) {
      if (after.phase === "debrief") continue;
      for (const viewer of viewersOf(after)) {
        expect(viewFor(scenario, disturbed(after, viewer), viewer), viewer).toEqual(viewFor(scenario, after, viewer));
        looked += 1;
      }
    }
    expect(looked).toBeGreaterThan(200);
  });

  test("does change when what the seat owns does", () => {
    const state = openRound({ roster: 10 });
    const other = structuredClone(state);
    other.sides[1].will -= 1;
    expect(viewFor(scenario, other, "ARM")).not.toEqual(viewFor(scenario, state, "ARM"));
    expect(viewFor(scenario, other, "NKA")).not.toEqual(viewFor(scenario, state, "NKA"));
    const supply = structuredClone(state);
    supply.sides[0].supply -= 1;
    expect(viewFor(scenario, supply, "TUR")).not.toEqual(viewFor(scenario, state, "TUR"));
    expect(viewFor(scenario, supply, "RUS")).toEqual(viewFor(scenario, state, "RUS"));
  });

  test("has the same public part for everybody, and an own part for seats alone", () => {
    for (const { after } of sample(41)) {
      const views = [...viewersOf(after), "instructor"].map((viewer) => viewFor(scenario, after, viewer));
      for (const { pub } of views) expect(pub).toEqual(views[0]?.pub);
      expect(views.slice(-2).map(({ own }) => own)).toEqual([null, null]);
    }
  });

  test("gives exact civilian figures, displacement and losses when the match is over, ranges before", () => {
    for (const match of matches) {
      const last = match.at(-1)?.after;
      const first = match[2]?.after;
      if (!last || !first) throw new Error("an empty match");
      for (const side of [0, 1] as const) {
        const open = viewFor(scenario, first, "observer").pub.sides[side];
        expect(open.civilianDead.high).toBeGreaterThan(open.civilianDead.low);
        expect(open.displaced.high).toBeGreaterThan(open.displaced.low);
        const told = viewFor(scenario, last, "observer").pub.sides[side];
        const truth = last.sides[side];
        expect(told.civilianDead).toEqual({ low: truth.civilianDead, high: truth.civilianDead });
        expect(told.verifiedDead).toEqual({ low: truth.militaryDead, high: truth.militaryDead });
      }
    }
  });

  test("does not betray a text that the two leads have signed on their own line", () => {
    let state = openRound({ roster: 10 });
    const take = (seat: SeatId, act: Parameters<typeof bySeat>[1]) => {
      state = fold(state, accepted(scenario, state, bySeat(seat, act)));
    };
    const watching = ["NKA", "UN", "PRESS", "TUR", "RUS"];
    const before = watching.map((seat) => viewFor(scenario, state, seat));
    take("AZE", { kind: "table", convening: null, title: "Between us", clauses: [{ kind: "CEASE", hour: 0 }] });
    take("AZE", { kind: "sign", text: 1, version: 1 });
    take("ARM", { kind: "sign", text: 1, version: 1 });
    expect(watching.map((seat) => viewFor(scenario, state, seat))).toEqual(before);
    expect(viewFor(scenario, state, "ARM").own?.standing[0]).toEqual({ kind: "HOLD" });
  });
});

describe("an event as others may know it", () => {
  const scrubbed = (moment: Moment, viewer: Viewer): MatchEvent[] =>
    moment.events.flatMap((event) => scrub(scenario, moment.after, event, viewer) ?? []);

  /** Numbers of the state that `viewer` may not know exactly, where a figure is odd enough to be recognised. */
  function secrets({ before, after }: Moment, viewer: Viewer): string[] {
    const found = new Set<string>();
    const client = viewer === "observer" ? null : clientOf(scenario, viewer);
    for (const state of [before, after])
      for (const side of [0, 1] as const) {
        if (side === sideOfViewer(viewer)) continue;
        const { force, supply, hurt, hardness, will, militaryDead, reportedDead, displaced } = state.sides[side];
        for (const figure of [force, hurt, hardness, will, ...(client === side ? [] : [supply]), displaced])
          if (!Number.isInteger(figure * 10)) found.add(String(figure));
        // A side that has published all has nothing left to hide.
        if (militaryDead > 1000 && militaryDead !== reportedDead) found.add(String(militaryDead));
      }
    if (!Number.isInteger(after.widerWar * 10)) found.add(String(after.widerWar));
    // The same figure may stand among one's own, or end a range that was published, by chance.
    const mine = JSON.stringify(
      [before, after].map(({ setup, sides, claims }) => [
        setup.scenario,
        sides.filter((_, side) => side === sideOfViewer(viewer)),
        claims.map(({ verdict }) => verdict),
      ]),
    );
    // A short one may be a price or a chance of one's own as well.
    return [...found].filter((figure) => (figure.length > 4 || !figure.includes(".")) && !mine.includes(figure));
  }
  const says = (text: string, figure: string) =>
    text.includes(figure) && new RegExp(`(?<![0-9a-f.])${figure.replace(".", "\\.")}(?![0-9a-f]|\\.[0-9])`).test(text);

  test("carries no exact figure that the viewer has no right to", () => {
    let compared = 0;
    for (const moment of sample(1)) {
      const resolved = moment.events.some(({ kind }) => kind === "locked");
      if (!resolved || moment.after.phase === "debrief") continue;
      for (const viewer of viewersOf(moment.after)) {
        const text = JSON.stringify([scrubbed(moment, viewer), viewFor(scenario, moment.after, viewer)]);
        for (const figure of secrets(moment, viewer)) {
          compared += 1;
          expect(says(text, figure), `${viewer} reads ${figure}`).toBe(false);
        }
      }
    }
    expect(compared).toBeGreaterThan(1000);
  });

  test("is the same for outsiders whatever a side's secret figures are", () => {
    // Leaks and checks publish on purpose; without them nothing of these figures may show.
    const quiet = byRulebook({ claims: { leakBase: 0, leakPer: 0 }, ceasefire: { willFloor: -1000 } });
    const start = openRound({ seed: "parallel", roster: 10 }, quiet);
    const changed = structuredClone(start);
    for (const key of ["hurt", "hardness", "will"] as const) changed.sides[1][key] -= 7.77;
    changed.sides[1].militaryDead += 131;
    for (const claim of changed.claims) claim.truth += 131;
    const lock = (state: MatchState) => {
      const acts = [
        bySeat("AZE", { kind: "setOrders", orders: [{ kind: "OFFENSIVE", sector: "S" }] }),
        bySeat("ARM", {
          kind: "setOrders",
          orders: [{ kind: "ATTRITE" }, { kind: "COMMUNIQUE", share: 2, stance: "open", text: "" }],
        }),
        bySeat("RUS", { kind: "setOrders", orders: [{ kind: "SUPPLY", client: "ARM" }] }),
        byClock("lock"),
      ];
      let now = state;
      const events: [MatchEvent, MatchState][] = [];
      for (const act of acts) {
        const brought = accepted(quiet, now, act);
        now = fold(now, brought);
        for (const event of brought) events.push([event, now]);
      }
      return { events, now };
    };
    const [one, two] = [lock(start), lock(changed)];
    for (const viewer of ["AZE", "TUR", "IRN", "PRESS", "observer"]) {
      const seen = ({ events }: ReturnType<typeof lock>) =>
        events
          .flatMap(([event, state]) => scrub(quiet, state, event, viewer) ?? [])
          .filter(({ kind }) => kind !== "roundClosed");
      expect(seen(two), viewer).toEqual(seen(one));
      expect(viewFor(quiet, two.now, viewer), viewer).toEqual(viewFor(quiet, one.now, viewer));
    }
    const own = ({ events }: ReturnType<typeof lock>) =>
      events.flatMap(([event, state]) => scrub(quiet, state, event, "ARM") ?? []);
    expect(own(two)).not.toEqual(own(one));
  });

  test("keeps each seat's orders to itself, before the lock and in it", () => {
    for (const moment of sample(1))
      for (const viewer of viewersOf(moment.after))
        for (const event of scrubbed(moment, viewer)) {
          if (event.kind === "ordersSet") expect(event.seat).toBe(viewer);
          if (event.kind !== "locked") continue;
          expect(Object.keys(event.orders)).toEqual(viewer === "observer" ? [] : [viewer]);
          expect(event.standing.every((seat) => seat === viewer)).toBe(true);
        }
  });

  test("tells of a supply only its patron, the client's side and nobody else, also in the risk of a wider war", () => {
    let supplies = 0;
    for (const moment of sample(1)) {
      const supplied = moment.events.filter((event) => event.kind === "supplied");
      for (const { seat } of supplied)
        for (const viewer of viewersOf(moment.after)) {
          supplies += 1;
          const seen = scrubbed(moment, viewer);
          const knows = viewer === seat || sideOfViewer(viewer) === clientOf(scenario, seat);
          expect(
            seen.some((event) => event.kind === "supplied" && event.seat === seat),
            viewer,
          ).toBe(knows);
          const risk = seen.filter((event) => event.kind === "moved" && event.of.gauge === "widerWar");
          expect(JSON.stringify(risk).includes(`"seat":"${seat}","secretOf"`), viewer).toBe(knows);
          expect(JSON.stringify(risk)).not.toContain("undisclosed");
        }
    }
    expect(supplies).toBeGreaterThan(20);
  });

  test("leaves private words and texts to those who sit there", () => {
    const secret = "what-nobody-else-may-read";
    let state = openRound({ roster: 12 });
    const heard: [MatchEvent, MatchState][] = [];
    const take = (seat: SeatId, act: Parameters<typeof bySeat>[1]) => {
      const brought = accepted(scenario, state, bySeat(seat, act));
      state = fold(state, brought);
      for (const event of brought) heard.push([event, state]);
    };
    const channels = ["own:ARM", "bi:ARM-RUS", "direct"];
    for (const channel of channels) take("ARM", { kind: "say", channel, text: `${secret} ${channel}` });
    take("AZE", { kind: "table", convening: null, title: `${secret} text`, clauses: [{ kind: "JOINTCOM" }] });
    take("ARM", { kind: "amend", text: 1, version: 1, clauses: [{ kind: "JOINTCOM" }, { kind: "NOBEYOND" }] });
    take("AZE", { kind: "endorse", text: 1 });
    take("ARM", { kind: "sign", text: 1, version: 2 });
    take("ARM", { kind: "unsign", text: 1 });
    take("AZE", { kind: "reject", text: 1 });
    for (const viewer of viewersOf(state)) {
      const seen = heard.flatMap(([event, after]) => scrub(scenario, after, event, viewer) ?? []);
      const wanted = heard.filter(([event, after]) => {
        if (event.kind === "said") return readersOf(scenario, state, event.channel)?.includes(viewer);
        const text = after.texts[0];
        return viewer !== "observer" && text !== undefined && mayRead(scenario, after, text, viewer);
      });
      expect(seen.length, viewer).toBe(wanted.length);
      if (seen.length === 0) expect(JSON.stringify(viewFor(scenario, state, viewer))).not.toContain(secret);
    }
    expect(channelsOf(scenario, state, "PRESS")).not.toContain("direct");
  });

  test("hides who broke a text, what a claim is worth, how much was told, and what the round remembers", () => {
    for (const moment of sample(1))
      for (const viewer of viewersOf(moment.after))
        for (const event of scrubbed(moment, viewer)) {
          if (event.kind === "breached")
            expect([event.culprits, event.order, event.deliberate]).toEqual([[], null, false]);
          if (event.kind === "claimed") expect(event.truth).toBeNull();
          if (event.kind === "communique" && event.side !== sideOfViewer(viewer)) expect(event.share).toBeNull();
          if (event.kind === "attendanceTested") expect(event.seat).toBe(viewer);
          expect(["remembered", "cardChosen"]).not.toContain(event.kind);
          if (event.kind === "moved" && event.of.gauge === "widerWar")
            expect(event.terms.every(({ amount }) => amount === null)).toBe(true);
        }
  });

  test("shows that credibility fell after a breach on purpose, and not why", () => {
    const state = structuredClone(openRound({ roster: 3 }));
    const clauses: Clause[] = [{ kind: "CEASE", hour: 0 }];
    const text = { id: 1, convening: null, title: "T", versions: [], signed: [] };
    state.texts.push({ ...text, endorsed: [], rejected: [], status: "inForce", lev: 0 });
    state.treaty = {
      text: 1,
      clauses,
      since: 0,
      kept: 0,
      lev: 0,
      exchanged: false,
      done: {},
      failed: [],
      goOn: [],
      signatories: ["AZE", "ARM"],
      endsAt: null,
    };
    for (const [id, kind] of [
      ["AZE", "HOLD"],
      ["ARM", "ATTRITE"],
    ] as const)
      (state.seats[id] ?? { orders: null }).orders = [{ kind }];
    const events = accepted(scenario, state, byClock("lock"));
    const after = fold(state, events);
    const fell = events.find((event) => event.kind === "moved" && event.terms[0]?.cause === "deliberateBreach");
    if (!fell) throw new Error("nobody lost credibility");
    const amount = scenario.numbers.domestic.deliberateBreach;
    expect(scrub(scenario, after, fell, "ARM")).toMatchObject({ terms: [{ cause: "deliberateBreach", amount }] });
    for (const viewer of ["AZE", "RUS", "observer"])
      expect(scrub(scenario, after, fell, viewer)).toMatchObject({ terms: [{ cause: "undisclosed", amount: null }] });
  });

  test("reaches the instructor whole", () => {
    for (const moment of sample(7)) expect(scrubbed(moment, "instructor")).toEqual(moment.events);
  });
});
