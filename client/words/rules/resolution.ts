/** §7 in words: what happens when the round is over, step by step. */
import { sectorIds } from "../../../shared/base/ids.ts";
import { count, num, percent, plus } from "./amounts.ts";
import { aboutHome } from "./home.ts";
import { type Block, type Book, type Section, startBasis, together } from "./rulebook.ts";

export const aboutResolution = (book: Book): Section[] => [
  overview(),
  locked(),
  force(book),
  breach(book),
  losses(book),
  ground(book),
  civilians(book),
  outside(book),
  claims(book),
  ...aboutHome(book),
];

const overview = (): Section => ({
  id: "7",
  title: "The wire: what comes of the round, step by step",
  blocks: [
    "When the round is over the rules work through these steps, always in this order. Where luck plays a part it is said; it never changes which side is favoured.",
  ],
});

const locked = (): Section => ({
  id: "7.1",
  title: "Orders are locked",
  blocks: ["Whoever set none has standing orders (§3). From here on nothing can be changed."],
});

function force({ scenario }: Book): Section {
  const n = scenario.numbers.ceasefire;
  return {
    id: "7.2",
    title: "Signed texts enter into force",
    basis: together([]),
    blocks: [
      "A text with all signatures that it needs enters into force, and takes the place of an older one. Each side pays for it in political will: every clause has a price (§8), the full price where opinion at home is hardest. The cover that the talks gave (§5) takes its share off; on the direct line there is none.",
      { figures: "will paid = price of the clause × hardness ÷ 100 × (1 − cover ÷ 100), for every clause" },
      `While both sides' hurt is ${num(n.ripeHurt)} or more, exhaustion shows, and the wire says so: texts signed at talks then cost ${percent(n.ripeShare)} of that. A text is void if a side's will would fall below ${num(n.willFloor)}.`,
      `The host at whose talks it was made gains credibility: ${plus(scenario.numbers.domestic.venueText)}.`,
    ],
  };
}

function breach({ scenario }: Book): Section {
  const { ceasefire: n, ground } = scenario.numbers;
  return {
    id: "7.3",
    title: "The truce holds or breaks",
    basis: together([]),
    blocks: [
      "If notice was given and its time is up, the agreement ends lawfully. If somebody's order is against the text, it breaks at once. Otherwise it is a matter of chance: an incident may come on any day, sooner if the risk is high.",
      {
        figures: `incidents to expect a day = ${num(n.hazardFactor)} × e to the power of (${num(n.base)} + what every clause adds or takes away (§8) + ${num(n.groundChanged)} if ground changed hands last round)`,
      },
      {
        list: [
          `Ground has changed hands if a sector moved by more than ${num(ground.counts)} points.`,
          `If a side's second party is seated and has not signed: × ${num(n.spoiler)}.`,
          `Each side stands for half of the risk; a side that restrains its troops for ${num(n.restrain)} of its half.`,
          `Under a joint commission an incident is settled with a chance of ${percent(n.absorb)}: then ${percent(n.absorbedShare)} of the round is fought, and the text stands. Otherwise it lapses, and the rest of the round is fought as ordered.`,
          `Without monitors each side blames the other. With them one side is named, and rightly so in ${percent(n.attributionRight)} of cases.`,
        ],
      },
      "In the round in which a ceasefire enters into force, fire goes on until the hour that it names. A text without a ceasefire stops no fire: it is kept or broken, but the fighting goes on beside it.",
    ],
  };
}

function losses(book: Book): Section {
  const { losses: n, orders } = book.scenario.numbers;
  const { HOLD, ATTRITE, OFFENSIVE } = orders.activity;
  return {
    id: "7.4",
    title: "Losses, force and supply",
    basis: startBasis(book, "militaryDead", "supply"),
    blocks: [
      `Both your own fighting and the other side's fire cost lives; more where they are stronger than you. Holding counts ${num(HOLD)}, wearing down ${num(ATTRITE)}, attacking ${num(OFFENSIVE)}.`,
      {
        figures: `military dead = days fought × (${num(n.own)} × how you fight + ${num(n.opponent)} × how they fight × their strength ÷ yours) × luck (${percent(n.spread)})`,
      },
      `Losses wear the force down: one point for every ${num(n.perForce[0])} dead of ${book.names.side(0)}, for every ${num(n.perForce[1])} of ${book.names.side(1)}. Supply falls by ${num(n.consumption)} × how you fight, for the share of the round that is fought.`,
      `A strength below ${num(n.smallestPower)} counts as ${num(n.smallestPower)} here.`,
    ],
  };
}

