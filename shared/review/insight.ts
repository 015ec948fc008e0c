/** The moments of a match that are worth talking about, each with the reason why. */
import type { SeatId } from "../base/ids.ts";
import { gaugeKey, rangeOf } from "../engine/gauge.ts";
import { neededFor } from "../engine/texts.ts";
import { attendanceTest } from "../rules/attendance.ts";
import type { GaugeRef } from "../state/gauge.ts";
import { apart, logged } from "./events.ts";
import { fallenTexts, lastVersions } from "./noPeace.ts";
import type { MatchRecord } from "./record.ts";

/** With the `values` that each carries. */
export const momentReasons = [
  "largestSwing", // gauge (key), from, to
  "breachAfterSigning", // text, hours, deliberate (0/1), order
  "oneSignatureShort", // text, seat (whose name is missing), signed, needed
  "concealmentLeaked", // side, published, truth
  "ripeUnused", // hurt0, hurt1
  "attendanceFailed", // convening, seat, margin
  "wrongBlame", // text, truth, blamed
  "voided", // text, side
  "settled", // text, rounds
  "ground", // sector, gained
  "townHit", // town, struck (0/1)
  "textRefused", // text, seats (that refused it, joined)
  "offerRefused", // word, seat (that refused it), by (who had offered)
  "spokeApart", // seat, channel: said peace in talks and ordered an attack in the same round; order
] as const;
export type MomentReason = (typeof momentReasons)[number];

export interface Moment {
  readonly n: number;
  readonly round: number;
  readonly reason: MomentReason;
  /** 0-1. */
  readonly weight: number;
  readonly seats: readonly SeatId[];
  readonly values: Readonly<Record<string, string | number>>;
}

/** The most telling moments, at most `most`, no two of one kind in one round; in the order in which they happened. */
export function momentsOf(record: MatchRecord, most = 5): Moment[] {
  const left = finders.flatMap((find) => find(record));
  const chosen: Moment[] = [];
  while (chosen.length < most && left.length > 0) {
    // A second moment of a kind weighs less: five moments should show five sides of the match.
    const worth = (moment: Moment) =>
      moment.weight * 0.6 ** chosen.filter(({ reason }) => reason === moment.reason).length;
    const best = left.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    chosen.push(best);
    const rest = left.filter(
      (each) => each.n !== best.n && !(each.reason === best.reason && each.round === best.round),
    );
    left.splice(0, left.length, ...rest);
  }
  return chosen.sort((a, b) => a.n - b.n);
}

type Find = (record: MatchRecord) => Moment[];

/** How a number's move compares with its whole range, 0-1. */
function swing({ scenario }: MatchRecord, of: GaugeRef, from: number, to: number): number {
  if (of.gauge === "militaryDead") return apart(from, to) / (scenario.numbers.score.militaryScale / 8);
  if (of.gauge === "civilianDead") return apart(from, to) / (scenario.numbers.score.civiliansScale / 4);
  if (of.gauge === "reportedDead") return 0;
  const [low, high] = rangeOf(scenario, of);
  return high > low ? apart(from, to) / (high - low) : 0;
}

const largestSwing: Find = (record) =>
  logged(record.events, "moved")
    .map(({ n, round, event: { of, from, to } }) => ({
      ...{ n, round, reason: "largestSwing" as const, weight: Math.min(0.8, swing(record, of, from, to)) },
      seats: "seat" in of ? [of.seat] : "side" in of ? [record.scenario.leads[of.side]] : [],
      values: { gauge: gaugeKey(of), from, to },
    }))
    .filter(({ weight }) => weight >= 0.15)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3);

const breaches: Find = (record) =>
  logged(record.events, "breached").flatMap(({ n, round, event }): Moment[] => {
    const { text, hours, deliberate, order, culprits, blamed } = event;
    const seats = culprits.map((side) => record.scenario.leads[side]);
    const signedLast = logged(record.events, "enteredIntoForce").findLast((each) => each.event.text === text);
    const values = { text, hours, deliberate: deliberate ? 1 : 0, order: order ?? "" };
    const found: Moment[] = [];
    if (signedLast && round - signedLast.round <= 1)
      found.push({ n, round, reason: "breachAfterSigning", weight: deliberate ? 1 : 0.9, seats, values });
    if (blamed !== null && !culprits.includes(blamed))
      found.push({
        n,
        round,
        reason: "wrongBlame",
        weight: 0.85,
        seats,
        values: { text, truth: culprits.join(), blamed },
      });
    return found;
  });

/** Texts that only one name kept from entering into force when the round was locked. */
const oneSignatureShort: Find = (record) =>
  logged(record.events, "locked").flatMap(({ n, round }) => {
    const state = record.stateAt(n - 1);
    return state.texts.flatMap((text): Moment[] => {
      const needed = text.status === "open" ? neededFor(record.scenario, state, text) : [];
      const missing = needed.filter((seat) => !text.signed.includes(seat));
      const [seat] = missing;
      if (missing.length !== 1 || seat === undefined || text.signed.length === 0) return [];
      const weight = text.versions.at(-1)?.round === round ? 0.75 : 0.4;
      const values = { text: text.id, seat, signed: text.signed.join(), needed: needed.length };
      return [{ n, round, reason: "oneSignatureShort", weight, seats: [seat], values }];
    });
  });

