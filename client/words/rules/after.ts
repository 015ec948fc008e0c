/** §§9-12 and 15 in words: who sees what, events, chance, scores, fairness. */

import * as words from "words:rules/after";
import { gaugeKind, list } from "../gauges.ts";
import { num, percent, plus } from "./amounts.ts";
import { type Book, type Row, type Section, together } from "./rulebook.ts";

export const aboutTheRest = (book: Book): Section[] => [sight(book), cards(book), chance(), scores(book), fairness()];

function sight({ scenario }: Book): Section {
  const { title, all, own, why, end, instructor } = words.sight;
  const everybody = all({ bands: num(scenario.numbers.seen.bands) });
  return { id: "9", title, blocks: [{ list: [everybody, own, why, end, instructor] }] };
}

function cards({ scenario, names }: Book): Section {
  const { cards: all, chance: often } = scenario.files.cards;
  const { title, says, heads, either, nothing, moves } = words.events;
  const rows = all.map(({ name, effects, mirrored, facts, basis, source }): Row => {
    const moved = effects.map(({ gauge, of, by }) =>
      moves({ gauge: gaugeKind(gauge).toLowerCase(), of, by: plus(by) }),
    );
    return {
      cells: [names.fill(name), either({ either: mirrored }), moved.length > 0 ? list(moved) : nothing],
      basis: { facts, basis, source },
    };
  });
  const table = { heads: [heads.event, heads.either, heads.moves], rows };
  return { id: "10", title, blocks: [says({ chance: percent(often) }), table] };
}

const chance = (): Section => ({ id: "11", title: words.chance.title, blocks: [words.chance.seed] });

function scores(book: Book): Section {
  const { score: n } = book.scenario.numbers;
  const w = words.scores;
  return {
    id: "12",
    title: w.title,
    basis: together([]),
    blocks: [
      w.shares({ own: percent(n.ownShare), shared: percent(n.jointShare) }),
      { list: scoreLines(book) },
      {
        figures: w.peace({
          ...{ rate: num(n.durabilityRate), pressure: num(n.durabilityLev) },
          commission: num(n.durabilityJointCommission),
        }),
      },
      w.goals({ talks: n.third.talksForAll, verified: num(n.third.verifiedForAll) }),
      w.dead,
    ],
  };
}

/** What each kind of seat is scored by. */
function scoreLines({ scenario, names }: Book): string[] {
  const n = scenario.numbers.score;
  const { joint, attacker: a, holder: h, third } = n;
  const w = words.scores;
  return [
    w.shared({
      ...{ civilians: percent(joint.civilians), civiliansScale: num(n.civiliansScale) },
      ...{ military: percent(joint.military), militaryScale: num(n.militaryScale) },
      ...{ displaced: percent(joint.displaced), displacedScale: num(n.displacedScale) },
      durability: percent(joint.durability),
    }),
    w.attacker({
      ...{ side: names.namedSide(0), territory: percent(a.territory), points: num(a.points) },
      ...{ military: percent(a.military), militaryScale: num(a.militaryScale) },
      ...{ civilians: percent(a.civilians), civiliansScale: num(a.civiliansScale) },
      unsettled: percent(a.unsettled),
    }),
    w.holder({
      ...{ side: names.namedSide(1), core: percent(h.core), coreScale: num(h.coreScale) },
      sectors: list(h.coreSectors.map((sector) => names.sector(sector))),
      ...{ coreUnsettled: percent(h.coreUnsettled), displaced: percent(h.displaced) },
      ...{ displacedScale: num(h.displacedScale), military: percent(h.military), militaryScale: num(h.militaryScale) },
    }),
    w.fighters({ goals: percent(n.belligerentGoals) }),
    w.third({ goals: percent(third.goals), credibility: percent(third.credibility), calm: percent(third.calm) }),
  ];
}

const fairness = (): Section => ({ id: "15", title: words.fairness.title, blocks: [words.fairness.says] });
