/** Step 11: one event card (RULES §§7.11, 10). */
import { other, type Side, sides } from "../base/ids.ts";
import type { CardDef } from "../scenario/schema.ts";
import type { GaugeRef, Term } from "../state/gauge.ts";
import type { Resolution } from "./resolution.ts";

/** Plays the instructor's card, or draws one; none where the instructor skipped it or the draw says so. */
export function playCard(r: Resolution): void {
  const choice = r.state.cardChoice;
  if (choice) {
    const card = choice.card === null ? undefined : r.scenario.card[choice.card];
    if (card) carry(r, card, choice.accused, true);
    if (choice.written) r.emit({ kind: "cardWritten", ...choice.written });
    return;
  }
  const draw = r.draw("card");
  if (draw.uniform() >= r.scenario.files.cards.chance) return;
  const card = pick(eligible(r), draw.uniform());
  if (card) carry(r, card, draw.uniform() < 0.5 ? 0 : 1, false);
}

const eligible = (r: Resolution): CardDef[] =>
  r.scenario.files.cards.cards.filter(
    (card) =>
      !r.state.cardsPlayed.includes(card.id) &&
      r.state.escalation >= card.minEscalation &&
      r.state.round >= card.fromRound,
  );

function pick(cards: readonly CardDef[], at: number): CardDef | undefined {
  let left = at * cards.reduce((sum, card) => sum + card.weight, 0);
  return cards.find((card) => {
    left -= card.weight;
    return left < 0;
  });
}

function carry(r: Resolution, card: CardDef, accused: Side, byInstructor: boolean): void {
  const version = card.versions[card.mirrored ? accused : 0] ?? card.versions[0];
  const facts = version?.facts ?? card.facts;
  r.emit({ kind: "cardPlayed", card: card.id, accused, byInstructor, facts });
  for (const effect of card.effects)
    for (const of of targets(r, effect.gauge, effect.of, accused)) {
      const term: Term = { cause: "card", amount: effect.by, card: card.id };
      r.move(of, [term]);
    }
  if (!card.claim) return;
  const recently = r.state.shelled.some(
    ({ town, round }) => r.scenario.town[town]?.side === other(accused) && round >= r.state.round - 1,
  );
  r.emit({
    kind: "claimed",
    claim: `k${r.state.round}-${card.id}`,
    claimant: r.scenario.leads[other(accused)],
    about: accused,
    subject: "event",
    value: 1,
    truth: card.claim.trueWhenAccusedShelled && recently ? 1 : 0,
    card: card.id,
    facts,
  });
}

function targets(r: Resolution, gauge: CardDef["effects"][number]["gauge"], of: string, accused: Side): GaugeRef[] {
  if (gauge === "escalation" || gauge === "widerWar" || gauge === "energyAlarm") return [{ gauge }];
  const chosen = of === "both" ? sides : [of === "accused" ? accused : other(accused)];
  return chosen.map((side) => (gauge === "credibility" ? { gauge, seat: r.scenario.leads[side] } : { gauge, side }));
}
