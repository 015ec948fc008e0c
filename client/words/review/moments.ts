/** Why a moment is worth talking about. */
import type { Moment, MomentReason } from "../../../shared/review/insight.ts";
import type { GaugeRef } from "../../../shared/state/gauge.ts";
import { figure, gaugeName, hoursWords, signed } from "../gauges.ts";
import { orderName, sideOf, type Told, type Values, whose } from "./values.ts";

/** The reference behind a key such as "hurt:1" or "ground:N". */
export function gaugeOf(key: string): GaugeRef {
  const [gauge = "", of = ""] = key.split(":");
  if (of === "") return { gauge } as GaugeRef;
  if (gauge === "ground") return { gauge, sector: of as "N" };
  if (gauge === "credibility") return { gauge, seat: of };
  return { gauge, side: sideOf(of) } as GaugeRef;
}

type Reasons = { readonly [K in MomentReason]: (v: Values, told: Told) => string };

const reasons: Reasons = {
  largestSwing: (v, { names }) =>
    `One of the largest moves: ${gaugeName(gaugeOf(String(v.gauge)), names)}, ${figure(Number(v.from), 1)} → ${figure(Number(v.to), 1)}.`,
  breachAfterSigning: (v, { titleOf }) =>
    `Fire came ${hoursWords(Number(v.hours))} under “${titleOf(Number(v.text))}”, hardly signed: ${Number(v.deliberate) === 1 ? `by an order, “${orderName(v.order)}”` : "an incident that nobody ordered"}.`,
  oneSignatureShort: (v, { names, titleOf }) =>
    `“${titleOf(Number(v.text))}” lacked one name of ${v.needed}: ${names.seat(String(v.seat))}.`,
  concealmentLeaked: (v, { names }) =>
    `${names.Side(sideOf(v.side))} had published ${figure(Number(v.published))} of ${figure(Number(v.truth))} dead, and it leaked.`,
  ripeUnused: (v) =>
    `Both sides were exhausted (hurt ${figure(Number(v.hurt0))} and ${figure(Number(v.hurt1))}), and nothing was agreed.`,
  attendanceFailed: (v, { names, talksOf }) =>
    `${names.Seat(String(v.seat))} could not come to ${talksOf(Number(v.convening))}: ${figure(-Number(v.margin))} short at home.`,
  wrongBlame: (v, { names, titleOf }) =>
    `The wrong side was named for the fire under “${titleOf(Number(v.text))}”: ${names.side(sideOf(v.blamed))}; in truth ${whose(v.truth, names)}.`,
  voided: (v, { names, titleOf }) =>
    `“${titleOf(Number(v.text))}” was signed and failed at home: ${names.side(sideOf(v.side))} could not carry it.`,
  settled: (v, { titleOf }) => `“${titleOf(Number(v.text))}” became the settlement.`,
  ground: (v, { names }) =>
    `The front moved most here: ${names.sector(String(v.sector) as "N")}, ${signed(Number(v.gained))} of ten points.`,
  townHit: (v, { names }) =>
    `${Number(v.struck) === 1 ? "A strike on" : "Shelling of"} ${names.place(String(v.town))}.`,
  spokeApart: (v, { names, talksOf }) => {
    const channel = String(v.channel);
    const where = channel.startsWith("session:")
      ? `spoke in ${talksOf(Number(channel.slice(8)))}`
      : channel === ""
        ? "signed"
        : "spoke on the direct line";
    return `${names.Seat(String(v.seat))} ${where}, and ordered in the same round: ${orderName(v.order).toLowerCase()}.`;
  },
};

/** Why a moment is worth talking about. */
export const momentWords = ({ reason, values }: Moment, told: Told): string => reasons[reason](values, told);
