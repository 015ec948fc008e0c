/** Short builders for the cases: situations to start from, and things to look for. */
import { expect } from "vitest";
import type { SeatId, SectorId, Side, TownId } from "../../../shared/base/ids.ts";
import { stream } from "../../../shared/base/rng.ts";
import { gaugeKey } from "../../../shared/engine/gauge.ts";
import type { Goal } from "../../../shared/scenario/schema.ts";
import type { EventKind, EventOf } from "../../../shared/state/event.ts";
import type { Cause } from "../../../shared/state/gaugeKinds.ts";
import type { Convening, MatchState, SeatState, SideState, Text, Treaty } from "../../../shared/state/matchState.ts";
import type { Clause } from "../../../shared/terms/clause.ts";
import type { Order } from "../../../shared/terms/order.ts";
import { accepted, byClock } from "../../helpers/engine.ts";
import type { Expectation, Lay, Refused, Step } from "./case.ts";

/** Values of one side. */
export const side =
  (of: Side, values: Partial<SideState>): Lay =>
  (draft) => {
    Object.assign(draft.sides[of], values);
  };
/** Values of both sides, the attacker's first. */
export const sides =
  <K extends keyof SideState>(key: K, values: readonly [SideState[K], SideState[K]]): Lay =>
  (draft) => {
    for (const of of [0, 1] as const) draft.sides[of][key] = values[of];
  };
/** Values of the whole match. */
export const world =
  (values: Partial<MatchState>): Lay =>
  (draft) => {
    Object.assign(draft, structuredClone(values));
  };
/** Points changed hands, by sector. */
export const ground =
  (values: Partial<Record<SectorId, number>>): Lay =>
  (draft) => {
    Object.assign(draft.ground, values);
  };
/** Values of one seat. */
export const seat =
  (id: SeatId, values: Partial<SeatState>): Lay =>
  (draft) => {
    Object.assign(draft.seats[id] as SeatState, structuredClone(values));
  };

/** Signed by the two leads alone: the de facto authorities, where they sit in the match, stand outside. */
export const byLeads = { signatories: ["AZE", "ARM"] };

/** Hazard a day of a text whose clauses neither lower nor raise it (RULES §7.3). */
export const bareHazard = 0.5 * Math.exp(1.5);
/** Days after which a text with this hazard is first broken in round 1 under this seed. */
export const breachAt = (seed: string, hazard: number): number => stream(seed, 1, "breach").exponential(hazard);

/** Talks of this round to which `came` have come. */
export const session =
  (host: SeatId, came: readonly SeatId[] = ["AZE", "ARM"], values: Partial<Convening> = {}): Lay =>
  (draft, scenario) => {
    draft.convenings.push({
      id: draft.convenings.length + 1,
      round: draft.round,
      host,
      venue: scenario.seat[host]?.venues[0] ?? "moscow",
      style: "facilitate",
      frame: "political",
      leaderCalled: false,
      guests: ["AZE", "ARM", "NKA"]
        .filter((guest) => draft.seatOrder.includes(guest))
        .map((guest) => ({ seat: guest, answer: came.includes(guest) ? "confirmed" : "pending" })),
      ...values,
    });
  };

/** An open text, signed by `signed`; on the direct line unless `convening` is given. */
export const text =
  (clauses: readonly Clause[], signed: readonly SeatId[] = ["AZE", "ARM"], values: Partial<Text> = {}): Lay =>
  (draft) => {
    draft.texts.push({
      id: draft.texts.length + 1,
      convening: null,
      title: "Text",
      versions: [{ n: 1, by: "AZE", round: draft.round, clauses: [...clauses] }],
      signed: [...signed],
      endorsed: [],
      rejected: [],
      status: "open",
      lev: 0,
      ...values,
    });
  };

/** A treaty in force since the round before this one, signed by AZE, ARM and NKA unless said. */
export const inForce =
  (clauses: readonly Clause[], values: Partial<Treaty> = {}): Lay =>
  (draft, scenario) => {
    text(clauses, values.signatories ?? ["AZE", "ARM", "NKA"], { status: "inForce" })(draft, scenario);
    draft.treaty = {
      text: draft.texts.length,
      clauses: [...clauses],
      since: 0,
      kept: 0,
      lev: 0,
      exchanged: false,
      done: {},
      failed: [],
      goOn: [],
      signatories: ["AZE", "ARM", "NKA"],
      endsAt: null,
      ...values,
    };
  };

/** Clauses that all but never break: the hazard of this text is 0.0003 a day. */
export const firm: readonly Clause[] = [
  { kind: "CEASE", hour: 0 },
  { kind: "LINES", round: 1 },
  { kind: "PKF", contributor: "RUS" },
  { kind: "MONITOR", body: "UN" },
  { kind: "GUARANTOR", seat: "RUS" },
  { kind: "DMZ", sector: "C", km: 5 },
  { kind: "JOINTCOM" },
  { kind: "TALKS", venue: "moscow", round: 3 },
];
export const cease: Clause = { kind: "CEASE", hour: 0 };
export const humex: Clause = { kind: "HUMEX", of: ["bodies", "prisoners"] };
export const talks: Clause = { kind: "TALKS", venue: "moscow", round: 2 };

