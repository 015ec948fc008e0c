/** Ways of playing the same seeds, to tell what words do (§17): each arm by its players, and what its matches say of words. */
import { type Figures, figuresOf } from "../../../shared/bots/figures.ts";
import { leading, muted, type Temperament } from "../../../shared/bots/policy.ts";
import { type Played, type Players, runBots } from "../../../shared/bots/runMatch.ts";
import { type OfferScript, offering, offerScripts } from "../../../shared/bots/talk/trials.ts";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import type { Setup } from "../../../shared/state/matchState.ts";
import { seatingOf } from "../../../shared/state/seating.ts";

/** The matches of a trial: roster and form, and the word behind their seeds. */
export interface Trialled {
  readonly setup: Pick<Setup, "roster" | "form">;
  readonly seed: string;
}

/** The seat whose words are tried: who makes fixed offers, and who mediates. */
const trialled = { lead: 1, mediator: "mediator" } as const;

const belligerents = (scenario: Scenario, roster: number) =>
  seatingOf(scenario, roster).order.filter((seat) => scenario.seat[seat]?.side !== null);
const all = (scenario: Scenario, roster: number, temperament: Temperament): Players =>
  Object.fromEntries(belligerents(scenario, roster).map((seat) => [seat, temperament]));

/** The mediator whose words are compared: the first in the roster. */
export const mediatorOf = (scenario: Scenario, roster: number): string =>
  seatingOf(scenario, roster).order.find((seat) => scenario.seat[seat]?.kind === trialled.mediator) ?? "";
/** The lead that makes fixed offers: of the holding side. */
export const offererOf = (scenario: Scenario): string => scenario.leads[trialled.lead];

const offers = (script: OfferScript, breaks: boolean) => (scenario: Scenario) => ({
  [offererOf(scenario)]: offering(script, breaks, "pragmatist"),
});

export const milking = Object.keys(offerScripts) as readonly (keyof typeof offerScripts)[];

/** By name; "default" is everybody by its part, saying what it has to say. */
const arms: Readonly<Record<string, (scenario: Scenario, roster: number) => Players>> = {
  default: () => ({}),
  mute: (scenario, roster) => Object.fromEntries(seatingOf(scenario, roster).order.map((seat) => [seat, muted()])),
  mediator: (scenario, roster) => ({ [mediatorOf(scenario, roster)]: leading(true) }),
  muteMediator: (scenario, roster) => ({ [mediatorOf(scenario, roster)]: leading(false) }),
  dove: (scenario, roster) => all(scenario, roster, "dove"),
  hawk: (scenario, roster) => all(scenario, roster, "hawk"),
  muteLead: (scenario) => ({ [offererOf(scenario)]: muted("pragmatist") }),
  honest: offers(offerScripts.spare, false),
  liar: offers(offerScripts.spare, true),
  ...Object.fromEntries(
    milking.flatMap((name) => [
      [`milk.${name}`, offers(offerScripts[name], false)],
      [`milk.${name}.breaking`, offers(offerScripts[name], true)],
    ]),
  ),
};
export const armNames: readonly string[] = Object.keys(arms);

/** One match of an arm. Throws for an arm that does not exist, and where the setup is refused. */
export function playArm(scenario: Scenario, { setup, seed }: Trialled, arm: string, i: number): Played {
  const players = arms[arm];
  if (!players) throw new Error(`there is no arm "${arm}"`);
  const whole = { scenario: scenario.id, seed: `${seed}-${i}`, ...setup };
  const played = runBots(scenario, whole, players(scenario, setup.roster), false);
  if (!played.ok) throw new Error(`a match was refused: ${played.error.code}`);
  return played.value;
}

/** The figures of a piece's matches of one arm, in order. */
export const playArms = (
  scenario: Scenario,
  batch: Trialled,
  arm: string,
  { from, to }: { readonly from: number; readonly to: number },
): Figures[] =>
  Array.from({ length: to - from }, (_, i) => wordFigures(scenario, playArm(scenario, batch, arm, from + i), batch));

/** What the match says of words, beside its outcome. Offers of the offerer by round and addressee, 1 where accepted. */
function wordFigures(scenario: Scenario, played: Played, { setup }: Trialled): Figures {
  const { words, lines } = played.state;
  const figures: Record<string, number[]> = {};
  const outcome = figuresOf(played);
  for (const name of ["settled", "joint", `score.${offererOf(scenario)}`]) figures[name] = [...(outcome[name] ?? [])];
  const waiting = words.filter(({ word, to }) => to !== null && (word.kind === "ask" || word.kind === "offer"));
  // The offerer of a trial is no bot: whom it leaves without an answer is its own affair.
  const toBots = waiting.filter(({ to }) => to !== offererOf(scenario));
  figures.answered = toBots.map(({ answers, round, to }) =>
    answers.some(({ by, word }) => by === to && words.some(({ id, round: at }) => id === word && at === round)) ? 1 : 0,
  );
  const fighting = new Set(belligerents(scenario, setup.roster));
  figures.kept = lines.flatMap(({ by, kind, mark }) =>
    fighting.has(by) && kind !== "plan" && (mark === "kept" || mark === "broken") ? [mark === "kept" ? 1 : 0] : [],
  );
  const leads = (seat: string | null) => seat !== null && scenario.leads.includes(seat);
  const exchanges = words.filter(
    ({ by, to, word, status }) =>
      leads(by) &&
      leads(to) &&
      word.kind === "offer" &&
      word.give.length * word.get.length > 0 &&
      status === "accepted",
  );
  figures.exchanges = [exchanges.length];
  figures.exchangesKept = lines.flatMap(({ word, mark }) =>
    exchanges.some(({ id }) => id === word) && (mark === "kept" || mark === "broken") ? [mark === "kept" ? 1 : 0] : [],
  );
  for (const { by, to, round, word, status } of words)
    if (by === offererOf(scenario) && word.kind === "offer")
      figures[`offer.${round}.${to}`] = [status === "accepted" ? 1 : 0];
  return figures;
}
