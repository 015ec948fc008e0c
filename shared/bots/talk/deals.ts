/** Deals that belligerents and patrons propose of their own accord: pauses, towns spared, support for restraint (§17). */
import type { SeatId, Side } from "../../base/ids.ts";
import type { Act } from "../../engine/command.ts";
import type { SeenWord } from "../../state/seatView.ts";
import type { Deed, Doing } from "../../terms/deed.ts";
import { type Desk, hasOrder, otherLead } from "../desk.ts";
import { contradict } from "./asOrder.ts";
import { type Deal, weigh } from "./bargain.ts";
import { linesKnown, owed, wordsHeard } from "./heard.ts";
import { hasOffered, offer, sayTo } from "./opening.ts";
import type { Weighing } from "./weigh.ts";

/** The next offer of a lead or of a patron; null: none that pays. */
export function proposeDeals(desk: Desk, said: readonly SeenWord[], weighing: () => Weighing): Act | null {
  if (desk.pub.treaty !== null) return null;
  for (const [to, deals] of partners(desk)) {
    if (hasOffered(said, to) || refusedLately(desk, to) || !desk.pub.seats.some(({ id }) => id === to)) continue;
    const fresh = deals(desk, to).filter((deal) => isNew(desk, deal));
    if (fresh.length === 0) continue;
    const on = weighing();
    const [best] = fresh
      .map((deal) => ({ deal, net: weigh(on, deal).net }))
      .filter(({ net }) => net > 0)
      .sort((one, two) => two.net - one.net);
    if (best) return sayTo(desk, to, offer(desk, to, best.deal.mine, best.deal.theirs));
  }
  return null;
}

type Deals = (desk: Desk, to: SeatId) => Deal[];

/** With whom this seat deals, and about what. */
function partners(desk: Desk): readonly (readonly [SeatId, Deals])[] {
  const { side, def, scenario } = desk;
  if (side === null) return def.patronOf === null ? [] : [[scenario.leads[def.patronOf], support]];
  if (!def.lead) return [];
  const patron = patronOf(desk, side);
  return [[otherLead(desk), pauses], ...(patron === undefined ? [] : ([[patron, needs]] as const))];
}

const patronOf = (desk: Desk, side: Side): SeatId | undefined =>
  desk.seating.order.find((seat) => desk.scenario.seat[seat]?.patronOf === side && hasOrder(desk, "LEVERAGE", seat));

/** A deed in this round, or from this one to the next. */
function deed(desk: Desk, seat: SeatId, does: Doing, { not = false, rounds = 1 } = {}): Deed {
  const { round, rounds: last } = desk.pub;
  return { seat, does, not, from: round, to: Math.min(last, round + rounds - 1) };
}

const sparing = { not: true, rounds: 2 };
const shell: Doing = { kind: "shell", town: null };

/** Between the two leads: towns spared on both sides for two rounds, and a pause of one round for who needs a rest. */
const pauses: Deals = (desk, to) => {
  const both = (does: Doing, how = {}): [Deed[], Deed[]] => [
    [deed(desk, desk.seat, does, how)],
    [deed(desk, to, does, how)],
  ];
  const shells = hasOrder(desk, "SHELL") && hasOrder(desk, "SHELL", to);
  const holds = hasOrder(desk, "HOLD") && hasOrder(desk, "HOLD", to) && needsRest(desk);
  const deals = [...(shells ? [both(shell, sparing)] : []), ...(holds ? [both({ kind: "hold" })] : [])];
  return deals.map(([mine, theirs]) => ({ mine, theirs, if: [], with: to }));
};

/** Nearly spent, and there has been no such pause yet: under pause after pause both would mend for a longer war. */
const needsRest = (desk: Desk): boolean =>
  desk.own.own !== null &&
  (desk.own.own.supply < 2 || desk.own.own.hurt >= 90) &&
  !linesKnown(desk).some(({ deed: given, by }) => by === desk.seat && given?.does.kind === "hold");

/** Supply of a client above which its patron sends none for a favour. */
const enough = 4;

/** A patron backs its client at home, or supplies it where it has use for it, while it spares towns or holds. */
const support: Deals = (desk, to) => {
  const gives: Deed[][] = [
    ...(hasOrder(desk, "LEVERAGE")
      ? [[deed(desk, desk.seat, { kind: "press", target: to, direction: "up", on: "will" })]]
      : []),
    ...(hasOrder(desk, "SUPPLY") && (desk.own.clientSupply ?? 0) < enough
      ? [[deed(desk, desk.seat, { kind: "supply" })]]
      : []),
  ];
  const gets = [
    ...(hasOrder(desk, "SHELL", to) ? [[deed(desk, to, shell, sparing)]] : []),
    ...(hasOrder(desk, "HOLD", to) ? [[deed(desk, to, { kind: "hold" })]] : []),
  ];
  const uneasy = desk.pub.widerWarBand > 0 || desk.pub.shelled.some(({ round }) => round >= desk.pub.round - 1);
  return uneasy ? gives.flatMap((mine) => gets.map((theirs) => ({ mine, theirs, if: [], with: to }))) : [];
};

/** A lead that runs short asks its patron for help, and spares towns for it. */
const needs: Deals = (desk, to) => {
  const { own } = desk.own;
  if (own === null) return [];
  const mine = hasOrder(desk, "SHELL") ? [deed(desk, desk.seat, shell, sparing)] : [];
  const asks: Doing[] = [
    ...(own.supply < 4 ? [{ kind: "supply" } as const] : []),
    ...(own.will < 30 ? [{ kind: "press", target: desk.seat, direction: "up", on: "will" } as const] : []),
  ];
  return asks.map((does) => ({ mine, theirs: [deed(desk, to, does)], if: [], with: to }));
};

/** Nothing of it is owed already, for or against. */
const isNew = (desk: Desk, { mine }: Deal): boolean => {
  const given = owed(desk, desk.pub.round).flatMap((line) => (line.deed ? [line.deed] : []));
  return !mine.some((each) =>
    given.some((line) => contradict(line, each) || (line.does.kind === each.does.kind && line.not === each.not)),
  );
};

/** Who refused an offer in this round or the last, or wanted more for it than it was worth, is left in peace. */
const refusedLately = (desk: Desk, to: SeatId): boolean =>
  wordsHeard(desk).some(
    ({ by, to: whom, word, status, round }) =>
      by === desk.seat &&
      whom === to &&
      word.kind === "offer" &&
      (status === "refused" || status === "countered") &&
      round >= desk.pub.round - 1,
  );
