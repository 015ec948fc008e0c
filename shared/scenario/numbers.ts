/** The numbers of the rules, as zod schemas. Each scenario carries its own; none stands in code. */
import { z } from "zod";
import { sectorIds } from "../base/ids.ts";

const n = z.number().finite();
const positive = n.positive();
const share = n.min(0).max(1);
const pair = z.tuple([n, n]);
const bySector = z.strictObject({ N: n, C: n, S: n });

export const numbersSchema = z.strictObject({
  /** §3, §4 */
  round: z.strictObject({
    points: z.int().min(1),
    /** Will at or below which a belligerent has one point less. */
    weakWill: n,
    weakWillPoints: z.int().min(0),
    rebate: z.int().min(0),
  }),
  /** §4 ranges */
  limits: z.strictObject({
    forceLow: n,
    forceHigh: n,
    supplyHigh: positive,
    gaugeHigh: positive,
    sectorHigh: positive,
    /** Thousands, per side. */
    displacedCap: pair,
    /** P* = F·(base + perSupply·S) */
    powerBase: n,
    powerPerSupply: n,
  }),
  /** §5 */
  attendance: z.strictObject({
    venue: n,
    leaderCalled: n,
    humanitarian: n,
    ally: n,
    manipulate: n,
    promisedTalks: n,
    gained: n,
    conditional: n,
    hurtShare: n,
    hardnessShare: n,
    excludeWill: n,
    conveningsARound: z.int().min(1),
    facilitateCredibility: n,
    unansweredCredibility: n,
    lev: z.strictObject({ facilitate: share, formulate: share, manipulate: share, leverage: share }),
  }),
  /** §6 */
  orders: z.strictObject({
    prices: z.record(z.string(), z.int().min(0)),
    acts: z.strictObject({ convene: z.int(), manipulate: z.int(), leaderCalled: z.int(), confirm: z.int() }),
    activity: z.strictObject({ HOLD: n, ATTRITE: n, OFFENSIVE: n }),
    rungs: z.strictObject({ HOLD: n, ATTRITE: n, OFFENSIVE: n, SHELL: n, STRIKE_BEYOND: n }),
    minSupply: bySector,
    shellCredibility: n,
    strikeCredibility: n,
    martialLawSupply: n,
    martialLawHardness: n,
    leverageWill: n,
    leverageSupply: n,
    leverageAttendance: n,
    supplyGift: n,
    statementHardness: n,
    verifyCredibility: n,
  }),
  /** §7.2-3, §8 */
  ceasefire: z.strictObject({
    hazardFactor: positive,
    base: n,
    groundChanged: n,
    spoiler: positive,
    restrain: share,
    absorb: share,
    absorbedShare: share,
    attributionRight: share,
    willFloor: n,
    ripeHurt: n,
    ripeShare: share,
    settleRounds: z.int().min(1),
  }),
  /** §7.4 */
  losses: z.strictObject({
    own: n,
    opponent: n,
    spread: n,
    perForce: pair,
    consumption: n,
    /** Power below which the ratio is not divided further. */
    smallestPower: positive,
  }),
  /** §7.5 */
  ground: z.strictObject({
    scale: n,
    attack: n,
    terrain: bySector,
    holdDefence: n,
    spread: n,
    most: positive,
    /** Smallest change that counts as ground changing hands. */
    counts: n,
  }),
  /** §7.6 */
  civilians: z.strictObject({
    crossfire: n,
    shelled: n,
    struck: n,
    vulnerability: pair,
    evacuated: share,
    evacuatedDisplaced: n,
    displacedRate: n,
    displacedBase: n,
    displacedShelled: n,
    displacedSide: pair,
    corridor: share,
  }),
  /** §7.8 */
  claims: z.strictObject({
    leakBase: share,
    leakPer: n,
    leakScale: positive,
    leakWill: n,
    leakCredibility: n,
    /** Half-width of a published "true range", as a share. */
    range: share,
  }),
  /** §7.9 */
  domestic: z.strictObject({
    hurtKept: share,
    deadPerHurt: positive,
    groundLost: n,
    failedOffensive: n,
    failedBelow: n,
    collapseSector: z.enum(sectorIds),
    collapseAt: n,
    collapse: n,
    townShelled: n,
    candourThirds: z.int(),
    candour: n,
    keptTreaty: n,
    willGained: n,
    willLost: n,
    willExchanged: n,
    willWeary: n,
    wearyAt: n,
    willRecovery: n,
    deliberateBreach: n,
    blamedBreach: n,
    bothCame: n,
    venueText: n,
  }),
  /** §7.10 */
  widerWar: z.strictObject({
    strike: n,
    patronSupply: n,
    bigGain: n,
    bigGainAbove: n,
    signal: n,
    hotline: n,
    drift: n,
    chance: n,
    warAt: positive,
    calming: n,
    calmingKept: n,
    energyKept: share,
    energyStrike: n,
    energyOffensive: n,
    energySector: z.enum(sectorIds),
  }),
  /** §9: how wide the published ranges are. */
  seen: z.strictObject({ civilianShare: share, displacedShare: share, bands: z.int().min(2) }),
  /** §12 */
  score: z.strictObject({
    civiliansScale: positive,
    militaryScale: positive,
    displacedScale: positive,
    joint: z.strictObject({ civilians: n, military: n, displaced: n, durability: n }),
    durabilityRate: n,
    /** How much faster it wears away the more a text was pressed for: e to this times lev. */
    durabilityLev: n,
    durabilityJointCommission: n,
    attacker: z.strictObject({
      territory: n,
      military: n,
      civilians: n,
      points: positive,
      unsettled: share,
      militaryScale: positive,
      civiliansScale: positive,
    }),
    holder: z.strictObject({
      core: n,
      displaced: n,
      military: n,
      coreScale: positive,
      coreUnsettled: share,
      displacedScale: positive,
      militaryScale: positive,
    }),
    /** The last three: talks, verified claims (half of them a side) and points of ground that fill a goal. */
    third: z.strictObject({
      ...{ goals: n, credibility: n, calm: n },
      ...{ talksForAll: positive, verifiedForAll: positive, clientGround: positive },
    }),
    ownShare: share,
    jointShare: share,
  }),
});

export type Numbers = z.infer<typeof numbersSchema>;
