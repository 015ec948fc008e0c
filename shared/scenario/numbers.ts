/**
 * The numbers of the rules, as zod schemas. Each scenario carries its own; none stands in code. What a number means is told here, and
 * from here to whoever writes a scenario in an editor. An amount is added as it stands: what takes away is negative.
 */
import { z } from "zod";

const n = z.number().finite();
const positive = n.positive();
const share = n.min(0).max(1);
const count = z.int().min(0);
const some = z.int().min(1);
const pair = z.tuple([n, n]);
const sector = z.string().min(1).max(24);
/** One for each sector of the scenario. */
const bySector = z.record(sector, n);

export const numbersSchema = z.strictObject({
  /** §3, §4 */
  round: z.strictObject({
    points: some.describe("action points of a seat each round"),
    weakWill: n.describe("will at or below which a belligerent has fewer points"),
    weakWillPoints: count.describe("points fewer then"),
    rebate: count.describe("points less for an order on a rung on which the other side stood last round"),
  }),
  /** §4 ranges */
  limits: z.strictObject({
    forceLow: n.describe("least force of a side"),
    forceHigh: n.describe("most force of a side"),
    supplyHigh: positive.describe("most supply of a side; the least is 0"),
    gaugeHigh: positive.describe("most hurt, hardness, will, credibility, risk and alarm; the least is 0"),
    sectorHigh: positive.describe("points that can change hands in a sector"),
    displacedCap: pair.describe("most displaced, thousands, by side"),
    powerBase: n.describe("power of a unit of force without supply: P* = F·(base + per supply·S)"),
    powerPerSupply: n.describe("power that each unit of supply adds to a unit of force"),
  }),
  /** §5 */
  attendance: z.strictObject({
    venue: n.describe("cover that any venue gives a guest"),
    leaderCalled: n.describe("cover where the host's leader called"),
    humanitarian: n.describe("cover of the humanitarian frame"),
    ally: n.describe("cover where the host is the guest's treaty ally"),
    manipulate: n.describe("cover of manipulated talks"),
    promisedTalks: n.describe("cover of talks that a text in force promised, at that venue in that round"),
    gained: n.describe("added for a side that gained ground last round"),
    conditional: n.describe('added for the stance "conditional" while fire goes on'),
    hurtShare: n.describe("what a point of hurt adds"),
    hardnessShare: n.describe("what a point of hardness takes away"),
    excludeWill: n.describe('will that confirming costs after the stance "exclude"'),
    conveningsARound: some.describe("invitations that the table has room for each round"),
    facilitateCredibility: n.describe("credibility that facilitating brings the host"),
    unansweredCredibility: n.describe("credibility of a guest who leaves a formulated draft unanswered"),
    lev: z
      .strictObject({ facilitate: share, formulate: share, manipulate: share, leverage: share })
      .describe("how little a text lasts, 0-1, by the style of its talks or after leverage"),
  }),
  /** §6 */
  orders: z.strictObject({
    prices: z.record(z.string(), count).describe("action points of each order that a seat may give"),
    acts: z
      .strictObject({ convene: z.int(), manipulate: z.int(), leaderCalled: z.int(), confirm: z.int() })
      .describe("action points of acts; manipulate instead of convene, the leader's call besides"),
    activity: z.strictObject({ HOLD: n, ATTRITE: n, OFFENSIVE: n }).describe("how much each posture fights"),
    rungs: z
      .strictObject({ HOLD: n, ATTRITE: n, OFFENSIVE: n, SHELL: n, STRIKE_BEYOND: n })
      .describe("rung of the ladder on which each order stands, 0-7"),
    minSupply: bySector.describe("supply that an offensive in the sector needs"),
    shellCredibility: n.describe("own credibility for each town shelled"),
    strikeCredibility: n.describe("own credibility for each town struck"),
    martialLawSupply: n.describe("supply that martial law brings"),
    martialLawHardness: n.describe("hardness that martial law brings"),
    leverageWill: n.describe("will that leverage gives, or takes when it points down"),
    leverageSupply: n.describe("supply that leverage gives, or takes when it points down"),
    leverageAttendance: n.describe("what leverage adds to the target's attendance next round"),
    leverageCredibility: n.describe("own credibility of who leans on a side"),
    foundByInspection: share.describe("chance that an inspection finds a delivery in secret"),
    foundByChance: share.describe("chance that it comes to light by itself"),
    foundUnderEmbargo: share.describe("the same under an embargo of the Council"),
    foundCredibility: n.describe("credibility of a patron whose delivery comes to light"),
    embargoShare: share.describe("share of a delivery that arrives under an embargo"),
    sanctionSupply: n.describe("supply of a side under sanctions, each round"),
    sanctionHurt: n.describe("hurt of a side under sanctions, each round"),
    councilHardness: n.describe("hardness of both sides when the Council adopts a text"),
    councilCredibility: n.describe("credibility of its drafter then"),
    investigationWill: n.describe("will of a side that an investigation finds to have hidden its dead"),
    investigationHardness: n.describe("its hardness then"),
    investigationCredibility: n.describe("credibility of its lead then"),
    supplyGift: n.describe("supply that a patron's delivery brings"),
    statementHardness: n.describe("hardness of the side that a statement calls on"),
    verifyCredibility: n.describe("credibility that a checked claim wins its claimant, or loses it"),
  }),
  /** §7.2-3, §8 */
  ceasefire: z.strictObject({
    hazardFactor: positive.describe("factor of the hazard of breach a day: factor·e^(base + clauses + ground)"),
    base: n.describe("base of its exponent"),
    groundChanged: n.describe("added to the exponent where ground changed hands last round"),
    spoiler: positive.describe("factor where a side's second seat has not signed"),
    restrain: share.describe("factor of a side's own share where it restrains its units"),
    alike: share.describe("what each further clause of a family counts of the one before it"),
    mostByPaper: positive
      .nullable()
      .describe("most that clauses which concede nothing lower the exponent together; null: no limit"),
    failed: n.describe("added to the exponent for each clause that was due and has not been carried out"),
    absorb: share.describe("chance that a joint commission absorbs a breach"),
    absorbedShare: share.describe("share of the round that is fought all the same"),
    attributionRight: share.describe("chance that monitors name the right side"),
    willFloor: n.describe("will below which a side cannot carry a text into force"),
    ripeHurt: n.describe("hurt of both sides from which exhaustion shows"),
    ripeShare: share.describe("share of a text's cost that is left then"),
    settleRounds: some.describe("rounds for which a full text must be kept to settle the conflict"),
  }),
  /** §8: what guarantors, monitors and forces do about a breach */
  answers: z.strictObject({
    points: z
      .strictObject({ enforce: count, callOut: count, lookAway: count })
      .describe("action points of each answer to a breach"),
    restore: share.describe("chance that enforcing brings the text back into force"),
    restoreInPlace: share.describe("the same with troops of the seat in place"),
    enforceRisk: n.describe("risk of a wider war for each seat that enforces"),
    enforced: n.describe("credibility of a seat that brought the text back"),
    inVain: n.describe("credibility of a seat that tried in vain"),
    calledOut: n.describe("credibility of a seat that called the breach out"),
    blamed: n.describe("credibility of the side that was named, for each seat that called it out"),
    lookedAway: n.describe("credibility of a seat that looked away"),
    factor: z
      .strictObject({ enforce: n, callOut: n, lookAway: n })
      .describe("what the word of a seat is worth after its last answer: factor of the clauses that name it"),
  }),
  /** §7.4 */
  losses: z.strictObject({
    own: n.describe("military dead a day for each unit of one's own activity"),
    opponent: n.describe("military dead a day for each unit of the other side's, at equal power"),
    spread: n.describe("spread of the noise, lognormal with mean 1"),
    perForce: pair.describe("dead that take a unit of force, by side"),
    consumption: n.describe("supply that a round takes for each unit of activity"),
    smallestPower: positive.describe("power below which the ratio is not divided further"),
  }),
  /** §7.5 */
  ground: z.strictObject({
    scale: n.describe("points of ground a day for each unit of power left over: scale·(attack·P* − terrain·P*·hold)"),
    attack: n.describe("weight of the attacker's power"),
    terrain: bySector.describe("weight of the defender's power, by sector"),
    terrainBack: bySector.optional().describe("the same where the side that holds the line attacks; absent: as above"),
    holdDefence: n.describe("factor of the defence of a side that holds"),
    spread: n.describe("spread of the noise, lognormal with mean 1"),
    most: positive.describe("most that an offensive gains a day, points"),
    counts: n.describe("ground has changed hands where it changed by more than this, points"),
  }),
  /** §7.6 */
  civilians: z.strictObject({
    crossfire: n.describe("civilian dead a day for each unit of activity"),
    shelled: n.describe("civilian dead a day for each town shelled"),
    struck: n.describe("civilian dead a day for each town struck"),
    vulnerability: pair.describe("factor of these by side"),
    evacuated: share.describe("factor of these where a town was evacuated"),
    evacuatedDisplaced: n.describe("thousands displaced by an evacuation"),
    displacedRate: n.describe("share of those still at home who leave each day at full pressure"),
    displacedBase: n.describe("pressure of a unit of activity"),
    displacedShelled: n.describe("what each town shelled adds to it"),
    displacedSide: pair.describe("factor of the pressure by side"),
    corridor: share.describe("share of the displaced who come home in each round that a corridor is kept"),
    returned: share.describe(
      "share of a side's displaced who come home to a town in each round that their return is carried out",
    ),
  }),
  /** §7.8 */
  claims: z.strictObject({
    leakBase: share.describe("chance a round that hidden losses leak"),
    leakPer: n.describe("what `leakScale` dead hidden add to it"),
    leakScale: positive.describe("dead hidden that add `leakPer`"),
    leakWill: n.describe("will after a leak"),
    leakCredibility: n.describe("credibility after a leak"),
    disclosureWill: n.describe("will of a side that tells for the first time what it had hidden"),
    disclosureCredibility: n.describe("credibility of its lead then"),
    range: share.describe('half-width of a published "true range", as a share'),
  }),
  /** §17 */
  words: z.strictObject({
    kept: n.describe("credibility for a word kept that was given in plenary, or in a session to more than one seat"),
    broken: n.describe("credibility for such a word broken"),
    mostARound: n.min(0).describe("most credibility that words win or lose a seat in a round"),
    saidARound: some.describe("words that one person may say in a round; answers do not count"),
    openOffers: some.describe("offers of one seat that may stand open at once"),
  }),
  /** §7.9 */
  domestic: z.strictObject({
    hurtKept: share.describe("share of the hurt that stays from round to round"),
    deadPerHurt: positive.describe("military dead of the round that hurt by a point"),
    groundLost: n.describe("hurt for each point of ground lost"),
    failedOffensive: n.describe("hurt after an offensive that failed"),
    failedBelow: n.describe("points below which the best offensive of the round has failed"),
    collapseSector: sector.describe("sector whose loss decides the war for the side that holds the line"),
    collapseAt: n.describe("points lost there from which it does"),
    collapse: n.describe("hurt in each round in which it stands so"),
    townShelled: n.describe("hardness of a side with towns under fire"),
    candourThirds: z.int().describe("thirds of own losses published that count as candour"),
    candour: n.describe("hardness after candour"),
    keptTreaty: n.describe("hardness after a kept round"),
    willGained: n.describe("will of a side that gained ground"),
    willLost: n.describe("will of a side that lost ground"),
    willExchanged: n.describe("will of both after an exchange of bodies or prisoners"),
    willWeary: n.describe("will of a weary side"),
    wearyAt: n.describe("hurt from which a side is weary"),
    willRecovery: n.describe("will of a side that is not"),
    deliberateBreach: n.describe("credibility of a seat whose orders broke a text"),
    answeredBreach: n.describe("the same where the other side broke it on a higher rung"),
    blamedBreach: n.describe("credibility of the side that monitors blame"),
    notCarriedOut: n.describe("credibility of whoever was to carry out a clause and has not when it was due"),
    beliedSignature: n.describe("credibility of a seat that attacks against a text on which its signature stands"),
    bothCame: n.describe("credibility of a host to whose talks both leads came"),
    venueText: n.describe("credibility of a host whose text enters into force"),
  }),
  /** §7.10 */
  widerWar: z.strictObject({
    strike: n.describe("risk for each strike beyond the region"),
    patronSupply: n.describe("risk for each patron that delivers"),
    bigGain: n.describe("risk for each sector with a big gain"),
    bigGainAbove: n.describe("points above which a gain is big"),
    signal: n.describe("risk for each signal"),
    hotline: n.describe("risk for each call on a hotline, in full danger"),
    calmAt: positive.describe("risk from which a call calms in full; below it in proportion"),
    aloneShare: share.describe("share of a signal's risk while no other power signals or delivers"),
    council: n.describe("risk when the Council adopts a text"),
    drift: n.describe("risk that every round brings"),
    chance: n.describe("standard deviation of what chance adds"),
    warAt: positive.describe("risk at which the wider war is there"),
    calming: n.describe("rungs that the war comes down at most in a round"),
    calmingKept: n.describe("rungs in a round in which a treaty is kept"),
    energyKept: share.describe("share of the markets' alarm that stays from round to round"),
    energyStrike: n.describe("alarm for each strike beyond the region"),
    energyOffensive: n.describe("alarm for an offensive near the pipelines"),
    energySector: sector.describe("sector near the pipelines"),
  }),
  /** §9 */
  seen: z.strictObject({
    civilianShare: share.describe("half-width of the published range of civilian dead, as a share"),
    displacedShare: share.describe("half-width of the published range of displaced, as a share"),
    bands: z.int().min(2).describe("bands in which the risk of a wider war is shown"),
  }),
  /** §12 */
  score: z.strictObject({
    civiliansScale: positive.describe("civilian dead of both sides at which that part of the joint score is nothing"),
    militaryScale: positive.describe("military dead of both sides at which theirs is"),
    displacedScale: positive.describe("thousands displaced at which theirs is"),
    joint: z
      .strictObject({ civilians: n, military: n, displaced: n, durability: n })
      .describe("weights of the joint score's parts"),
    durabilityRate: n.describe("how fast peace wears away over ninety days, for a hazard of 1 a day"),
    durabilityLev: n.describe("how much faster the more a text was pressed for: e to this times lev"),
    durabilityTrust: share.describe(
      "how far what is still to be carried out counts as done, for a text that has just entered into force",
    ),
    durabilityJointCommission: n.describe("factor under a joint commission"),
    aftermath: z
      .strictObject({ quarters: some, fading: n.min(0) })
      .describe(
        "quarters for which the agreement is played on after the match, and how much of the risk each takes away",
      ),
    attacker: z
      .strictObject({
        territory: n.describe("weight of ground"),
        military: n.describe("weight of own soldiers spared"),
        civilians: n.describe("weight of own civilians spared"),
        points: positive.describe("points taken and handed over that fill the part of ground"),
        unsettled: share.describe("what ground counts without a lasting peace"),
        militaryScale: positive.describe("own military dead at which their part is nothing"),
        civiliansScale: positive.describe("own civilian dead at which theirs is"),
      })
      .describe("score of the side that attacks the line"),
    holder: z
      .strictObject({
        core: n.describe("weight of the core held"),
        displaced: n.describe("weight of people still at home"),
        military: n.describe("weight of own soldiers spared"),
        coreSectors: z.array(sector).min(1).describe("sectors that are the core"),
        coreScale: positive.describe("points lost in the core at which that part is nothing"),
        coreUnsettled: share.describe("what the core counts without a lasting peace"),
        displacedScale: positive.describe("thousands displaced at which their part is nothing"),
        militaryScale: positive.describe("own military dead at which theirs is"),
      })
      .describe("score of the side that holds the line"),
    belligerentGoals: share.describe(
      "weight of the own goals of a seat that fights; the parts of its side share the rest",
    ),
    third: z
      .strictObject({
        goals: n.describe("weight of own goals"),
        credibility: n.describe("weight of credibility"),
        calm: n.describe("weight of a low risk of a wider war"),
        talksForAll: positive.describe("talks to which both sides came that fill that goal"),
        verifiedForAll: positive.describe("verified claims that fill that goal, half of them a side"),
        clientGround: positive.describe("points of ground that fill the goal of a patron of the attacking side"),
      })
      .describe("score of third parties"),
    ownShare: share.describe("weight of the own score in the final one"),
    jointShare: share.describe("weight of the joint score in the final one"),
  }),
});

export type Numbers = z.infer<typeof numbersSchema>;
