/** From an unchecked setup to a legal state: `open` is the only door (RULES §§2-4). */
import { sha256Hex } from "../base/hash.ts";
import { nowhere, pointsIn, type SeatId } from "../base/ids.ts";
import { clip, milli } from "../base/num.ts";
import { ok, type Result, refuse } from "../base/result.ts";
import { stream } from "../base/rng.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchEvent } from "./event.ts";
import type { MatchState, SeatState, Setup, SideState } from "./matchState.ts";
import { rosterOf, seatingOf } from "./seating.ts";
import { drawTypes, recordTypes, type SideType } from "./types.ts";

/**
 * Opens a match: the state at the briefing, and the event that says so.
 * Refuses with badSetup (with: field) an unknown scenario, roster or form, or an empty seed.
 */
export function open(scenario: Scenario, setup: Setup): Result<{ state: MatchState; events: MatchEvent[] }> {
  if (setup.scenario !== scenario.id) return refuse("badSetup", { field: "scenario" });
  if (!rosterOf(scenario, setup.roster)) return refuse("badSetup", { field: "roster" });
  if (setup.seed.length === 0 || setup.seed.length > 100) return refuse("badSetup", { field: "seed" });
  const { forms } = scenario.files.scenario;
  if (!Object.hasOwn(forms, setup.form)) return refuse("badSetup", { field: "form" });
  const seedHash = sha256Hex(setup.seed);
  const state = initialState(scenario, setup, forms[setup.form], seedHash);
  const opened: MatchEvent = { kind: "opened", seedHash, scenarioHash: scenario.hash, seats: state.seatOrder };
  return ok({ state, events: [opened] });
}

function initialState(
  scenario: Scenario,
  setup: Setup,
  form: { rounds: number; days: number },
  seedHash: string,
): MatchState {
  const { start } = scenario.files.scenario;
  const seating = seatingOf(scenario, setup.roster);
  const types = setup.types === "drawn" ? drawTypes(scenario, setup.seed) : recordTypes(scenario);
  return {
    setup: {
      ...{ scenario: setup.scenario, seed: setup.seed, roster: setup.roster, form: setup.form },
      ...(setup.types && { types: setup.types }),
    },
    nameOrder: nameOrderOf(seedHash),
    rounds: form.rounds,
    daysPerRound: form.days,
    phase: "briefing",
    paused: false,
    round: 0,
    seatOrder: [...seating.order],
    rosterSeats: rosterOf(scenario, setup.roster)?.seats.length ?? 0,
    seats: Object.fromEntries(
      seating.order.map((id) => [id, initialSeat(start.credibility, types.deliveries[id] ?? null)]),
    ) as Record<SeatId, SeatState>,
    sides: [initialSide(scenario, 0, types.sides[0]), initialSide(scenario, 1, types.sides[1])],
    ground: Object.fromEntries(scenario.sectors.map((sector) => [sector, pointsIn(start.ground, sector)])),
    groundChange: nowhere(scenario.sectors),
    handed: [],
    escalation: start.escalation,
    widerWar: start.widerWar,
    energyAlarm: start.energyAlarm,
    ripe: false,
    council: 0,
    convenings: [],
    texts: [],
    treaty: null,
    broken: null,
    answers: {},
    keptRounds: 0,
    nextTalks: null,
    claims: start.claims.map((claim, i) => ({
      id: `c0-${i}`,
      round: 0,
      claimant: claim.claimant,
      about: claim.about,
      subject: claim.subject,
      value: claim.value,
      truth: start[claim.subject][claim.about],
      verdict: null,
      card: null,
      facts: [...claim.facts],
    })),
    shelled: [],
    cardsPlayed: [],
    cardChoice: null,
    words: [],
    lines: [],
    count: 1,
    past: [],
    lastHash: seedHash,
    outcome: null,
  };
}

const initialSeat = (credibility: number, deliveries: number | null): SeatState => ({
  credibility,
  inquiry: null,
  deliveries,
  points: 0,
  spent: 0,
  ready: false,
  orders: null,
  offers: { monitors: false, troops: false },
  hostedBoth: 0,
  venueTexts: 0,
  signedRole: false,
  verified: [0, 0],
});

function initialSide(scenario: Scenario, side: 0 | 1, type: SideType): SideState {
  const { start } = scenario.files.scenario;
  const { limits } = scenario.numbers;
  return {
    force: milli(clip(start.force[side] * type.force, limits.forceLow, limits.forceHigh)),
    supply: start.supply[side],
    militaryDead: start.militaryDead[side],
    reportedDead: start.reportedDead[side],
    civilianDead: start.civilianDead[side],
    displaced: start.displaced[side],
    hurt: start.hurt[side],
    hardness: milli(clip(start.hardness[side] + type.hardness, 0, limits.gaugeHigh)),
    will: start.will[side],
    stance: start.stance[side],
    share: start.share[side] as SideState["share"],
    martialLaw: start.martialLaw[side],
    gainedLast: start.gainedLast[side],
    lostLast: start.lostLast[side],
    rungsLast: [...start.rungsLast[side]],
    leverage: 0,
    willFloor: type.willFloor,
    prices: type.prices,
    disclosed: null,
    leaked: null,
  };
}

/** Which form of place names comes first: drawn from the published hash, so that pages need no secret (RULES §2). */
const nameOrderOf = (seedHash: string): 0 | 1 => (stream(seedHash, 0, "names").uniform() < 0.5 ? 0 : 1);
