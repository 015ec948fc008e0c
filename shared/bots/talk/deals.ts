/** Deals that belligerents and patrons propose of their own accord: one deed for another between the sides, support for restraint (§17). */
import type { SeatId, Side } from "../../base/ids.ts";
import type { Act } from "../../engine/command.ts";
import { seatDef } from "../../state/seating.ts";
import type { SeenWord } from "../../state/seatView.ts";
import type { Deed, Doing } from "../../terms/deed.ts";
import type { Order } from "../../terms/order.ts";
import { type Desk, hasOrder, otherLead, talksNow, turn } from "../desk.ts";
import { outlookOf, pressIn } from "../forecast.ts";
import { guessSides } from "../guess.ts";
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
    const fresh = deals(desk, to, weighing).filter(({ mine }) => mine.every((each) => isNew(desk, each)));
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

type Deals = (desk: Desk, to: SeatId, weighing: () => Weighing) => Deal[];

/** With whom this seat deals, and about what. */
function partners(desk: Desk): readonly (readonly [SeatId, Deals])[] {
  const { side, def, scenario } = desk;
  if (side === null) return def.patronOf === null ? [] : [[scenario.leads[def.patronOf], support]];
  if (!def.lead) return [];
  const patron = patronOf(desk, side);
  return [[otherLead(desk), exchanges], ...(patron === undefined ? [] : ([[patron, needs]] as const))];
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
const strike: Doing = { kind: "strike", town: null };

/** What the two leads can do for each other; each may be given for any of the others. */
type Coin = (desk: Desk, seat: SeatId) => Deed | null;
const coins: readonly Coin[] = [
  /** Towns spared for two rounds. */
  (desk, seat) => (hasOrder(desk, "SHELL", seat) ? deed(desk, seat, shell, sparing) : null),
  /** A pause of one round, for who needs a rest. */
  (desk, seat) => (hasOrder(desk, "HOLD", seat) && needsRest(desk) ? deed(desk, seat, { kind: "hold" }) : null),
  /** Coming to the talks of this round, to which neither has said yes or no. */
  (desk, seat) => {
    const open = talksNow(desk).find(({ guests }) =>
      desk.scenario.leads.every((lead) => guests.some((guest) => guest.seat === lead && guest.answer === "pending")),
    );
    return open ? deed(desk, seat, { kind: "comeToTalks", host: open.host, venue: open.venue }) : null;
  },
  /** Nothing struck beyond the region, for two rounds. */
  (desk, seat) => (hasOrder(desk, "STRIKE_BEYOND", seat) ? deed(desk, seat, strike, sparing) : null),
];

/** One deed for another between the two leads: by turns one of those that pay here and, as far as this seat can tell, over there. */
const exchanges: Deals = (desk, to, weighing) => {
  const on = weighing();
  const there = inTheirPlace(on, to);
  const mine = coins.flatMap((coin) => coin(desk, desk.seat) ?? []).filter((each) => isNew(desk, each));
  const theirs = coins.flatMap((coin) => coin(desk, to) ?? []);
  const deals = mine.flatMap((give) => theirs.map((get): Deal => ({ mine: [give], theirs: [get], if: [], with: to })));
  const fair = deals.filter(
    (deal) =>
      isEven(deal) &&
      weigh(on, deal).net > 0 &&
      weigh(there, { mine: deal.theirs, theirs: deal.mine, if: [], with: desk.seat }).net > 0,
  );
  const next = turn(desk, fair);
  return next ? [next] : [];
};

/** A pause is given for a pause alone: one side's would only make the other's attack cheaper. What hardly anybody does is nothing to give for the same. */
const isEven = ({ mine, theirs }: Deal): boolean =>
  about(mine, "hold") === about(theirs, "hold") && !(about(mine, "strike") && about(theirs, "strike"));
const about = (deeds: readonly Deed[], kind: Doing["kind"]): boolean => deeds.some(({ does }) => does.kind === kind);

/** The other lead as this seat takes it to be: as disposed as itself, with the figures that all can work out. */
function inTheirPlace({ desk, traits }: Weighing, seat: SeatId): Weighing {
  const { scenario, own } = desk;
  const def = seatDef(scenario, seat);
  const guessed = def.side === null ? null : guessSides(desk)[def.side];
  const figures = own.own && guessed && { ...own.own, ...guessed, militaryDead: guessed.dead };
  const view = { ...own, seat, side: def.side, own: figures, goals: [], orders: null, texts: [], invitations: [] };
  const theirs: Desk = { ...desk, seat, side: def.side, def, own: { ...view, spoken: { words: [], lines: [] } } };
  const usual: Order =
    def.side === 0 ? { kind: "OFFENSIVE", sector: pressIn(desk, outlookOf(desk)) } : { kind: "ATTRITE" };
  return { desk: theirs, traits, intended: [usual] };
}

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

/** Nothing such is owed already, for or against. */
const isNew = (desk: Desk, deed: Deed): boolean =>
  !owed(desk, desk.pub.round).some(
    ({ deed: given }) =>
      given !== null && (contradict(given, deed) || (given.does.kind === deed.does.kind && given.not === deed.not)),
  );

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
