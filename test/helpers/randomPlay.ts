/**
 * A table of random players: they convene, come, talk, draft, amend, sign, refuse, order and get ready, mostly within the rules and
 * sometimes not. Seeded by the project's own streams, so that a match can be played again. For properties and for benches.
 */
import type { SeatId } from "../../shared/base/ids.ts";
import type { Result } from "../../shared/base/result.ts";
import { type Stream, stream } from "../../shared/base/rng.ts";
import { fold } from "../../shared/engine/apply.ts";
import { channelsOf } from "../../shared/engine/channels.ts";
import type { Act, Command } from "../../shared/engine/command.ts";
import { decide } from "../../shared/engine/decide.ts";
import { neededFor } from "../../shared/engine/texts.ts";
import { clauseKinds } from "../../shared/rules/clauses.ts";
import { isPosture, ordersOf, whyNot } from "../../shared/rules/orders.ts";
import { orderContext } from "../../shared/rules/standingOrders.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { LoggedEvent, MatchEvent } from "../../shared/state/event.ts";
import { frames, type MatchState, type Setup, styles } from "../../shared/state/matchState.ts";
import { open } from "../../shared/state/setup.ts";
import { stances } from "../../shared/terms/choices.ts";
import type { Clause, ClauseKind } from "../../shared/terms/clause.ts";
import type { Order } from "../../shared/terms/order.ts";
import { type Draws, randomAnswer, randomWord } from "./randomWords.ts";

/** One command, as it was taken or refused. `after` is `before` where it was refused. */
export interface RandomStep {
  readonly command: Command;
  readonly before: MatchState;
  readonly result: Result<MatchEvent[]>;
  readonly after: MatchState;
}

export interface RandomOptions {
  /** Random acts a round besides talks and orders; 20 unless said. */
  readonly acts?: number;
  /** Random words and answers a round; none unless said. */
  readonly words?: number;
  /** Share of parameters picked without regard to what exists, 0-1; .1 unless said. */
  readonly wild?: number;
  /** Sees every command, refused ones included. */
  readonly watch?: (step: RandomStep) => void;
}

export interface RandomMatch {
  readonly setup: Setup;
  readonly state: MatchState;
  /** The accepted ones. */
  readonly commands: readonly Command[];
  /** From the opening on, numbered, each with its round. */
  readonly events: readonly LoggedEvent[];
}

/** Ids that exist nowhere, or in every object. */
const strangers = ["atlantis", "constructor", "__proto__", "toString", "0", "AZE-ARM"] as const;

class Table {
  state: MatchState;
  readonly commands: Command[] = [];
  readonly events: LoggedEvent[];
  chance: Stream;
  readonly scenario: Scenario;
  readonly options: Required<Omit<RandomOptions, "watch">> & RandomOptions;

  constructor(scenario: Scenario, setup: Setup, options: RandomOptions) {
    const opened = open(scenario, setup);
    if (!opened.ok) throw new Error(`the setup is refused: ${JSON.stringify(opened.error)}`);
    this.scenario = scenario;
    this.options = { acts: 20, words: 0, wild: 0.1, ...options };
    this.state = opened.value.state;
    this.events = opened.value.events.map((event, n) => ({ n, round: 0, event }));
    this.chance = stream(`random ${setup.seed}`, 0, "players");
  }

  take(command: Command): boolean {
    const before = this.state;
    const result = decide(this.scenario, before, command);
    if (result.ok) {
      this.commands.push(command);
      this.state = fold(before, result.value);
      for (const event of result.value) this.events.push({ n: this.events.length, round: this.state.round, event });
    }
    this.options.watch?.({ command, before, result, after: this.state });
    return result.ok;
  }

  act(seat: SeatId, act: Act): boolean {
    return this.take({ by: { seat, member: null }, act });
  }

  heads(chance: number): boolean {
    return this.chance.uniform() < chance;
  }

  pick<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.chance.uniform() * list.length)];
    if (found === undefined) throw new Error("nothing to pick from");
    return found;
  }

  /** One of `list`, or sometimes something that is not there. */
  id(list: readonly string[]): string {
    return list.length === 0 || this.heads(this.options.wild) ? this.pick(strangers) : this.pick(list);
  }

  /** A number from 1 to `last`, or sometimes one that is not there. */
  number(last: number): number {
    return this.heads(this.options.wild)
      ? Math.floor(this.chance.uniform() * 9999)
      : Math.ceil(this.chance.uniform() * last);
  }

  some<T>(list: readonly T[], chance: number): T[] {
    const found = list.filter(() => this.heads(chance));
    return found.length > 0 ? found : [this.pick(list)];
  }
}

/** Plays a whole match. Always ends, after as many rounds as the form has at most. */
export function randomPlay(scenario: Scenario, setup: Setup, options: RandomOptions = {}): RandomMatch {
  const table = new Table(scenario, setup, options);
  for (let round = 0; round <= table.state.rounds && table.state.phase !== "debrief"; round++) {
    table.take({ by: "clock", steer: { kind: "openRound" } });
    table.chance = stream(`random ${setup.seed}`, table.state.round, "players");
    playRound(table);
    table.take({ by: "clock", steer: { kind: "lock" } });
  }
  const { state, commands, events } = table;
  return { setup, state, commands, events };
}

