/** From a command to events, or a coded refusal that leaves everything as it was. */
import type { Code } from "../base/codes.ts";
import type { SeatId } from "../base/ids.ts";
import { ok, type Refusal, type Result, refuse } from "../base/result.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchEvent } from "../state/event.ts";
import type { MatchState, Phase } from "../state/matchState.ts";
import { seatDef } from "../state/seating.ts";
import type { Steer } from "../terms/action.ts";
import { acts } from "./acts.ts";
import type { Act, ActKind, Command } from "./command.ts";
import { endedBy, resolve } from "./resolve.ts";

type Decision = Result<MatchEvent[]>;

/** What `command` brings about in `state`. Refusals carry a code of base/codes.ts and the values its sentence needs. */
export function decide(scenario: Scenario, state: MatchState, command: Command): Decision {
  return "steer" in command
    ? steering[command.steer.kind](scenario, state, command.steer as never, command.by)
    : decideAct(scenario, state, command.by, command.act);
}

/** Phases in which each act stands; saying is always possible. */
const when: { [K in ActKind]: readonly Phase[] } = {
  say: ["briefing", "open", "wire", "debrief"],
  answer: ["briefing", "open", "wire"],
  withdraw: ["briefing", "open", "wire"],
  convene: ["open"],
  respond: ["open"],
  table: ["open"],
  amend: ["open"],
  endorse: ["open"],
  sign: ["open"],
  unsign: ["open"],
  reject: ["open"],
  giveNotice: ["open"],
  goOn: ["open"],
  setOrders: ["open"],
  ready: ["briefing", "open", "wire"],
};

function decideAct(
  scenario: Scenario,
  state: MatchState,
  by: { seat: SeatId; member: string | null },
  act: Act,
): Decision {
  if (!state.seatOrder.includes(by.seat)) return refuse("unknownSeat", { seat: by.seat });
  if (act.kind !== "say" && state.phase === "debrief") return refuse("matchOver");
  if (!when[act.kind].includes(state.phase)) return refuse("wrongPhase", { phase: state.phase });
  if (state.paused && act.kind !== "say") return refuse("paused");
  return acts[act.kind]({ scenario, state, seat: by.seat, member: by.member }, act as never);
}

type Steering<K extends Steer["kind"]> = (
  scenario: Scenario,
  state: MatchState,
  steer: Extract<Steer, { kind: K }>,
  by: "clock" | "instructor",
) => Decision;

const steering = {
  openRound: (scenario, state) => {
    if (state.phase !== "briefing" && state.phase !== "wire") return wrong(state);
    if (state.paused) return refuse("paused");
    return ok([{ kind: "roundOpened", round: state.round + 1, points: pointsOf(scenario, state) }]);
  },
  lock: (scenario, state) => {
    if (state.phase !== "open") return wrong(state);
    if (state.paused) return refuse("paused");
    return ok(resolve(scenario, state));
  },
  pause: (_scenario, state, { paused }, by) => {
    if (state.phase === "debrief") return refuse("matchOver");
    return ok(paused === state.paused ? [] : [{ kind: "paused", paused, by }]);
  },
  chooseCard: (scenario, state, { card, accused }) => {
    if (state.phase === "debrief") return refuse("matchOver");
    if (card !== null && !scenario.card[card]) return refuse("unknownCard", { card });
    return ok([{ kind: "cardChosen", card, accused }]);
  },
  writeCard: (_scenario, state, { headline, counter }) => {
    if (state.phase === "debrief") return refuse("matchOver");
    if (headline.trim() === "" || counter.trim() === "") return refuse("textEmpty");
    return ok([{ kind: "cardChosen", card: null, accused: 0, written: { headline, counter } }]);
  },
  undoCard: (_scenario, state) => {
    if (state.phase === "debrief") return refuse("matchOver");
    return state.cardChoice ? ok([{ kind: "cardUnchosen" }]) : refuse("nothingToChange");
  },
  clearOrders: (_scenario, state, { seat }) => {
    if (state.phase !== "open") return wrong(state);
    const held = state.seatOrder.includes(seat) ? state.seats[seat] : undefined;
    if (!held) return refuse("unknownSeat", { seat });
    return held.orders || held.ready ? ok([{ kind: "ordersCleared", seat }]) : refuse("nothingToChange");
  },
  end: (scenario, state) =>
    state.phase === "debrief" ? refuse("matchOver") : ok([endedBy(scenario, state, "endedByInstructor")]),
} satisfies { [K in Steer["kind"]]: Steering<K> };

const wrong = (state: MatchState): { ok: false; error: Refusal } =>
  refuse((state.phase === "debrief" ? "matchOver" : "wrongPhase") satisfies Code, { phase: state.phase });

/** Action points of the coming round: one less for a belligerent whose will has run low (RULES §7.9). */
function pointsOf(scenario: Scenario, state: MatchState): Record<SeatId, number> {
  const n = scenario.numbers.round;
  const points: Record<SeatId, number> = {};
  for (const id of state.seatOrder) {
    const side = seatDef(scenario, id).side;
    const weak = side !== null && state.sides[side].will <= n.weakWill;
    points[id] = n.points - (weak ? n.weakWillPoints : 0);
  }
  return points;
}
