/** Plays a match in a mood, seat after seat, by the scenario's own orders and clauses: no bot decides, so goldens stay as bots learn. */
import type { SeatId } from "../../shared/base/ids.ts";
import { type Stream, stream } from "../../shared/base/rng.ts";
import { fold } from "../../shared/engine/apply.ts";
import type { Act, Command } from "../../shared/engine/command.ts";
import { decide } from "../../shared/engine/decide.ts";
import { isPosture, ordersOf, whyNot } from "../../shared/rules/orders.ts";
import { neededSeats } from "../../shared/rules/signatures.ts";
import { orderContext } from "../../shared/rules/standingOrders.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import { frames, type MatchState, type Setup, styles } from "../../shared/state/matchState.ts";
import { seatDef } from "../../shared/state/seating.ts";
import { open } from "../../shared/state/setup.ts";
import type { Steer } from "../../shared/terms/action.ts";
import type { Clause, ClauseKind } from "../../shared/terms/clause.ts";
import type { Order, OrderKind } from "../../shared/terms/order.ts";

export interface Mood {
  /** Relative weight of each order; those not named are never given. */
  readonly orders: Partial<Record<OrderKind, number>>;
  /** What a text holds, as far as its bodies have offered. */
  readonly clauses: readonly ClauseKind[];
  /** Chances of talks in a round, of each signature that a text needs, and of notice under EXIT: 0-1. */
  readonly talks: number;
  readonly signs: number;
  readonly notice: number;
}

/** Orders that a seat tries for in a round. */
const tries = 6;
/** Said in the course of a match: letters of one, two, three and four bytes, marks that JSON escapes. */
const lines = [
  "We are ready to hear the proposals.",
  'The text says "from noon"; noon by whose clock?',
  "Stepanakert/Xankəndi, Ստեփանակերտ: both forms stand.",
  "Agreed 🤝\nNext point.",
];

/** The accepted commands of a whole match. */
export function play(scenario: Scenario, setup: Setup, mood: Mood): { commands: Command[]; state: MatchState } {
  const opened = open(scenario, setup);
  if (!opened.ok) throw new Error(`the setup is refused: ${opened.error.code}`);
  const table: Table = { scenario, mood, state: opened.value.state, commands: [], chance: luck(setup, 0) };
  while (table.state.phase !== "debrief") {
    steer(table, { kind: "openRound" }, "clock");
    table.chance = luck(setup, table.state.round);
    playRound(table);
    steer(table, { kind: "lock" }, "clock");
  }
  return table;
}

/** What the players choose by: a stream of their own, which the match never draws from. */
const luck = (setup: Setup, round: number): Stream => stream(`play ${setup.seed}`, round, "choices");

interface Table {
  readonly scenario: Scenario;
  readonly mood: Mood;
  readonly commands: Command[];
  state: MatchState;
  chance: Stream;
}

/** Takes a command in where the rules accept it. */
function take(table: Table, command: Command): boolean {
  const decided = decide(table.scenario, table.state, command);
  if (!decided.ok) return false;
  table.commands.push(command);
  table.state = fold(table.state, decided.value);
  return true;
}

const steer = (table: Table, step: Steer, by: "clock" | "instructor") => take(table, { by, steer: step });

/** A seat of the roster is held by the person of its number; the others act without one. */
function act(table: Table, seat: SeatId, wanted: Act): boolean {
  const index = table.state.seatOrder.indexOf(seat);
  return take(table, {
    by: { seat, member: index < table.state.rosterSeats ? String(index + 1) : null },
    act: wanted,
  });
}

const heads = (table: Table, chance: number) => table.chance.uniform() < chance;
const pick = <T>(table: Table, list: readonly T[]): T | undefined =>
  list[Math.floor(table.chance.uniform() * list.length)];

