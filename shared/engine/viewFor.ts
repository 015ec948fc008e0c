/** The one place that decides who sees what (RULES §9): for the live game, the log and the replay alike. */
import type { SeatId, Side } from "../base/ids.ts";
import { memo, memoLast } from "../base/memo.ts";
import { clip } from "../base/num.ts";
import { standingFor } from "../rules/answers.ts";
import { attendanceTest, willToConfirm } from "../rules/attendance.ts";
import { isPosture } from "../rules/orders.ts";
import { goalReached } from "../rules/score.ts";
import { orderContext, standingOrders } from "../rules/standingOrders.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Convening, MatchState, Text } from "../state/matchState.ts";
import { seatDef } from "../state/seating.ts";
import type { Invitation, OwnSide, OwnView, PublicSide, PublicView, Range, SeatView } from "../state/seatView.ts";
import { channelsOf } from "./channels.ts";
import { readableTexts } from "./readable.ts";
import { spokenFor } from "./spokenFor.ts";
import { mustAnswer } from "./textActs.ts";
import { mayRead } from "./texts.ts";

/** Who looks: a seat, somebody without one, or the instructor (who sees what an observer sees here, and every seat's view besides). */
export type Viewer = SeatId | "observer" | "instructor";

/** What `viewer` may know of `state`. `pub` is the same for everybody; `own` is null for those without a seat. */
export const viewFor = (scenario: Scenario, state: MatchState, viewer: Viewer): SeatView => ({
  pub: publicView(scenario, state),
  own: state.seatOrder.includes(viewer) ? ownView(scenario, state, viewer) : null,
});

/** A published range around a hidden value: `share` wide on either side, ends on whole steps. Exact once the match is over. */
export function rangeAround(value: number, share: number, step: number, exact: boolean): Range {
  if (exact) return { low: value, high: value };
  return {
    low: Math.floor((value * (1 - share)) / step) * step,
    high: Math.ceil((value * (1 + share)) / step) * step,
  };
}

/** Ends of published ranges are whole fives: of people, and of thousands of them. */
const rangeStep = 5;

/** Range of civilian dead as everybody sees it. */
export const civilianRange = (scenario: Scenario, value: number, exact: boolean): Range =>
  rangeAround(value, scenario.numbers.seen.civilianShare, rangeStep, exact);
/** Range of displaced, thousands, as everybody sees it. */
export const displacedRange = (scenario: Scenario, value: number, exact: boolean): Range =>
  rangeAround(value, scenario.numbers.seen.displacedShare, rangeStep, exact);
/** Band of five of the wider-war risk: 0 to 4. */
export const bandOf = (scenario: Scenario, risk: number): 0 | 1 | 2 | 3 | 4 =>
  clip(Math.floor((risk * scenario.numbers.seen.bands) / 100), 0, 4) as 0 | 1 | 2 | 3 | 4;

/** What everybody sees. */
export function publicView(scenario: Scenario, state: MatchState): PublicView {
  const over = state.phase === "debrief";
  const treatyText = state.treaty ? state.texts[state.treaty.text - 1] : undefined;
  return {
    scenario: state.setup.scenario,
    phase: state.phase,
    paused: state.paused,
    round: state.round,
    rounds: state.rounds,
    daysPerRound: state.daysPerRound,
    roster: state.setup.roster,
    drawnTypes: state.setup.types === "drawn",
    nameOrder: state.nameOrder,
    seats: state.seatOrder.map((id, i) => ({
      id,
      byRule: i >= state.rosterSeats,
      ready: state.seats[id]?.ready ?? false,
      credibility: state.seats[id]?.credibility ?? 0,
      offers: { ...(state.seats[id]?.offers ?? { monitors: false, troops: false }) },
    })),
    ground: state.ground,
    groundChange: state.groundChange,
    handed: state.handed,
    escalation: state.escalation,
    widerWarBand: bandOf(scenario, state.widerWar),
    energyAlarm: state.energyAlarm,
    ripe: state.ripe,
    council: state.council,
    sides: [publicSide(scenario, state, 0, over), publicSide(scenario, state, 1, over)],
    convenings: latestFirst(state.convenings),
    treaty: state.treaty
      ? {
          text: state.treaty.text,
          title: treatyText?.title ?? "",
          clauses: state.treaty.clauses,
          since: state.treaty.since,
          kept: state.treaty.kept,
          signatories: state.treaty.signatories,
          endsAt: state.treaty.endsAt,
          done: state.treaty.done,
          failed: state.treaty.failed,
          goOn: state.treaty.goOn,
        }
      : null,
    broken: brokenView(scenario, state),
    answers: state.answers,
    nextTalks: state.nextTalks,
    claims: withoutTruth(state.claims),
    shelled: state.shelled,
    cardsPlayed: state.cardsPlayed,
    outcome: state.outcome,
    spoken: spokenFor(state, null),
  };
}