const leaks: Find = (record) =>
  logged(record.events, "leaked").map(({ n, round, event: { side } }) => {
    const { militaryDead: truth, reportedDead: published } = record.stateAt(n).sides[side];
    const seats = [record.scenario.leads[side]];
    return { n, round, reason: "concealmentLeaked", weight: 0.7, seats, values: { side, published, truth } };
  });

/** Rounds played under exhaustion of both, in which no text entered into force. */
const ripeUnused: Find = (record) =>
  logged(record.events, "locked").flatMap(({ n, round }): Moment[] => {
    const state = record.stateAt(n - 1);
    const used = logged(record.events, "enteredIntoForce").some((each) => each.round === round);
    if (!state.ripe || used || state.treaty) return [];
    const values = { hurt0: state.sides[0].hurt, hurt1: state.sides[1].hurt };
    return [{ n, round, reason: "ripeUnused", weight: 0.65, seats: [...record.scenario.leads], values }];
  });

/** Talks that one side could not come to, for all that its government would have had to explain at home. */
const attendanceFailed: Find = (record) =>
  logged(record.events, "locked").flatMap(({ n, round }) => {
    const state = record.stateAt(n - 1);
    return state.convenings
      .filter((convening) => convening.round === round)
      .flatMap((convening) =>
        convening.guests.flatMap(({ seat, answer }): Moment[] => {
          if (answer === "confirmed" || !record.scenario.leads.includes(seat)) return [];
          const { margin } = attendanceTest(record.scenario, state, convening, seat);
          const values = { convening: convening.id, seat, margin };
          const at = logged(record.events, "convened").find(({ event }) => event.convening === convening.id)?.n ?? n;
          return margin < 0
            ? [{ n: at, round, reason: "attendanceFailed", weight: 0.55, seats: [seat, convening.host], values }]
            : [];
        }),
      );
  });

const voided: Find = (record) =>
  logged(record.events, "voided").map(({ n, round, event: { text, side } }) => {
    const seats = [record.scenario.leads[side]];
    return { n, round, reason: "voided", weight: 0.8, seats, values: { text, side } };
  });

const settled: Find = (record) =>
  logged(record.events, "ended")
    .filter(({ event }) => event.ending === "settlement")
    .map(({ n, round }) => {
      const text = record.state.treaty?.text ?? 0;
      const entered = logged(record.events, "enteredIntoForce").findLast((each) => each.event.text === text);
      const values = { text, rounds: record.state.treaty?.kept ?? 0 };
      const seats = entered?.event.signatories ?? [];
      return { n: entered?.n ?? n, round: entered?.round ?? round, reason: "settled", weight: 0.85, seats, values };
    });

const ground: Find = (record) =>
  logged(record.events, "remembered").flatMap(({ n, round, event: { groundChange } }) =>
    Object.entries(groundChange).flatMap(([sector, gained]): Moment[] => {
      const weight = Math.min(0.7, 0.25 + 0.15 * apart(gained, 0));
      return apart(gained, 0) >= 1.5
        ? [{ n, round, reason: "ground", weight, seats: [], values: { sector, gained } }]
        : [];
    }),
  );

const townHit: Find = (record) =>
  logged(record.events, "shelled").map(({ n, round, event: { town, by, struck } }) => ({
    ...{ n, round, reason: "townHit" as const, weight: struck ? 0.5 : 0.3, seats: [by] },
    values: { town, struck: struck ? 1 : 0 },
  }));

/** Texts that were refused and had no other version after it. */
const textRefused: Find = (record) =>
  lastVersions(fallenTexts(record))
    .filter(({ fate }) => fate === "rejected")
    .map(({ text, n, round, sheets }) => {
      const seats = sheets.filter(({ answer }) => answer === "rejected").map(({ seat }) => seat);
      return { n, round, reason: "textRefused", weight: 0.45, seats, values: { text, seats: seats.join() } };
    });

/** Offers that were answered with a no. */
const offerRefused: Find = (record) =>
  record.state.words.flatMap((word): Moment[] => {
    const no = record.state.words.find(({ id }) => id === word.answers[0]?.word);
    if (word.status !== "refused" || !no) return [];
    const values = { word: word.id, seat: no.by, by: word.by };
    return [{ n: no.n, round: no.round, reason: "offerRefused", weight: 0.35, seats: [no.by, word.by], values }];
  });

/** Words of peace in the session, and an attack ordered in the same round. */
const spokeApart: Find = (record) =>
  logged(record.events, "locked").flatMap(({ n, round, event: { orders } }) =>
    Object.entries(orders).flatMap(([seat, list]): Moment[] => {
      const attack = list.find(({ kind }) => kind === "OFFENSIVE" || kind === "SHELL" || kind === "STRIKE_BEYOND");
      if (!attack) return [];
      const within = record.events.filter((each) => each.round === round && each.n < n);
      const signed = logged(within, "signed").find(({ event }) => event.seat === seat);
      const said = logged(within, "said").find(
        ({ event }) => event.seat === seat && (event.channel.startsWith("session:") || event.channel === "direct"),
      );
      const spoke = signed ?? said;
      if (!spoke) return [];
      const channel = spoke.event.kind === "said" ? spoke.event.channel : "";
      const values = { seat, channel, order: attack.kind };
      return [{ n: spoke.n, round, reason: "spokeApart", weight: signed ? 0.95 : 0.5, seats: [seat], values }];
    }),
  );

const finders: readonly Find[] = [
  ...[largestSwing, breaches, oneSignatureShort, leaks, ripeUnused, attendanceFailed],
  ...[voided, settled, ground, townHit, spokeApart, textRefused, offerRefused],
];
