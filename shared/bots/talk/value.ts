/** What a deed of somebody else's is worth to a seat (§17). */
import type { Side } from "../../base/ids.ts";
import { latestClauses } from "../../rules/clauses.ts";
import { isSuch } from "../../rules/textsInLog.ts";
import type { Deed, DeedKind, DoingOf } from "../../terms/deed.ts";
import { openTexts } from "../desk.ts";
import { judge, unwilling } from "../judge.ts";
import { townUnderFire } from "../orders.ts";
import { postureWorth, roundsOf, type Weighing } from "./weigh.ts";

type Value<K extends DeedKind> = (on: Weighing, does: DoingOf<K>, deed: Deed) => number;

/** A small service: a point of somebody's, or a little standing. */
const little = 0.006;

const sideOf = ({ desk }: Weighing, seat: string): Side | null => desk.scenario.seat[seat]?.side ?? null;
/** 1 where the seat is across the line or this one stands outside it, 0 for its own side. */
const across = (on: Weighing, { seat }: Deed): number =>
  sideOf(on, seat) !== on.desk.side || on.desk.side === null ? 1 : 0;

const posture = (on: Weighing, deed: Deed, to: "HOLD" | "ATTRITE" | "OFFENSIVE"): number => {
  const side = sideOf(on, deed.seat);
  return side === null ? 0 : postureWorth(on, side, to) * roundsOf(on.desk, deed);
};

/** Towns of one's own under fire weigh double. */
const townFire = (on: Weighing, _: unknown, deed: Deed): number => {
  const lately = on.desk.side !== null && townUnderFire(on.desk, on.desk.side) !== undefined;
  return -(lately ? 4 : 2) * little * across(on, deed) * (on.desk.side === null ? 1.5 : 1);
};

/** Helps the side of this seat, its ally or its client; null: nobody's. */
const favour = ({ desk }: Weighing, side: Side | null): number => {
  if (side === null) return 0;
  const mine = desk.side ?? desk.def.allyOf ?? desk.def.patronOf;
  return mine === null ? 0.5 : mine === side ? 1 : -1;
};

/** Of what stands at home against an end, the part that backing from outside answers. */
const homeShare = 0.25;
const reluctanceOf = ({ desk, traits }: Weighing): number =>
  desk.side === null ? 0 : Math.min(0.2, Math.max(0, unwilling(desk, desk.side, traits)));

const values = {
  hold: (on, _, deed) => posture(on, deed, "HOLD"),
  fire: (on, _, deed) => posture(on, deed, "ATTRITE"),
  attack: (on, _, deed) => posture(on, deed, "OFFENSIVE") - little,
  shell: townFire,
  strike: townFire,
  martialLaw: (on, _, deed) => -little * across(on, deed),
  publish: () => little,
  stance: (_, { stance }) => (stance === "exclude" ? -1 : stance === "open" ? 2 : 1) * little,
  restrain: () => 2 * little,
  evacuate: () => little,
  press: (on, { target, direction }) =>
    favour(on, sideOf(on, target)) * (direction === "down" ? -2 : 3) * little +
    (direction !== "down" && target === on.desk.seat ? homeShare * reluctanceOf(on) : 0),
  supply: (on, _, deed) => favour(on, on.desk.scenario.seat[deed.seat]?.patronOf ?? null) * 4 * little,
  signal: (on, _, deed) => favour(on, on.desk.scenario.seat[deed.seat]?.patronOf ?? null) * little,
  hotline: () => little,
  offerForces: () => 2 * little,
  statement: (on, { on: side }) => (side === null ? 0 : -favour(on, side)) * 2 * little,
  verify: () => little,
  callTalks: () => 2 * little,
  comeToTalks: () => 2 * little,
  table: () => little,
  sign: (on, { texts }) => {
    if (on.desk.side === null) return 6 * little;
    const { side } = on.desk;
    const text = openTexts(on.desk).find((each) => isSuch({ text: each.id, clauses: latestClauses(each) }, texts));
    const verdict = text && judge(on.desk, side, on.traits, text, latestClauses(text));
    return verdict ? (verdict.sign ? Math.max(little, verdict.gain) : 0) : little;
  },
  endorse: () => little,
  reject: () => -little,
  giveNotice: () => -5 * little,
  keepText: ({ desk }) => (desk.pub.treaty === null ? 0 : 3 * little),
  show: () => little,
  carry: () => little,
  praise: ({ desk }, { seat }) => (seat === desk.seat ? little : 0),
} satisfies { [K in DeedKind]: Value<K> };

/** What it is worth to this seat that somebody else does the deed (or, with `not`, leaves it undone), were it certain. Worth, about −1 to 1. */
export function worthOfDeed(on: Weighing, deed: Deed): number {
  const worth = (values[deed.does.kind] as Value<DeedKind>)(on, deed.does as never, deed);
  const { kind } = deed.does;
  if (!deed.not) return worth;
  if (kind === "attack") return posture(on, deed, "ATTRITE");
  if (kind === "fire") return posture(on, deed, "HOLD");
  return -worth * (kind === "shell" || kind === "strike" ? roundsOf(on.desk, deed) : 1);
}
