/** Why a moment is worth talking about. */
import * as words from "words:review/moments";
import type { SectorId } from "../../../shared/base/ids.ts";
import type { Moment, MomentReason } from "../../../shared/review/insight.ts";
import type { Gap } from "../../../shared/review/paired.ts";
import type { GaugeRef } from "../../../shared/state/gauge.ts";
import { list } from "../format.ts";
import { figure, gaugeName, hoursWords, signed } from "../gauges.ts";
import { orderInSentence, orderName, sideOf, type Told, type Values, whose } from "./values.ts";

/** The reference behind a key such as "hurt:1" or "ground:N". */
export function gaugeOf(key: string): GaugeRef {
  const [gauge = "", of = ""] = key.split(":");
  if (of === "") return { gauge } as GaugeRef;
  if (gauge === "ground") return { gauge, sector: of as SectorId };
  if (gauge === "credibility") return { gauge, seat: of };
  return { gauge, side: sideOf(of) } as GaugeRef;
}

type Reasons = { readonly [K in MomentReason]: (v: Values, told: Told) => string };

const reasons: Reasons = {
  largestSwing: (v, { names }) =>
    words.largestSwing({
      gauge: gaugeName(gaugeOf(String(v.gauge)), names),
      ...{ from: figure(Number(v.from), 1), to: figure(Number(v.to), 1) },
    }),
  breachAfterSigning: (v, { titleOf }) =>
    words.breachAfterSigning({
      ...{ when: hoursWords(Number(v.hours)), title: titleOf(Number(v.text)) },
      ...{ deliberate: Number(v.deliberate) === 1, order: orderName(v.order) },
    }),
  oneSignatureShort: (v, { names, titleOf }) =>
    words.oneSignatureShort({
      ...{ title: titleOf(Number(v.text)), needed: Number(v.needed), seat: names.named(String(v.seat)) },
    }),
  concealmentLeaked: (v, { names }) =>
    words.concealmentLeaked({
      side: names.namedSide(sideOf(v.side)),
      ...{ published: figure(Number(v.published)), truth: figure(Number(v.truth)) },
    }),
  ripeUnused: (v) => words.ripeUnused({ first: figure(Number(v.hurt0)), second: figure(Number(v.hurt1)) }),
  attendanceFailed: (v, { names, talksOf }) =>
    words.attendanceFailed({
      ...{ seat: names.named(String(v.seat)), talks: talksOf(Number(v.convening)), short: figure(-Number(v.margin)) },
    }),
  wrongBlame: (v, { names, titleOf }) =>
    words.wrongBlame({
      title: titleOf(Number(v.text)),
      ...{ blamed: names.namedSide(sideOf(v.blamed)), truth: whose(v.truth, names) },
    }),
  voided: (v, { names, titleOf }) =>
    words.voided({ title: titleOf(Number(v.text)), side: names.namedSide(sideOf(v.side)) }),
  settled: (v, { titleOf }) => words.settled({ title: titleOf(Number(v.text)) }),
  ground: (v, { names }) =>
    words.ground({ sector: names.sector(String(v.sector) as SectorId), gained: signed(Number(v.gained)) }),
  townHit: (v, { names }) => words.townHit({ struck: Number(v.struck) === 1, place: names.place(String(v.town)) }),
  textRefused: (v, { names, titleOf }) =>
    words.textRefused({ title: titleOf(Number(v.text)), seats: list(String(v.seats).split(",").map(names.seat)) }),
  offerRefused: (v, { names }) =>
    words.offerRefused({ seat: names.named(String(v.seat)), by: names.named(String(v.by)) }),
  spokeApart: (v, { names, talksOf }) => {
    const channel = String(v.channel);
    const talks = channel.startsWith("session:") ? talksOf(Number(channel.slice(8))) : "";
    const where = talks !== "" ? "talks" : channel === "" ? "signed" : "direct";
    return words.spokeApart({ seat: names.named(String(v.seat)), where, talks, order: orderInSentence(v.order) });
  },
};

/** Why a moment is worth talking about. */
export const momentWords = ({ reason, values }: Moment, told: Told): string => reasons[reason](values, told);

/** What a moment cost or won, as measured: "Otherwise: joint score +6, give or take 2." */
export function costWords({ mean, error }: Gap): string {
  const known = Number.isFinite(error);
  const give = figure(known ? error : 0, 1);
  if (Math.abs(mean) <= (known ? error : 0) || Math.abs(mean) < 0.1) return words.costsNothing({ give, known });
  return words.costs({ better: mean > 0, by: figure(Math.abs(mean), 1), give, known });
}
