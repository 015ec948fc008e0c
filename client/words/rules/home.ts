/** §§7.9-7.12 in words: opinion at home, escalation, the event card, and whether it is over. */
import { count, num, percent, plus } from "./amounts.ts";
import { type Book, type Section, startBasis } from "./rulebook.ts";

export const aboutHome = (book: Book): Section[] => [home(book), escalation(book), card(), end(book)];

function home(book: Book): Section {
  const { domestic: n, ground } = book.scenario.numbers;
  return {
    id: "7.9",
    title: "Hurt, hardness, will and credibility",
    basis: startBasis(book, "hurt", "hardness", "will", "credibility"),
    blocks: [
      "How much the war hurts your leadership:",
      {
        list: [
          `${percent(n.hurtKept)} of what hurt before remains.`,
          `One more for every ${num(n.deadPerHurt)} military dead of the round.`,
          `${plus(n.groundLost)} for every point of ground lost.`,
          `${plus(n.failedOffensive)} if your attack gained less than ${num(n.failedBelow)}.`,
          `${plus(n.collapse)} for ${book.names.side(1)} each round while it has lost ${num(n.collapseAt)} points or more in the ${book.names.sector(n.collapseSector)}.`,
        ],
      },
      "Hardness at home:",
      {
        list: [
          `${plus(n.townShelled)} in a round in which a town of yours comes under fire; event cards may move it too (§10).`,
          `${plus(n.candour)} if your communiqué publishes ${thirds(n.candourThirds)} or more.`,
          `${plus(n.keptTreaty)} if an agreement was kept.`,
        ],
      },
      "Political will:",
      {
        list: [
          `${plus(n.willGained)} if you gained ground, ${plus(n.willLost)} if you lost some (more than ${num(ground.counts)} points).`,
          `${plus(n.willExchanged)} when bodies or prisoners are exchanged.`,
          `${plus(n.willWeary)} while hurt is ${num(n.wearyAt)} or more, otherwise ${plus(n.willRecovery)}.`,
        ],
      },
      "Credibility of a seat:",
      {
        list: [
          `${num(n.deliberateBreach)} for orders that broke an agreement.`,
          `${num(n.blamedBreach)} for the leading seat of a side that monitors name.`,
          `${plus(n.bothCame)} for a host to whose talks both leading seats came.`,
        ],
      },
    ],
  };
}

/** A share in thirds, in words. */
const thirds = (of: number): string =>
  of === 1 ? "a third of the losses" : of === 2 ? "two thirds of the losses" : `${num(of)} thirds of the losses`;

function escalation(book: Book): Section {
  const n = book.scenario.numbers.widerWar;
  return {
    id: "7.10",
    title: "Escalation, the risk of a wider war, energy",
    basis: startBasis(book, "escalation", "widerWar", "energyAlarm"),
    blocks: [
      `Escalation goes to the highest rung that either side used, but falls by ${num(n.calming)} at most (${num(n.calmingKept)} under an agreement that was kept).`,
      "The risk of a wider war, each round:",
      {
        list: [
          `${plus(n.drift)} in any case, and some luck either way (${num(n.chance)}).`,
          `${plus(n.strike)} for each strike beyond the region; ${plus(n.patronSupply)} for each patron that sends supplies.`,
          `${plus(n.bigGain)} for each sector in which more than ${count(n.bigGainAbove, "point")} changed hands.`,
          `${plus(n.signal)} for each warning, ${plus(n.hotline)} for each hotline call.`,
        ],
      },
      `At ${num(n.warAt)} outside powers join the war, and everybody loses.`,
      `Energy alarm: ${percent(n.energyKept)} of it remains; ${plus(n.energyStrike)} for each strike, ${plus(n.energyOffensive)} for an attack in the ${book.names.sector(n.energySector)}, where the pipelines run.`,
    ],
  };
}

const card = (): Section => ({
  id: "7.11",
  title: "An event",
  blocks: ["One event card may be drawn (§10). After that the wire says whether exhaustion shows (§7.2)."],
});

function end({ scenario }: Book): Section {
  const { ceasefire, widerWar } = scenario.numbers;
  return {
    id: "7.12",
    title: "Is it over?",
    blocks: [
      "The match ends at once:",
      {
        list: [
          `with a wider war, if its risk is ${num(widerWar.warAt)};`,
          `with a settlement, if an agreement with a fixed line, promised talks, and either peacekeepers or monitors has been kept for ${count(ceasefire.settleRounds, "round")};`,
          "otherwise after the last round.",
        ],
      },
    ],
  };
}
