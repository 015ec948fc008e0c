/** What waits for a seat, what of it expires first, and what to do next. Pure. */
import type { Invitation, ReadableText, SeatView, SeenLine, SeenWord } from "../../shared/state/seatView.ts";
import { bargainIn, linesSeen, waitingWords } from "./spoken.ts";
import { waitingForMe } from "./texts.ts";

/** Something that wants the seat: an answer, a signature, or a word to be kept. `until`: the last round in which it can be done. */
export type Wait = { readonly id: string; readonly until: number } & (
  | { readonly kind: "invitation"; readonly invitation: Invitation }
  | { readonly kind: "word"; readonly seen: SeenWord }
  /** "must": a draft that every guest must answer; "lacks": this signature alone is missing; "draft": to be read. */
  | { readonly kind: "text"; readonly text: ReadableText; readonly as: "must" | "lacks" | "draft" }
  | { readonly kind: "due"; readonly line: SeenLine }
);

/** Of what ends in the same round, this order: others wait for the answers to the first. */
const pressing = ["invitation", "text", "word", "due"] as const satisfies readonly Wait["kind"][];

/** Everything that waits for the viewer's seat, what expires first at the head. Empty outside of the open phase. */
export function waitsFor(view: SeatView): readonly Wait[] {
  const { pub, own } = view;
  if (!own || pub.phase !== "open") return [];
  const waits: readonly Wait[] = [
    ...own.invitations.map(
      (invitation): Wait => ({ kind: "invitation", id: `i${invitation.convening}`, until: pub.round, invitation }),
    ),
    ...textsFor(view),
    ...waitingWords(view).map(
      (seen): Wait => ({ kind: "word", id: `w${seen.id}`, until: bargainIn(seen)?.until ?? pub.rounds, seen }),
    ),
    ...linesSeen(view)
      .filter(({ by, kind, mark, due }) => by === own.seat && kind === "word" && mark === "open" && due === pub.round)
      .map((line): Wait => ({ kind: "due", id: `d${line.id}`, until: line.due, line })),
  ];
  return waits.toSorted(
    (a, b) => a.until - b.until || pressing.indexOf(a.kind) - pressing.indexOf(b.kind) || a.id.localeCompare(b.id),
  );
}

function textsFor({ pub, own }: SeatView): readonly Wait[] {
  if (!own) return [];
  const lacking = new Set(waitingForMe(own).map(({ id }) => id));
  return own.texts
    .filter(({ status }) => status === "open")
    .flatMap((text): readonly Wait[] => {
      const made = { kind: "text", id: `t${text.id}`, text } as const;
      if (own.mustAnswer.includes(text.id)) return [{ ...made, until: pub.round, as: "must" }];
      if (lacking.has(text.id)) return [{ ...made, until: pub.round, as: "lacks" }];
      return isUnanswered(text, own.seat) ? [{ ...made, until: pub.rounds, as: "draft" }] : [];
    });
}

/** Does it need the seat, which has said nothing to it yet? */
const isUnanswered = ({ versions, needed, ...said }: ReadableText, me: string): boolean =>
  versions.at(-1)?.by !== me &&
  needed.includes(me) &&
  ![said.signed, said.endorsed, said.rejected].some((seats) => seats.includes(me));

/** What the page proposes to do next; "ready": nothing is left but to say so. */
export type NextStep =
  | { readonly kind: "answer"; readonly wait: Wait }
  | { readonly kind: "orders" }
  | { readonly kind: "ask" }
  | { readonly kind: "ready" };

interface Standing {
  /** The orders are set, or there are none to give. */
  readonly ordered: boolean;
  /** The seat has the power to fight: it is asked for orders before all else. */
  readonly fights: boolean;
}

/** One thing at a time: what waits, then the troops' orders, a question to the two sides, other orders. */
export function nextStep(view: SeatView, { ordered, fights }: Standing): NextStep {
  const { pub, own } = view;
  const [wait] = waitsFor(view);
  if (!own || pub.phase !== "open") return { kind: "ready" };
  if (wait) return { kind: "answer", wait };
  if (fights && !ordered) return { kind: "orders" };
  const said = [...pub.spoken.words, ...own.spoken.words].some(
    ({ by, round }) => by === own.seat && round === pub.round,
  );
  if (!fights && !said) return { kind: "ask" };
  return ordered ? { kind: "ready" } : { kind: "orders" };
}
