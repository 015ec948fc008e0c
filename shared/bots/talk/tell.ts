/** What a seat tells of its figures and plans: as openly as its temperament has it (§17). */
import type { Side } from "../../base/ids.ts";
import type { Range } from "../../state/seatView.ts";
import type { figureKinds } from "../../terms/choices.ts";
import type { Deed } from "../../terms/deed.ts";
import type { Accusation, Answering } from "../../terms/word.ts";
import { deedsOf } from "./asOrder.ts";
import { firstRound, linesKnown } from "./heard.ts";
import type { Weighing } from "./weigh.ts";

const openly = 0.75;
const bluffs = 0.25;

type FigureKind = (typeof figureKinds)[number];

/** "What is your figure?" A seat that keeps things to itself gives what it has published. */
export function figureAsked(on: Weighing, figure: FigureKind, side: Side): Answering {
  const { desk, traits } = on;
  const tells = (value: number): Answering => ({
    says: "tells",
    told: { of: "figure", figure, side, value: rounded(value) },
  });
  if (figure === "civilianDead" || figure === "displaced") return tells(middle(desk.pub.sides[side][figure]));
  const { own } = desk.own;
  if (desk.side !== side || own === null) {
    const { reportedDead, verifiedDead } = desk.pub.sides[side];
    return figure === "militaryDead"
      ? tells(verifiedDead ? middle(verifiedDead) : reportedDead)
      : { says: "no", reason: "power" };
  }
  if (traits.candour >= openly) return tells(own[figure]);
  return figure === "militaryDead" ? tells(own.reportedDead) : { says: "no", reason: "secret" };
}

const middle = ({ low, high }: Range): number => (low + high) / 2;
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** "What are you going to do?" Attacks are kept secret but by the open; who bluffs tells of another plan. */
export function planAsked({ desk, traits, intended }: Weighing): Answering {
  const deeds = deedsOf(desk.own.orders ?? intended, desk.seat, firstRound(desk));
  const secret = deeds.some(({ does }) => does.kind === "attack" || does.kind === "strike");
  const round = firstRound(desk);
  if (secret && traits.candour < bluffs)
    return plan([{ seat: desk.seat, does: { kind: "fire" }, not: false, from: round, to: round }]);
  if (deeds.length === 0 || (secret && traits.candour < openly)) return { says: "no", reason: "secret" };
  return plan(deeds.slice(0, 6));
}

const plan = (deeds: readonly Deed[]): Answering => ({ says: "tells", told: { of: "plan", deeds } });

/** An accusation is admitted where everybody can see that it is true; facts are not denied. */
export function accused({ desk }: Weighing, accusation: Accusation): Answering {
  if (accusation.of === "word") {
    const line = linesKnown(desk).find(({ id }) => id === accusation.line);
    return line?.mark === "broken" ? { says: "yes" } : { says: "no", reason: "unsaid" };
  }
  if (accusation.of === "clause") return { says: "no", reason: "unsaid" };
  const shelled = desk.pub.shelled.some(({ town }) => town === accusation.town);
  return shelled ? { says: "yes" } : { says: "no", reason: "unsaid" };
}
