/** The commands of the round in which something is changed: the change, and everything else as it was done. */
import { ok, type Result, refuse } from "../base/result.ts";
import { fold } from "../engine/apply.ts";
import { seatsAt } from "../engine/channels.ts";
import type { Act, Command } from "../engine/command.ts";
import { decide } from "../engine/decide.ts";
import { neededFor } from "../engine/texts.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchState } from "../state/matchState.ts";
import type { Change } from "./change.ts";

interface Changed {
  readonly commands: readonly Command[];
  readonly state: MatchState;
}

/**
 * From `state` on: the change as early as the round allows, then `rest`, leaving out what contradicts the change or what the
 * rules no longer allow. Ends with the round still open. Refuses as the rules refuse the change.
 */
export function commandsOf(
  scenario: Scenario,
  from: MatchState,
  rest: readonly Command[],
  change: Change,
): Result<Changed> {
  const commands: Command[] = [];
  let state = from;
  const take = (command: Command): Result<unknown> => {
    const decided = decide(scenario, state, command);
    if (!decided.ok) return decided;
    state = fold(state, decided.value);
    commands.push(command);
    return decided;
  };
  if (state.paused) take({ by: "instructor", steer: { kind: "pause", paused: false } });
  const opening = rest.findIndex((command) => "steer" in command && command.steer.kind === "openRound");
  const later = state.phase === "open" ? rest : rest.slice(opening + 1);
  if (state.phase !== "open") {
    const opened = take({ by: "clock", steer: { kind: "openRound" } });
    if (!opened.ok) return opened;
  }
  for (const command of changing(scenario, state, change)) {
    const taken = take(command);
    if (!taken.ok) return taken;
  }
  if (change.kind === "clauses") {
    const signed = sign(scenario, state, from, change.text, take);
    if (!signed.ok) return signed;
  }
  const answers = change.kind === "answer" ? by(change.seat, answerAct(change)) : null;
  let waits = answers !== null;
  for (const command of later) {
    if (waits && answers && state.words.some(({ id }) => "word" in change && id === change.word)) {
      const answered = take(answers);
      if (!answered.ok) return answered;
      waits = false;
    }
    const kept = keep(command, change, state);
    // Commands that the rules now refuse are left out: the situation has changed.
    if (kept) take(kept);
  }
  if (waits && answers) {
    const answered = take(answers);
    if (!answered.ok) return answered;
  }
  return ok({ commands, state });
}

type OtherAnswer = Extract<Change, { kind: "answer" }>;
const answerAct = ({ word, answer }: OtherAnswer): Act => ({ kind: "answer", word, answer }) as Act;

const by = (seat: string, act: Act): Command => ({ by: { seat, member: null }, act });

/** The change itself as commands. */
function changing(scenario: Scenario, state: MatchState, change: Change): Command[] {
  switch (change.kind) {
    case "nothing":
    case "answer":
      return [];
    case "agree": {
      const text = state.texts[change.text - 1];
      const missing = text ? neededFor(scenario, state, text).filter((seat) => !text.signed.includes(seat)) : [];
      const version = latestOf(state, change.text);
      return missing.map((seat) => by(seat, { kind: "sign", text: change.text, version }));
    }
    case "orders":
      return [by(change.seat, { kind: "setOrders", orders: change.orders })];
    case "sign":
      return [by(change.seat, { kind: "sign", text: change.text, version: latestOf(state, change.text) })];
    case "unsign":
      return [by(change.seat, { kind: "unsign", text: change.text })];
    case "card":
      return [{ by: "instructor", steer: { kind: "chooseCard", card: change.card, accused: change.accused } }];
    case "clauses": {
      const text = state.texts[change.text - 1];
      const hand = text?.versions[0]?.by ?? seatsAt(scenario, state, text?.convening ?? null)[0] ?? scenario.leads[0];
      const { text: id, clauses } = change;
      return [by(hand, { kind: "amend", text: id, version: latestOf(state, id), clauses })];
    }
  }
}

const latestOf = (state: MatchState, text: number): number => state.texts[text - 1]?.versions.length ?? 1;

/** Names under the amended text: those that were there, and the third parties that it needs. Refuses offerMissing. */
function sign(
  scenario: Scenario,
  state: MatchState,
  before: MatchState,
  id: number,
  take: (command: Command) => Result<unknown>,
): Result<unknown> {
  const text = state.texts[id - 1];
  if (!text) return refuse("unknownText", { text: id });
  const others = neededFor(scenario, state, text).filter((seat) => scenario.seat[seat]?.side === null);
  for (const seat of new Set([...(before.texts[id - 1]?.signed ?? []), ...others])) {
    const taken = take(by(seat, { kind: "sign", text: id, version: latestOf(state, id) }));
    if (!taken.ok) return taken;
  }
  return ok(undefined);
}

/** The command as it can stand beside the change; null where it contradicts it, or would stop the match. */
function keep(command: Command, change: Change, state: MatchState): Command | null {
  if ("steer" in command) return keepSteer(command, change);
  const { act } = command;
  const { seat } = command.by;
  if (act.kind === "setOrders" && change.kind === "orders" && change.seat === seat) return null;
  if (act.kind === "answer" && change.kind === "answer" && act.word === change.word && seat === change.seat)
    return null;
  if (!("text" in act) || typeof act.text !== "number") return command;
  if (change.kind === "sign" || change.kind === "unsign") {
    const answers = act.kind === "sign" || act.kind === "unsign" || act.kind === "reject";
    return answers && seat === change.seat && act.text === change.text ? null : command;
  }
  if (change.kind === "agree") return act.text === change.text && act.kind !== "endorse" ? null : command;
  if (change.kind !== "clauses" || act.text !== change.text) return command;
  if (act.kind === "amend") return null;
  return act.kind === "sign" ? { ...command, act: { ...act, version: latestOf(state, act.text) } } : command;
}

function keepSteer(command: Extract<Command, { steer: unknown }>, change: Change): Command | null {
  const { kind } = command.steer;
  if (kind === "pause" || kind === "end" || kind === "openRound" || kind === "lock") return null;
  const card = kind === "chooseCard" || kind === "writeCard" || kind === "undoCard";
  if (card && change.kind === "card") return null;
  if (command.steer.kind === "clearOrders" && change.kind === "orders" && command.steer.seat === change.seat)
    return null;
  return command;
}
