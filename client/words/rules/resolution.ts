/** §§7-7.8 in words: what happens when the round is over, step by step. */

import * as words from "words:rules/resolution";
import { pointsIn } from "../../../shared/base/ids.ts";
import { list } from "../gauges.ts";
import { num, percent, plus } from "./amounts.ts";
import { aboutHome } from "./home.ts";
import { type Book, type Section, startBasis, together } from "./rulebook.ts";

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

const overview = (): Section => ({ id: "7", title: words.overview.title, blocks: [words.overview.order] });

const locked = (): Section => ({ id: "7.1", title: words.locked.title, blocks: [words.locked.says] });

function force({ scenario }: Book): Section {
  const { ripeHurt, ripeShare, willFloor } = scenario.numbers.ceasefire;
  const { title, pays, figures, ripe, host } = words.force;
  return {
    id: "7.2",
    title,
    basis: together([]),
    blocks: [
      pays,
      { figures },
      ripe({ hurt: num(ripeHurt), share: percent(ripeShare), floor: num(willFloor) }),
      host({ credibility: plus(scenario.numbers.domestic.venueText) }),
    ],
  };
}

function breach({ scenario }: Book): Section {
  const { ceasefire: n, ground } = scenario.numbers;
  const w = words.breach;
  return {
    id: "7.3",
    title: w.title,
    basis: together([]),
    blocks: [
      w.how,
      { figures: w.figures({ factor: num(n.hazardFactor), base: num(n.base), ground: num(n.groundChanged) }) },
      {
        list: [
          w.ground({ points: num(ground.counts) }),
          w.spoiler({ factor: num(n.spoiler) }),
          w.restrain({ share: num(n.restrain) }),
          w.commission({ chance: percent(n.absorb), share: percent(n.absorbedShare) }),
          w.monitors({ share: percent(n.attributionRight) }),
        ],
      },
      w.hour,
    ],
  };
}

function losses(book: Book): Section {
  const { losses: n, orders } = book.scenario.numbers;
  const { HOLD, ATTRITE, OFFENSIVE } = orders.activity;
  const { title, dead, figures, wear, least } = words.losses;
  return {
    id: "7.4",
    title,
    basis: startBasis(book, "militaryDead", "supply"),
    blocks: [
      dead({ hold: num(HOLD), attrite: num(ATTRITE), offensive: num(OFFENSIVE) }),
      { figures: figures({ own: num(n.own), opponent: num(n.opponent), spread: percent(n.spread) }) },
      wear({
        ...{ first: book.names.namedSide(0), firstDead: num(n.perForce[0]) },
        ...{ second: book.names.namedSide(1), secondDead: num(n.perForce[1]) },
        consumption: num(n.consumption),
      }),
      least({ least: num(n.smallestPower) }),
    ],
  };
}

function ground({ scenario, names }: Book): Section {
  const { ground: n, limits } = scenario.numbers;
  const { title, how, terrainOf, figures, holds, back } = words.ground;
  const weights = (of: typeof n.terrain) =>
    scenario.sectors.map((id) => terrainOf({ sector: names.sector(id), terrain: num(pointsIn(of, id)) }));
  return {
    id: "7.5",
    title,
    basis: together([]),
    blocks: [
      how({ terrain: list(weights(n.terrain)) }),
      {
        figures: figures({
          ...{ scale: num(n.scale), attack: num(n.attack), spread: percent(n.spread), most: num(n.most) },
        }),
      },
      holds({ share: num(n.holdDefence), side: names.namedSide(1), most: num(limits.sectorHigh) }),
      ...(n.terrainBack ? [back({ side: names.namedSide(1), terrain: list(weights(n.terrainBack)) })] : []),
    ],
  };
}

function civilians(book: Book): Section {
  const { civilians: n, limits } = book.scenario.numbers;
  const { title, dead, deadFigures, evacuated, leave, leaveFigures } = words.civilians;
  const sidesOf = ([one, other]: readonly [number, number]) => ({
    ...{ first: book.names.namedSide(0), firstShare: num(one) },
    ...{ second: book.names.namedSide(1), secondShare: num(other) },
  });
  const [firstMost, secondMost] = limits.displacedCap;
  return {
    id: "7.6",
    title,
    basis: startBasis(book, "civilianDead", "displaced"),
    blocks: [
      dead,
      {
        figures: deadFigures({
          ...{ crossfire: num(n.crossfire), shelled: num(n.shelled), struck: num(n.struck) },
          ...sidesOf(n.vulnerability),
        }),
      },
      evacuated({ share: num(n.evacuated), thousand: num(n.evacuatedDisplaced) }),
      leave({ firstMost: num(firstMost), secondMost: num(secondMost), returning: percent(n.corridor) }),
      {
        figures: leaveFigures({
          ...{ rate: num(n.displacedRate), base: num(n.displacedBase), shelled: num(n.displacedShelled) },
          ...sidesOf(n.displacedSide),
        }),
      },
    ],
  };
}

function outside({ scenario }: Book): Section {
  const { orders: o, widerWar } = scenario.numbers;
  const { title, supply, leverage, signals, offer, statement } = words.outside;
  const leans = {
    ...{ will: num(o.leverageWill), supply: num(o.leverageSupply), talks: plus(o.leverageAttendance) },
  };
  return {
    id: "7.7",
    title,
    basis: together([]),
    blocks: [
      {
        list: [
          supply({ supply: plus(o.supplyGift) }),
          leverage(leans),
          signals({ signal: plus(widerWar.signal), hotline: plus(widerWar.hotline) }),
          offer,
          statement({ hardness: plus(o.statementHardness) }),
        ],
      },
    ],
  };
}

function claims(book: Book): Section {
  const { claims: n, orders } = book.scenario.numbers;
  const { title, publish, leak, figures, verify } = words.claims;
  return {
    id: "7.8",
    title,
    basis: startBasis(book, "reportedDead", "share"),
    blocks: [
      publish,
      leak({ will: num(n.leakWill), credibility: num(n.leakCredibility) }),
      { figures: figures({ base: percent(n.leakBase), per: percent(n.leakPer), scale: num(n.leakScale) }) },
      verify({ range: percent(n.range), points: orders.verifyCredibility }),
    ],
  };
}