function ground({ scenario, names }: Book): Section {
  const { ground: n, limits } = scenario.numbers;
  const terrain = sectorIds.map((sector) => `${names.sector(sector)} ${num(n.terrain[sector])}`).join(", ");
  return {
    id: "7.5",
    title: "Ground",
    basis: together([]),
    blocks: [
      `In a sector that is attacked, ground may change hands: the more, the stronger the attacker is against the defender. Terrain helps whoever defends, more in some sectors than in others (${terrain}).`,
      {
        figures: `points gained = ${num(n.scale)} × (${num(n.attack)} × attacker's strength − terrain × defender's strength) × luck (${percent(n.spread)}), between none and ${num(n.most)}; × the share of the round that is fought`,
      },
      `A side that only holds defends at ${num(n.holdDefence)} of its strength. ${names.Side(1)} can take lost ground back by the same rule. Nobody gains more than the ${num(limits.sectorHigh)} points of a sector. Where one of two seats attacks, it gains half.`,
    ],
  };
}

function civilians(book: Book): Section {
  const { civilians: n, limits } = book.scenario.numbers;
  const [first, second] = [book.names.side(0), book.names.side(1)];
  return {
    id: "7.6",
    title: "Civilians, and people who leave",
    basis: startBasis(book, "civilianDead", "displaced"),
    blocks: [
      `Fighting along the line kills civilians on both sides; shelling a town kills more, striking beyond the region most. The count is drawn by chance around this number:`,
      {
        figures: `days × (${num(n.crossfire)} × mean of how both fight + ${num(n.shelled)} × towns shelled + ${num(n.struck)} × towns struck) × ${num(n.vulnerability[0])} for ${first}, ${num(n.vulnerability[1])} for ${second}`,
      },
      `Where a side evacuates a town, the count of its civilians is × ${num(n.evacuated)}, and ${num(n.evacuatedDisplaced)} thousand more have left their homes.`,
      `Of those still at home (${num(limits.displacedCap[0])} and ${num(limits.displacedCap[1])} thousand could leave in all) a share leaves every day that is fought, the larger the fiercer the fighting is and the more towns are shelled. A safe corridor lets ${percent(n.corridor)} of those who left return in each round that the agreement is kept.`,
      {
        figures: `leaving = those at home × (1 − e to the power of −(${num(n.displacedRate)} × days × z)), z = mean of how both fight × (${num(n.displacedBase)} + ${num(n.displacedShelled)} × towns shelled), then × ${num(n.displacedSide[0])} for ${first}, × ${num(n.displacedSide[1])} for ${second}`,
      },
    ],
  };
}

function outside({ scenario }: Book): Section {
  const { orders: o, widerWar: w } = scenario.numbers;
  return {
    id: "7.7",
    title: "What outside powers do",
    basis: together([]),
    blocks: [
      {
        list: [
          `Supply: the client's supply ${plus(o.supplyGift)}. Nobody else learns of it.`,
          `Leverage: the target's will ± ${num(o.leverageWill)}, or its supply ± ${num(o.leverageSupply)}. Either way it finds it easier to come to talks in the next round (${plus(o.leverageAttendance)}), and what is signed then lasts less.`,
          `Warnings and hotlines: they move the risk of a wider war (${plus(w.signal)} and ${plus(w.hotline)}, §7.10).`,
          "An offer of monitors or troops stands from now on: only then can a clause about them be signed.",
          `A statement: hardness at home of the side that it is addressed to ${plus(o.statementHardness)}.`,
        ],
      },
    ],
  };
}

function claims(book: Book): Section {
  const { claims: n, orders } = book.scenario.numbers;
  const blocks: Block[] = [
    "What a side publishes of its losses is added to its public figure, and stands as its claim beside what others say. Where two seats speak for a side, the mean of what they publish counts.",
    `What is hidden may leak. Then the true range is published, and the side loses political will (${num(n.leakWill)}) and its leading seat credibility (${num(n.leakCredibility)}).`,
    {
      figures: `chance of a leak, each round = ${percent(n.leakBase)} + ${percent(n.leakPer)} for every ${num(n.leakScale)} dead that are hidden`,
    },
    `To verify a claim publishes the true range behind it (${percent(n.range)} either way). A claim that holds earns its claimant ${count(orders.verifyCredibility, "point")} of credibility; one that does not costs as much.`,
  ];
  return { id: "7.8", title: "Claims, leaks, verification", basis: startBasis(book, "reportedDead", "share"), blocks };
}