export const hold: Order = { kind: "HOLD" };
export const attrite: Order = { kind: "ATTRITE" };
export const offensive = (sector: SectorId): Order => ({ kind: "OFFENSIVE", sector });
export const shell = (town: TownId): Order => ({ kind: "SHELL", town });
export const strike = (town: TownId): Order => ({ kind: "STRIKE_BEYOND", town });
export const communique = (
  share: 0 | 1 | 2 | 3,
  stance: "exclude" | "conditional" | "open" = "open",
  words = "",
): Order => ({
  kind: "COMMUNIQUE",
  share,
  stance,
  text: words,
});

/** The seat sets these orders. */
export const sets = (id: SeatId, ...orders: Order[]): Step => [id, { kind: "setOrders", orders }];
export const convenes = (
  host: SeatId,
  venue: string,
  values: Partial<Extract<Extract<Step, readonly unknown[]>[1], { kind: "convene" }>> = {},
): Step => [
  host,
  { kind: "convene", venue, style: "facilitate", frame: "political", leaderCalled: false, draft: null, ...values },
];
export const confirms = (id: SeatId, convening = 1): Step => [id, { kind: "respond", convening, answer: "confirmed" }];
export const declines = (id: SeatId, convening = 1): Step => [id, { kind: "respond", convening, answer: "declined" }];
export const tables = (
  id: SeatId,
  clauses: readonly Clause[],
  convening: number | null = null,
  title = "Text",
): Step => [id, { kind: "table", convening, title, clauses: structuredClone(clauses) as never }];
export const amends = (id: SeatId, of: number, version: number, clauses: readonly Clause[]): Step => [
  id,
  { kind: "amend", text: of, version, clauses: structuredClone(clauses) as never },
];
export const signs = (id: SeatId, of = 1, version = 1): Step => [id, { kind: "sign", text: of, version }];

/** The value at a path of the state at the end: "sides.1.hurt", "seats.RUS.credibility". */
export const value =
  (path: string, wanted: unknown): Expectation =>
  ({ after }) => {
    const found = path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], after);
    if (typeof wanted === "number") expect(found, path).toBeCloseTo(wanted, 3);
    else expect(found, path).toEqual(wanted);
  };

/** An event of this kind with at least these fields. */
export const happened =
  <K extends EventKind>(kind: K, fields: Partial<EventOf<K>> = {}): Expectation =>
  ({ events }) => {
    const ofKind = events.filter((event) => event.kind === kind);
    expect(ofKind, `no ${kind} among ${events.map((event) => event.kind).join(" ")}`).not.toEqual([]);
    const wanted: unknown = expect.objectContaining({ kind, ...fields } as object);
    expect(ofKind as unknown[]).toContainEqual(wanted);
  };
/** No event of these kinds. */
export const nothing =
  (...kinds: EventKind[]): Expectation =>
  ({ events }) =>
    expect(events.filter((event) => kinds.includes(event.kind))).toEqual([]);
/** Events of these kinds in this order, whatever stands between them. */
export const inOrder =
  (...kinds: EventKind[]): Expectation =>
  ({ events }) => {
    const places = kinds.map((kind) => events.findIndex((event) => event.kind === kind));
    expect(
      places.every((place) => place >= 0),
      `${kinds.join(", ")} all happen`,
    ).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  };

/** The amount that a cause added to a gauge ("hurt:1", "widerWar"), over all its moves; 0 where it added nothing. */
export const term =
  (gauge: string, cause: Cause, amount: number): Expectation =>
  ({ events }) => {
    let sum = 0;
    for (const event of events)
      if (event.kind === "moved" && gaugeKey(event.of) === gauge)
        for (const each of event.terms) if (each.cause === cause) sum += each.amount ?? 0;
    expect(sum, `${cause} on ${gauge}`).toBeCloseTo(amount, 3);
  };

/** The breach odds drawn for the text in force, a day. */
export const hazard =
  (wanted: number): Expectation =>
  ({ events }) => {
    const drawn = events.find((event) => event.kind === "hazardDrawn");
    expect(drawn?.hazard).toBeCloseTo(wanted, 4);
  };

/** The step is refused with this code, and these values where they are given. */
export const no = (step: Step, code: Refused["code"], values?: Refused["with"]): Refused =>
  values ? { step, code, with: values } : { step, code };

/** A seat's orders as they were locked. */
export const lockedAs =
  (id: SeatId, ...orders: Order[]): Expectation =>
  ({ events }) => {
    const locked = events.find((event) => event.kind === "locked");
    expect(locked?.orders[id]).toEqual(orders);
  };
/** Points that seats have when the next round opens. */
export const nextPoints =
  (points: Readonly<Record<SeatId, number>>): Expectation =>
  ({ scenario, after }) => {
    const [next] = accepted(scenario, after, byClock("openRound"));
    expect(next).toMatchObject({ kind: "roundOpened", points });
  };

/** A goal of a third party with its weight. */
export const goal = (kind: Goal["goal"], weight: number, values: Partial<Goal> = {}): Goal => ({
  goal: kind,
  weight,
  facts: [],
  basis: "designer",
  ...values,
});