function playRound(table: Table): void {
  const { state, mood, scenario } = table;
  if (state.round === 2) {
    steer(table, { kind: "pause", paused: true }, "instructor");
    act(table, scenario.leads[0], { kind: "say", channel: "plenary", text: "While we wait." });
    steer(table, { kind: "pause", paused: false }, "instructor");
  }
  if (state.round === 3) {
    const card = pick(table, Object.keys(scenario.card)) ?? null;
    steer(table, { kind: "chooseCard", card, accused: 1 }, "instructor");
  }
  speak(table);
  if (heads(table, mood.talks)) talk(table);
  if (heads(table, mood.notice)) act(table, scenario.leads[1], { kind: "giveNotice" });
  for (const seat of state.seatOrder) act(table, seat, { kind: "setOrders", orders: ordersFor(table, seat) });
  for (const seat of state.seatOrder) act(table, seat, { kind: "ready", ready: true });
  for (const seat of state.seatOrder.slice(0, 1)) {
    act(table, seat, { kind: "ready", ready: false });
    act(table, seat, { kind: "ready", ready: true });
  }
}

function speak(table: Table): void {
  const [one, other] = table.scenario.leads;
  const channels = ["plenary", "press", `own:${one}`, `bi:${[one, other].sort().join("-")}`, "direct"];
  for (const seat of [one, other, "PRESS"])
    act(table, seat, {
      kind: "say",
      channel: pick(table, channels) ?? "plenary",
      text: pick(table, lines) ?? "",
    });
}

/** Somebody calls talks, or the leads use the direct line; a text is tabled, amended, endorsed and signed or not. */
function talk(table: Table): void {
  const { scenario, state } = table;
  const hosts = state.seatOrder.filter((seat) => seatDef(scenario, seat).venues.length > 0);
  const host = heads(table, 0.8) ? (pick(table, hosts) ?? null) : null;
  const session = host === null ? null : convene(table, host);
  if (host !== null && session === null) return;
  const author = host ?? scenario.leads[0];
  const before = table.state.texts.length;
  const clauses = clausesFor(table, host);
  act(table, author, { kind: "table", convening: session, title: "A truce", clauses: clauses.slice(0, -1) });
  for (const { id } of table.state.texts.slice(before)) settle(table, { id, author, host, clauses });
}

/** The convening's number where it came about and both leads were asked. */
function convene(table: Table, host: SeatId): number | null {
  const { scenario, state } = table;
  const venue = pick(table, seatDef(scenario, host).venues) ?? "";
  const style = pick(table, styles) ?? "facilitate";
  const draft = style === "formulate" ? { title: "A draft", clauses: clausesFor(table, host) } : null;
  const called = act(table, host, {
    ...{ kind: "convene", venue, style, draft },
    frame: pick(table, frames) ?? "humanitarian",
    leaderCalled: heads(table, 0.3),
  });
  if (!called) return null;
  const convening = state.convenings.length + 1;
  for (const seat of scenario.leads) {
    const came = heads(table, 0.9) && act(table, seat, { kind: "respond", convening, answer: "confirmed" });
    if (!came) act(table, seat, { kind: "respond", convening, answer: "declined" });
  }
  act(table, host, { kind: "say", channel: `session:${convening}`, text: pick(table, lines) ?? "" });
  return convening;
}

interface Tabled {
  readonly id: number;
  readonly author: SeatId;
  readonly host: SeatId | null;
  readonly clauses: readonly Clause[];
}

function settle(table: Table, { id, author, host, clauses }: Tabled): void {
  const { scenario } = table;
  const answerer = scenario.leads.find((seat) => seat !== author) ?? author;
  act(table, answerer, { kind: "amend", text: id, version: 1, clauses: [...clauses] });
  const version = table.state.texts[id - 1]?.versions.length ?? 1;
  const endorser = pick(table, table.state.seatOrder);
  if (endorser) act(table, endorser, { kind: "endorse", text: id });
  for (const seat of neededSeats(scenario, table.state.seatOrder, clauses, host)) {
    if (!heads(table, table.mood.signs)) act(table, seat, { kind: "reject", text: id });
    else if (act(table, seat, { kind: "sign", text: id, version }) && heads(table, 0.2)) {
      act(table, seat, { kind: "unsign", text: id });
      if (heads(table, table.mood.signs)) act(table, seat, { kind: "sign", text: id, version });
    }
  }
}

