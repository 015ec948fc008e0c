/** §§7.9-7.12 in words: opinion at home, escalation, the event card, and whether it is over. */

import * as words from "words:rules/home";
import { num, percent, plus } from "./amounts.ts";
import { type Book, type Section, startBasis } from "./rulebook.ts";

export const aboutHome = (book: Book): Section[] => [home(book), escalation(book), card(), end(book)];

function home(book: Book): Section {
  const w = words.home;
  const { hurt, hardness, will, credibility } = w;
  return {
    id: "7.9",
    title: w.title,
    basis: startBasis(book, "hurt", "hardness", "will", "credibility"),
    blocks: [
      ...[hurt, { list: hurtLines(book) }],
      ...[hardness, { list: hardnessLines(book) }],
      ...[will, { list: willLines(book) }],
      ...[credibility, { list: credibilityLines(book) }],
    ],
  };
}

function hurtLines({ scenario, names }: Book): string[] {
  const n = scenario.numbers.domestic;
  const w = words.home;
  const [side, sector] = [names.namedSide(1), names.sector(n.collapseSector)];
  return [
    w.hurtKept({ share: percent(n.hurtKept) }),
    w.hurtDead({ dead: num(n.deadPerHurt) }),
    w.hurtGround({ hurt: plus(n.groundLost) }),
    w.hurtFailed({ hurt: plus(n.failedOffensive), points: num(n.failedBelow) }),
    w.hurtCollapse({ hurt: plus(n.collapse), side, points: num(n.collapseAt), sector }),
  ];
}

function hardnessLines({ scenario }: Book): string[] {
  const n = scenario.numbers.domestic;
  const w = words.home;
  return [
    w.hardShelled({ hardness: plus(n.townShelled) }),
    w.hardCandour({ hardness: plus(n.candour), thirds: num(n.candourThirds) }),
    w.hardKept({ hardness: plus(n.keptTreaty) }),
  ];
}

function willLines({ scenario }: Book): string[] {
  const { domestic: n, ground } = scenario.numbers;
  const w = words.home;
  return [
    w.willGround({ gained: plus(n.willGained), lost: plus(n.willLost), points: num(ground.counts) }),
    w.willExchanged({ will: plus(n.willExchanged) }),
    w.willWeary({ weary: plus(n.willWeary), hurt: num(n.wearyAt), recovery: plus(n.willRecovery) }),
  ];
}

function credibilityLines({ scenario }: Book): string[] {
  const n = scenario.numbers.domestic;
  const w = words.home;
  return [
    w.credBreach({ credibility: num(n.deliberateBreach), answered: num(n.answeredBreach) }),
    w.credBelied({ credibility: num(n.beliedSignature) }),
    w.credBlamed({ credibility: num(n.blamedBreach) }),
    w.credCame({ credibility: plus(n.bothCame) }),
  ];
}

function escalation(book: Book): Section {
  const n = book.scenario.numbers.widerWar;
  const w = words.escalation;
  return {
    id: "7.10",
    title: w.title,
    basis: startBasis(book, "escalation", "widerWar", "energyAlarm"),
    blocks: [
      w.rung({ calming: num(n.calming), calmingKept: num(n.calmingKept) }),
      w.risk,
      {
        list: [
          w.drift({ drift: plus(n.drift), chance: num(n.chance) }),
          w.strike({ strike: plus(n.strike), supply: plus(n.patronSupply) }),
          w.gain({ gain: plus(n.bigGain), above: n.bigGainAbove }),
          w.signal({ signal: plus(n.signal), hotline: plus(n.hotline) }),
        ],
      },
      w.war({ risk: num(n.warAt) }),
      w.energy({
        ...{ kept: percent(n.energyKept), strike: plus(n.energyStrike), offensive: plus(n.energyOffensive) },
        sector: book.names.sector(n.energySector),
      }),
    ],
  };
}

const card = (): Section => ({ id: "7.11", title: words.card.title, blocks: [words.card.says] });

function end({ scenario }: Book): Section {
  const { ceasefire, widerWar } = scenario.numbers;
  const { title, ends, war, settled, hour, last } = words.end;
  const list = [war({ risk: num(widerWar.warAt) }), settled({ rounds: ceasefire.settleRounds }), hour, last];
  return { id: "7.12", title, blocks: [ends, { list }] };
}
