/** The steps of a guided first match, as a table: for whom each is, when it is done, and where on the page. Pure. */
import type { OwnView, PublicView, SeatView } from "../../shared/state/seatView.ts";
import { guidedRounds } from "../../shared/terms/guided.ts";
import { wordsSeen } from "./spoken.ts";

export const guideSteps = ["ask", "answer", "call", "come", "table", "sign", "ready", "why", "again"] as const;
export type GuideStep = (typeof guideSteps)[number];

/** Parts of the page that a step opens; what an earlier one opened stays open. */
export type GuidePart = "channels" | "talks" | "orders" | "wire";

interface Step {
  /** "host": whoever calls talks; "lead": a side. */
  readonly who: "host" | "lead" | "both";
  readonly at: GuidePart;
  readonly done: (seen: Seen) => boolean;
}

interface Seen {
  readonly view: SeatView;
  readonly pub: PublicView;
  readonly own: OwnView;
  /** The person's first round. */
  readonly first: number;
}

const open = ({ own }: Seen) => own.texts.filter(({ status }) => status === "open");
const talks = ({ pub, first }: Seen) => pub.convenings.filter(({ round }) => round >= first);

const steps: { readonly [S in GuideStep]: Step } = {
  ask: {
    who: "both",
    at: "channels",
    done: ({ view, own, first }) =>
      wordsSeen(view).some(({ by, round, word }) => by === own.seat && round >= first && word.kind === "ask"),
  },
  answer: {
    who: "both",
    at: "channels",
    done: ({ view, own, first }) =>
      wordsSeen(view).some(({ to, round, word }) => to === own.seat && round >= first && word.kind === "answer"),
  },
  call: { who: "host", at: "talks", done: (seen) => talks(seen).some(({ host }) => host === seen.own.seat) },
  come: {
    who: "lead",
    at: "talks",
    done: (seen) =>
      talks(seen).some(({ guests }) =>
        guests.some(({ seat, answer }) => seat === seen.own.seat && answer === "confirmed"),
      ),
  },
  table: { who: "both", at: "talks", done: (seen) => seen.pub.treaty !== null || tabled(seen).length > 0 },
  sign: {
    who: "both",
    at: "talks",
    done: (seen) =>
      seen.pub.treaty !== null ||
      tabled(seen).some(({ signed, needed }) => signed.includes(seen.own.seat) || !needed.includes(seen.own.seat)),
  },
  ready: {
    who: "both",
    at: "orders",
    done: ({ pub, own, first }) => own.ready || pub.phase === "wire" || pub.round > first,
  },
  why: { who: "both", at: "wire", done: ({ pub, first }) => pub.round > first },
  again: { who: "both", at: "talks", done: ({ pub }) => pub.phase === "debrief" },
};

/** Texts on a table of these talks, or between the capitals. */
const tabled = (seen: Seen) => {
  const here = new Set(talks(seen).map(({ id }) => id));
  return open(seen).filter(({ convening }) => convening !== null && here.has(convening));
};

export interface Guide {
  /** The steps of this seat, in their order. */
  readonly steps: readonly GuideStep[];
  /** The present one's place among them; as many as there are: all is done. */
  readonly at: number;
  readonly step: GuideStep | null;
  readonly who: "host" | "lead";
  /** Where the present step is taken. */
  readonly part: GuidePart;
  readonly unlocked: ReadonlySet<GuidePart>;
}

/** Where the seat stands: at the step after the last that is done, or after so many that were skipped. Null without a seat. */
export function guideOf(view: SeatView, hosts: boolean, skipped = 0): Guide | null {
  const { pub, own } = view;
  if (!own) return null;
  const who = hosts ? "host" : "lead";
  const mine = guideSteps.filter((step) => steps[step].who === "both" || steps[step].who === who);
  const seen: Seen = { view, pub, own, first: pub.rounds - guidedRounds + 1 };
  const done = mine.findLastIndex((step) => steps[step].done(seen)) + 1;
  const at = Math.min(mine.length, Math.max(done, skipped));
  const step = mine[at] ?? null;
  const reached = mine.slice(0, at + 1).map((each) => steps[each].at);
  return { steps: mine, at, step, who, part: step ? steps[step].at : "wire", unlocked: new Set(reached) };
}

/** What became of the text of these rounds. */
export function cameOf({ pub }: SeatView, broke: boolean): "held" | "broke" | "none" {
  if (pub.treaty) return "held";
  return broke ? "broke" : "none";
}