function brokenView(scenario: Scenario, state: MatchState): PublicView["broken"] {
  const { broken, round, seatOrder, texts } = state;
  if (!broken || state.phase !== "open" || broken.round !== round - 1) return null;
  const { text, clauses } = broken.treaty;
  const seats = standingFor(clauses, scenario, seatOrder);
  return seats.length === 0 ? null : { text, title: texts[text - 1]?.title ?? "", seats, blamed: broken.blamed };
}

const latestFirst = memoLast((convenings: MatchState["convenings"]) => convenings.toReversed());
const withoutTruth = memoLast((claims: MatchState["claims"]) =>
  claims.map(({ truth: _truth, byOthers: _byOthers, ...claim }) => claim),
);

function publicSide(scenario: Scenario, state: MatchState, side: Side, over: boolean): PublicSide {
  const own = state.sides[side];
  const shown = state.claims
    .filter((c) => c.about === side && c.subject === "militaryDead" && c.verdict)
    .map((c) => c.verdict)
    .at(-1);
  const checked = shown ? { low: shown.low, high: shown.high } : null;
  const verified = own.leaked && own.leaked.low > (checked?.low ?? -1) ? own.leaked : checked;
  return {
    reportedDead: own.reportedDead,
    verifiedDead: over ? { low: own.militaryDead, high: own.militaryDead } : verified,
    civilianDead: civilianRange(scenario, own.civilianDead, over),
    displaced: displacedRange(scenario, own.displaced, over),
    stance: own.stance,
  };
}

/** The same object as long as nothing of the side changes: bots keep by it what they worked out. */
const ownFigures = memo(
  (mine: MatchState["sides"][Side]): OwnSide => ({
    force: mine.force,
    supply: mine.supply,
    militaryDead: mine.militaryDead,
    reportedDead: mine.reportedDead,
    hurt: mine.hurt,
    hardness: mine.hardness,
    will: mine.will,
    share: mine.share,
    martialLaw: mine.martialLaw,
    willFloor: mine.willFloor,
    prices: mine.prices,
    gainedLast: mine.gainedLast,
    lostLast: mine.lostLast,
  }),
);

/** What one seat sees besides. */
export function ownView(scenario: Scenario, state: MatchState, seat: SeatId): OwnView {
  const def = seatDef(scenario, seat);
  const side = def.side;
  const own = state.seats[seat];
  const reads = (text: Text) => mayRead(scenario, state, text, seat);
  const standing = standingOrders(scenario, state, seat, reads);
  const chosen = own?.orders ?? standing;
  const mine = side === null ? null : state.sides[side];
  return {
    seat,
    side,
    points: own?.points ?? 0,
    spent: own?.spent ?? 0,
    ready: own?.ready ?? false,
    orders: own?.orders ?? null,
    standing,
    posture: chosen.find(isPosture)?.kind ?? null,
    own: mine && ownFigures(mine),
    clientSupply: def.patronOf === null ? null : state.sides[def.patronOf].supply,
    context: orderContext(scenario, state, seat, reads),
    invitations: state.convenings.flatMap((c) => invitation(scenario, state, c, seat)),
    texts: readableTexts(scenario, state, seat),
    mustAnswer: mustAnswer(scenario, state, seat),
    channels: channelsOf(scenario, state, seat),
    spoken: spokenFor(state, seat),
    goals: def.goals.map((goal) => ({ goal: goal.goal, share: goalReached(scenario, state, seat, goal) })),
  };
}

function invitation(scenario: Scenario, state: MatchState, convening: Convening, seat: SeatId): Invitation[] {
  const guest = convening.guests.find((g) => g.seat === seat);
  if (guest?.answer !== "pending" || convening.round !== state.round || state.phase !== "open") return [];
  const { margin, terms } = attendanceTest(scenario, state, convening, seat);
  return [{ convening: convening.id, margin, terms, willCost: willToConfirm(scenario, state, seat) }];
}
