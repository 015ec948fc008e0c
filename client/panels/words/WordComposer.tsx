/** Makes a word, or the answer to one, by choices alone, and shows the sentence before it is sent. */

import * as composerWords from "words:play/composer";
import * as threadWords from "words:play/thread";
import type * as wordsWords from "words:play/words";
import { useEffect, useRef, useState } from "preact/hooks";
import type { SeenWord } from "../../../shared/state/seatView.ts";
import type { MadeKind } from "../../match/madeKinds.ts";
import { useMatch, useSending } from "../../match/match.ts";
import { firstRound, roundsAhead } from "../../match/spoken.ts";
import { typedPlace } from "../../match/typedPlace.ts";
import { answerDraft, answeringOf, deedsIn, newDraft, sayableOf, type WordDraft } from "../../match/wordDraft.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { keepTyped, useMaking } from "../../ui/typed.ts";
import { useLayout } from "../../ui/useMedia.ts";
import { RefusalNote } from "../RefusalNote.tsx";
import { AccuseFields } from "./AccuseFields.tsx";
import { DeedList } from "./DeedList.tsx";
import { KindChips } from "./KindChips.tsx";
import { NamedFields } from "./NamedFields.tsx";
import { PassOnFields } from "./PassOnFields.tsx";
import { Sentence } from "./Sentence.tsx";
import { Slot } from "./Slot.tsx";
import { Spoken } from "./Spoken.tsx";

/** What is being made: a new word of this kind, an answer to one, or a counter-offer to it. */
export type Making = { readonly kind: MadeKind } | { readonly answers: SeenWord; readonly only: boolean };

export interface ComposerProps {
  readonly channel: string;
  /** The other seat of a channel between two; null where there are more. */
  readonly other: string | null;
  readonly making: Making;
  /** It lies over the page, or stands in the conversation. */
  readonly over: boolean;
  readonly onClose: () => void;
}

/** In the conversation where there is room for it; on a phone it comes from below. */
export function WordComposer({ over, ...props }: ComposerProps) {
  const narrow = useLayout() === "narrow";
  const { making, onClose } = props;
  const title =
    "kind" in making ? threadWords.composer : making.only ? composerWords.counterTo : composerWords.answerTo;
  if (over || narrow) {
    return (
      <Dialog title={title} onClose={onClose} shape="low">
        <Form {...props} />
      </Dialog>
    );
  }
  return (
    <section class="word-composer" aria-label={title}>
      <Form {...props} />
    </section>
  );
}

/** A new word is kept while it is in the making, as a line is; an answer begins anew. */
function useDraftWord({ making, other, channel }: Omit<ComposerProps, "over">) {
  const match = useMatch();
  const { pub, own } = match;
  const round = Math.min(firstRound(pub), pub.rounds);
  const [first] = useState<WordDraft>(() =>
    "kind" in making
      ? newDraft(making.kind, other, round)
      : answerDraft(making.answers, { me: own?.seat ?? "", round, only: making.only }),
  );
  const place = typedPlace(match, "word", "kind" in making ? channel : making.answers.id);
  const isDraft = (value: unknown): value is WordDraft => isOfNow(value, round);
  const [kept, setKept] = useMaking(place, first, isDraft);
  const [kind, setKind] = useState(first.kind);
  const change = (some: Partial<WordDraft>) => {
    if (some.kind) setKind(some.kind);
    setKept({ ...kept, kind, ...some });
  };
  return { draft: { ...kept, kind }, change, forget: () => keepTyped(place, null) };
}

/** What was made in an earlier round is about rounds that are over. */
const isOfNow = (value: unknown, round: number): value is WordDraft =>
  typeof value === "object" && value !== null && "past" in value && "until" in value && Number(value.until) >= round;

