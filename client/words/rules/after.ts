/** §§9-12 and 15 in words: who sees what, events, chance, scores, fairness. */
import { gaugeKind, list } from "../gauges.ts";
import { count, num, percent, plus } from "./amounts.ts";
import { type Book, type Row, type Section, together } from "./rulebook.ts";

export const aboutTheRest = (book: Book): Section[] => [sight(book), cards(book), chance(), scores(book), fairness()];

const sight = ({ scenario }: Book): Section => ({
  id: "9",
  title: "Who sees what",
  blocks: [
    {
      list: [
        `Everybody sees what §4 says that everybody sees: some of it exact, some as a range or as one of ${num(scenario.numbers.seen.bands)} bands.`,
        "Your side's own numbers, drafts and orders are yours alone. Talks are read by those who sit in them, a channel by those whom it is between.",
        "“Something not disclosed” in an answer to “why?” means: a reason is known to somebody else, and not to you.",
        "When the match ends everything is opened to all who played, unless your instructor keeps it closed.",
        "Your instructor can see everything. Each look into a private channel is written into the match's log.",
      ],
    },
  ],
});

function cards(book: Book): Section {
  const { scenario, names } = book;
  const { cards: all, chance: often } = scenario.files.cards;
  const rows = all.map(({ name, effects, mirrored, facts, basis, source }): Row => {
    const moves = effects.map(({ gauge, of, by }) => `${gaugeKind(gauge).toLowerCase()}${whose[of]} ${plus(by)}`);
    return {
      cells: [names.fill(name), mirrored ? "yes" : "no", moves.length > 0 ? list(moves) : "nothing"],
      basis: { facts, basis, source },
    };
  });
  return {
    id: "10",
    title: "Events",
    blocks: [
      `After a round an event card comes with a chance of ${percent(often)}, each at most once. Where either side could be the one accused, there are two versions, and chance decides; which of the two is told says nothing about who did it. Your instructor can choose, skip or write a card.`,
      { heads: ["Event", "Either side may be accused", "What it moves"], rows },
    ],
  };
}

const whose = { accused: " of the accused", other: " of the other side", both: " of both sides", world: "" } as const;

const chance = (): Section => ({
  id: "11",
  title: "Chance",
  blocks: [
    "All luck of a match comes from one secret word, its seed. The fingerprint of one that was drawn is in the log before play begins (from that of a chosen word one could find the word), and the seed itself once every table that plays by it is done, so that anybody can recompute the match and see that nothing was bent. Who was first to press a button never matters.",
  ],
});

function scores(book: Book): Section {
  const { scenario, names } = book;
  const n = scenario.numbers.score;
  const { joint, attacker: a, holder: h, third } = n;
  return {
    id: "12",
    title: "Scores",
    basis: together([]),
    blocks: [
      `A seat's result is ${percent(n.ownShare)} its own score and ${percent(n.jointShare)} the score that all share, each from nought to a hundred. After a wider war everybody has nought.`,
      {
        list: [
          `Shared: ${percent(joint.civilians)} civilians spared (nothing left at ${num(n.civiliansScale)} dead), ${percent(joint.military)} soldiers spared (at ${num(n.militaryScale)}), ${percent(joint.displaced)} people who could stay at home (at ${num(n.displacedScale)} thousand displaced), ${percent(joint.durability)} how likely the peace is to last ninety days.`,
          `${names.Side(0)}: ${percent(a.territory)} territory, ${percent(a.military)} own soldiers spared (of ${num(a.militaryScale)}), ${percent(a.civilians)} own civilians spared (of ${num(a.civiliansScale)}). Territory is points taken and handed over, of ${num(a.points)}; without a peace that lasts, what was taken counts ${percent(a.unsettled)}.`,
          `${names.Side(1)}: ${percent(h.core)} the north and centre held (nothing left at ${num(h.coreScale)} points lost; without a lasting peace ${percent(h.coreUnsettled)} of it), ${percent(h.displaced)} own people at home (of ${num(h.displacedScale)} thousand), ${percent(h.military)} own soldiers spared (of ${num(h.militaryScale)}).`,
          `Everybody else: ${percent(third.goals)} own goals, ${percent(third.credibility)} credibility, ${percent(third.calm)} no wider war. The press answers for its record alone: its goals count for calm as well.`,
        ],
      },
      {
        figures: `chance that peace lasts ninety days = e to the power of −(${num(n.durabilityRate)} × incidents to expect a day × e to the power of (${num(n.durabilityLev)} × pressure on the text, §5); × ${num(n.durabilityJointCommission)} under a joint commission); nought without a truce in force`,
      },
      `What counts as your own goals, and how far you have come, stands on your page. Bringing both sides to talks counts in full after ${count(third.talksForAll, "time")}; verifying claims after ${num(third.verifiedForAll)}, half of them on each side.`,
      "How many soldiers the other side lost counts for nobody.",
    ],
  };
}

const fairness = (): Section => ({
  id: "15",
  title: "How it is told",
  blocks: [
    "Every claim on screen names who makes it and the fact behind it, and stands beside what the other side says, or beside “no reply in the source”. What the designers inferred is marked so. What came after the war is told when the match is over.",
  ],
});