function playRound(table: Table): void {
  if (table.heads(0.2)) {
    const card = table.heads(0.3) ? null : table.id(Object.keys(table.scenario.card));
    table.take({ by: "instructor", steer: { kind: "chooseCard", card, accused: table.heads(0.5) ? 0 : 1 } });
  }
  if (!table.state.treaty && table.heads(0.8)) agree(table);
  for (let i = 0; i < table.options.acts; i++) {
    const seat = table.pick(table.state.seatOrder);
    table.act(seat, randomAct(table, seat));
  }
  for (let i = 0; i < table.options.words; i++) {
    const seat = table.pick(table.state.seatOrder);
    table.act(seat, randomTalk(table, seat));
  }
  for (const seat of table.state.seatOrder)
    if (table.heads(0.9)) table.act(seat, { kind: "setOrders", orders: randomOrders(table, seat) });
  for (const seat of table.state.seatOrder) table.act(seat, { kind: "ready", ready: true });
}

/** Orders tried one after the other and kept where they fit, mostly within what the treaty allows. */
function randomOrders(table: Table, seat: SeatId): Order[] {
  const { scenario, state } = table;
  const context = orderContext(scenario, state, seat);
  const keeps = table.heads(0.8);
  const all = ordersOf(scenario, context, state.seatOrder).filter(
    ({ kind }) => !keeps || !context.forbidden.includes(kind),
  );
  if (all.length === 0) return [];
  const postures = all.filter(isPosture);
  const wishes = [
    ...(postures.length > 0 ? [table.pick(postures)] : []),
    ...Array.from({ length: 4 }, () => table.pick(all)),
  ];
  const chosen: Order[] = [];
  for (const wish of wishes) {
    if (isPosture(wish) && chosen.some(isPosture)) continue;
    const order = wish.kind === "COMMUNIQUE" ? { ...wish, stance: table.pick(stances) } : wish;
    if (whyNot(scenario, context, chosen, order) === null) chosen.push(order);
  }
  if (postures.length > 0 && !chosen.some(isPosture)) chosen.unshift({ kind: "HOLD" });
  return chosen;
}

/** Talks that mean it: somebody hosts or the line is used, a text is tabled and most of those whom it needs sign. */
function agree(table: Table): void {
  const { scenario } = table;
  const hosts = table.state.seatOrder.filter((id) => (scenario.seat[id]?.venues.length ?? 0) > 0);
  const host = hosts.length > 0 && table.heads(0.7) ? table.pick(hosts) : null;
  const convening = host === null ? null : gather(table, host);
  const author = convening === null ? scenario.leads[0] : (host ?? scenario.leads[0]);
  const before = table.state.texts.length;
  table.act(author, { kind: "table", convening, title: "A text", clauses: randomClauses(table) });
  const text = table.state.texts[before];
  if (!text) return;
  for (const seat of [...neededFor(scenario, table.state, text), "NKA"])
    if (table.heads(0.85)) table.act(seat, { kind: "sign", text: text.id, version: 1 });
}

function gather(table: Table, host: SeatId): number {
  const { scenario } = table;
  const style = table.pick(styles);
  table.act(host, {
    kind: "convene",
    venue: table.pick(scenario.seat[host]?.venues ?? []),
    style,
    frame: table.pick(frames),
    leaderCalled: table.heads(0.5),
    draft: style === "formulate" ? { title: "A draft", clauses: randomClauses(table) } : null,
  });
  const convening = table.state.convenings.length;
  for (const { seat } of table.state.convenings[convening - 1]?.guests ?? [])
    if (table.heads(0.9)) table.act(seat, { kind: "respond", convening, answer: "confirmed" });
  return convening;
}