function Form(props: Omit<ComposerProps, "over">) {
  const { channel, other, making, onClose } = props;
  const { own, names } = useMatch();
  const sending = useSending();
  const { draft, change, forget } = useDraftWord(props);
  const form = useRef<HTMLFormElement>(null);
  // The chips from which it was opened are gone: those who go by keyboard go on from here.
  useEffect(() => form.current?.querySelector<HTMLElement>("input:checked, select, button")?.focus(), []);
  if (!own) return null;
  const answers = "kind" in making ? null : making.answers;
  const answer = answers && answeringOf(draft, own.texts);
  const word = answers
    ? answer && { kind: "answer" as const, answers: answers.id, answer }
    : sayableOf(draft, own.texts);
  const send = async () => {
    if (!word || sending.busy) return;
    const done =
      word.kind === "answer"
        ? await sending.act({ kind: "answer", word: word.answers, answer: word.answer })
        : await sending.act({ kind: "say", channel, text: "", word });
    if (!done) return;
    forget();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
    if (event.key === "Escape") onClose();
  };
  return (
    <form
      ref={form}
      class="word-form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {answers ? (
        <Quoted of={answers} />
      ) : (
        <div class="row apart">
          <KindChips chosen={draft.kind} onChoose={(kind) => change({ kind })} />
          <button type="button" class="link small" onClick={onClose}>
            {composerWords.justWrite}
          </button>
        </div>
      )}
      <div class="word-slots">
        {other === null && !answers && <Whom draft={draft} change={change} />}
        <Parts draft={draft} change={change} channel={channel} />
      </div>
      <div class="word-foot">
        <Sentence word={word} missing={missing(draft)} to={draft.to} />
        {!answers && channel !== "plenary" && channel !== "press" && (
          <label class="choice small">
            <input
              type="checkbox"
              checked={draft.inConfidence}
              onChange={(event) => change({ inConfidence: event.currentTarget.checked })}
            />
            <span>{composerWords.confidence}</span>
          </label>
        )}
        <div class="row">
          <button type="submit" class="button first" disabled={sending.busy || !word}>
            {composerWords.send}
          </button>
          <span class="muted small keys">{composerWords.keys}</span>
        </div>
        <RefusalNote refusal={sending.refusal} nameOf={names.any} />
      </div>
    </form>
  );
}

/** What has to be chosen before there is a sentence. */
function missing(draft: WordDraft): keyof typeof wordsWords.missing {
  if (draft.kind === "offer" && draft.to === null) return "whom";
  return deedsIn(draft).length > 0 ? "deed" : "choice";
}

interface PartProps {
  readonly draft: WordDraft;
  readonly change: (some: Partial<WordDraft>) => void;
}

function Parts({ draft, change, channel }: PartProps & { channel: string }) {
  const { pub } = useMatch();
  const { kind } = draft;
  const names = kind === "ask" || kind === "tell" || kind === "answer";
  return (
    <>
      {names && <NamedFields draft={draft} change={change} />}
      {kind === "accuse" && <AccuseFields draft={draft} change={change} />}
      {kind === "passOn" && <PassOnFields draft={draft} change={change} channel={channel} />}
      {deedsIn(draft).map((whose) => (
        <DeedList key={whose} whose={whose} draft={draft} change={change} />
      ))}
      {(kind === "offer" || kind === "counter") && (
        <Slot
          label={composerWords.openUntilRound}
          shown
          value={String(draft.until)}
          options={roundsAhead(pub).map((n) => [String(n), String(n)])}
          onChoose={(until) => change({ until: Number(until) })}
        />
      )}
    </>
  );
}

function Quoted({ of }: { of: SeenWord }) {
  return (
    <p class="note small">
      <Spoken word={of.word} by={of.by} />
    </p>
  );
}

/** In a channel of several: everybody there, or one of them. */
function Whom({ draft, change }: PartProps) {
  const { pub, own, names } = useMatch();
  const seats = pub.seats.map((seat) => seat.id).filter((seat) => seat !== own?.seat);
  return (
    <div class="row">
      <Slot
        label={composerWords.whom}
        shown
        value={draft.to ?? ""}
        options={[["", composerWords.everybody], ...seats.map((seat) => [seat, names.heading(seat)] as const)]}
        onChoose={(to) => change({ to: to === "" ? null : to, theirs: [] })}
      />
    </div>
  );
}