/** The mood's clauses, with parameters that fit the match as it stands. */
function clausesFor(table: Table, host: SeatId | null): Clause[] {
  const { scenario, state, mood } = table;
  const offered = (what: "monitors" | "troops") => state.seatOrder.find((id) => state.seats[id]?.offers[what]);
  const [monitors, troops] = [offered("monitors"), offered("troops")];
  const guarantor = state.seatOrder.find((id) => ["mediator", "patron"].includes(seatDef(scenario, id).kind));
  const { districts, venues } = scenario.files.scenario;
  const towns = Object.keys(scenario.town);
  const { round } = state;
  const make: { [K in ClauseKind]: Clause | null } = {
    CEASE: { kind: "CEASE", hour: 12 },
    LINES: { kind: "LINES", round },
    PKF: troops === undefined ? null : { kind: "PKF", contributor: troops },
    MONITOR: monitors === undefined ? null : { kind: "MONITOR", body: monitors },
    GUARANTOR: guarantor === undefined ? null : { kind: "GUARANTOR", seat: guarantor },
    DMZ: { kind: "DMZ", sector: "N", km: 5 },
    JOINTCOM: { kind: "JOINTCOM" },
    HANDOVER: { kind: "HANDOVER", district: districts[0]?.id ?? "", round: round + 1 },
    TALKS: host === null ? null : { kind: "TALKS", venue: venues[0]?.id ?? "", round: round + 1 },
    NOSHELL: { kind: "NOSHELL", covers: ["towns", "heritage"] },
    NOBEYOND: { kind: "NOBEYOND" },
    HUMEX: { kind: "HUMEX", of: ["bodies", "prisoners"] },
    CORRIDOR: { kind: "CORRIDOR", from: towns[0] ?? "", to: towns[1] ?? "" },
    NOIMPORT: { kind: "NOIMPORT", of: ["arms"] },
    EXIT: { kind: "EXIT", notice: 1 },
    WITHDRAW: { kind: "WITHDRAW", side: 1, district: districts[1]?.id ?? "", round: round + 1 },
    RETURN: { kind: "RETURN", town: towns[0] ?? "" },
    STATUS: { kind: "STATUS", mode: "deferred", round: round + 1 },
  };
  return mood.clauses.flatMap((kind) => make[kind] ?? []);
}

/** A posture where one is needed, and other orders that fit beside it, as the mood weighs them. */
function ordersFor(table: Table, seat: SeatId): Order[] {
  const { scenario, state, mood } = table;
  const context = orderContext(scenario, state, seat);
  const all = ordersOf(scenario, context, state.seatOrder);
  const chosen: Order[] = all.some(isPosture) ? [{ kind: "HOLD" }] : [];
  for (let i = 0; i < tries; i++) {
    const kind = weighed(table, [...new Set(all.map((order) => order.kind))]);
    const order = pick(
      table,
      all.filter((each) => each.kind === kind),
    );
    if (!order || mood.orders[order.kind] === undefined || whyNot(scenario, context, chosen, order)) continue;
    if (isPosture(order)) chosen.splice(0, 1, order);
    else chosen.push(order.kind === "COMMUNIQUE" ? { ...order, text: pick(table, lines) ?? "" } : order);
  }
  return chosen;
}

function weighed(table: Table, kinds: readonly OrderKind[]): OrderKind | undefined {
  const weight = (kind: OrderKind) => table.mood.orders[kind] ?? 0;
  let left = table.chance.uniform() * kinds.reduce((sum, kind) => sum + weight(kind), 0);
  return kinds.find((kind) => {
    left -= weight(kind);
    return left < 0;
  });
}