const makers: { [K in ClauseKind]: (table: Table) => Clause } = {
  CEASE: (t) => ({ kind: "CEASE", hour: Math.floor(t.chance.uniform() * 24) }),
  LINES: (t) => ({ kind: "LINES", round: t.number(8) }),
  PKF: (t) => ({ kind: "PKF", contributor: t.id(offering(t, "troops")) }),
  MONITOR: (t) => ({ kind: "MONITOR", body: t.id(offering(t, "monitors")) }),
  GUARANTOR: (t) => ({ kind: "GUARANTOR", seat: t.id(t.state.seatOrder) }),
  DMZ: (t) => ({ kind: "DMZ", sector: t.pick(["N", "C", "S"]), km: 5 }),
  JOINTCOM: () => ({ kind: "JOINTCOM" }),
  HANDOVER: (t) => ({
    kind: "HANDOVER",
    district: t.id(t.scenario.files.scenario.districts.map(({ id }) => id)),
    round: t.number(8),
  }),
  TALKS: (t) => ({
    kind: "TALKS",
    venue: t.id(t.scenario.files.scenario.venues.map(({ id }) => id)),
    round: t.number(8),
  }),
  NOSHELL: (t) => ({ kind: "NOSHELL", covers: t.some(["towns", "heritage", "pipelines"], 0.6) }),
  NOBEYOND: () => ({ kind: "NOBEYOND" }),
  HUMEX: (t) => ({ kind: "HUMEX", of: t.some(["bodies", "prisoners"], 0.6) }),
  CORRIDOR: (t) => ({
    kind: "CORRIDOR",
    from: t.id(Object.keys(t.scenario.town)),
    to: t.id(Object.keys(t.scenario.town)),
  }),
  NOIMPORT: (t) => ({ kind: "NOIMPORT", of: t.some(["arms", "fighters"], 0.6) }),
  WITHDRAW: (t) => ({
    kind: "WITHDRAW",
    side: t.pick([0, 1]),
    district: t.id(t.scenario.files.scenario.districts.map(({ id }) => id)),
    round: t.number(8),
  }),
  RETURN: (t) => ({ kind: "RETURN", town: t.id(Object.keys(t.scenario.town)) }),
  STATUS: (t) => ({ kind: "STATUS", mode: t.pick(["interim", "deferred"]), round: t.number(8) }),
  EXIT: (t) => ({ kind: "EXIT", notice: 1 + Math.floor(t.chance.uniform() * 4) }),
};

function offering(table: Table, what: "monitors" | "troops"): SeatId[] {
  const found = table.state.seatOrder.filter((id) => table.state.seats[id]?.offers[what]);
  return found.length > 0 ? found : table.state.seatOrder;
}

const randomClauses = (table: Table): Clause[] => table.some(clauseKinds, 0.35).map((kind) => makers[kind](table));

const drawsOf = (table: Table): Draws => ({
  scenario: table.scenario,
  state: table.state,
  heads: (chance) => table.heads(chance),
  pick: (list) => table.pick(list),
  id: (list) => table.id(list),
  number: (last) => table.number(last),
  clauses: () => randomClauses(table),
});

/** A word, or an answer to one. */
function randomTalk(table: Table, seat: SeatId): Act {
  const answer = table.heads(0.4) ? randomAnswer(drawsOf(table), seat) : null;
  if (answer) return { kind: "answer", ...answer };
  const channel = table.id(channelsOf(table.scenario, table.state, seat));
  return { kind: "say", channel, text: "", word: randomWord(drawsOf(table), seat, channel) };
}

/** Any act, by parameters that mostly exist. */
function randomAct(table: Table, seat: SeatId): Act {
  const { state, scenario } = table;
  const text = table.number(state.texts.length);
  const version = table.heads(0.8) ? (state.texts[text - 1]?.versions.length ?? 1) : table.number(3);
  const acts: { [K in Act["kind"]]: () => Extract<Act, { kind: K }> } = {
    say: () => ({
      kind: "say",
      channel: table.id(channelsOf(scenario, state, seat)),
      text: `said by chance ${state.texts.length}`,
    }),
    convene: () => ({
      kind: "convene",
      venue: table.id(scenario.files.scenario.venues.map(({ id }) => id)),
      style: table.pick(styles),
      frame: table.pick(frames),
      leaderCalled: table.heads(0.3),
      draft: table.heads(0.3) ? { title: "A draft", clauses: randomClauses(table) } : null,
    }),
    respond: () => ({
      kind: "respond",
      convening: table.number(state.convenings.length),
      answer: table.heads(0.6) ? "confirmed" : "declined",
    }),
    table: () => ({
      kind: "table",
      convening: table.heads(0.5) ? null : table.number(state.convenings.length),
      title: "A text",
      clauses: randomClauses(table),
      ...(state.treaty && table.heads(0.4) && { protocolTo: state.treaty.text }),
    }),
    amend: () => ({ kind: "amend", text, version, clauses: randomClauses(table) }),
    endorse: () => ({ kind: "endorse", text }),
    sign: () => ({
      kind: "sign",
      text,
      version,
      ...(table.heads(0.1) && { on: table.heads(0.5) ? { seat: table.id(state.seatOrder) } : { text: 1 } }),
    }),
    unsign: () => ({ kind: "unsign", text }),
    reject: () => ({ kind: "reject", text }),
    giveNotice: () => ({ kind: "giveNotice" }),
    goOn: () => ({ kind: "goOn", on: table.heads(0.7) }),
    setOrders: () => ({ kind: "setOrders", orders: randomOrders(table, seat) }),
    ready: () => ({ kind: "ready", ready: table.heads(0.7) }),
    answer: () => ({
      kind: "answer",
      ...(randomAnswer(drawsOf(table), seat) ?? { word: "plenary.1", answer: { says: "yes" } }),
    }),
    withdraw: () => ({ kind: "withdraw", word: state.words.length > 0 ? table.pick(state.words).id : "plenary.1" }),
  };
  return acts[table.pick(Object.keys(acts) as Act["kind"][])]();
}
