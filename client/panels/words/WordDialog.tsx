/** Makes a word, or the answer to one: kind, deeds, rounds, and the sentence as the others will read it. */

import * as wordsWords from "words:play/words";
import { useState } from "preact/hooks";
import type { SeenWord } from "../../../shared/state/seatView.ts";
import type { Deed } from "../../../shared/terms/deed.ts";
import { doingsOf, kindsFor } from "../../match/deedChoices.ts";
import { useMatch, useSending } from "../../match/match.ts";
import { firstRound } from "../../match/spoken.ts";
import {
  answerDraft,
  answeringOf,
  type DeedsOf,
  deedsIn,
  madeKinds,
  sayableOf,
  type WordDraft,
} from "../../match/wordDraft.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { spokenParts } from "../../words/spoken.ts";
import { RefusalNote } from "../RefusalNote.tsx";
import { DeedFields, roundsAhead, Select } from "./DeedFields.tsx";

export interface WordDialogProps {
  readonly channel: string;
  /** The other seat of a channel between two; null where there are more. */
  readonly other: string | null;
  /** The word that is answered; null: a new one. */
  readonly answers: SeenWord | null;
  readonly onClose: () => void;
}

export function WordDialog({ channel, other, answers, onClose }: WordDialogProps) {
  const { pub, own, names } = useMatch();
  const sending = useSending();
  const first = firstRound(pub);
  const [draft, setDraft] = useState<WordDraft>(() =>
    answers
      ? answerDraft(answers, first)
      : { kind: "ask", to: other, ours: [], theirs: [], others: [], until: first, figure: 0, inConfidence: false },
  );
  const change = (some: Partial<WordDraft>) => setDraft({ ...draft, ...some });
  if (!own) return null;
  const asked = answers?.word.kind === "ask" ? answers.word.asked : null;
  const answer = answers && answeringOf(draft, answers);
  const word = answers ? answer && { kind: "answer" as const, answers: answers.id, answer } : sayableOf(draft);
  const send = async () => {
    if (!word) return;
    const done =
      word.kind === "answer"
        ? await sending.act({ kind: "answer", word: word.answers, answer: word.answer })
        : await sending.act({ kind: "say", channel, text: "", word });
    if (done) onClose();
  };
  const title = answers ? (asked ? wordsWords.answerTo : wordsWords.counterTo) : wordsWords.composer;
  const bargains = draft.kind === "offer" || draft.kind === "counter";
  return (
    <Dialog title={title} onClose={onClose} wide>
      <div class="stack word-dialog">
        {answers ? <Quoted of={answers} /> : <Head draft={draft} other={other} change={change} />}
        {deedsIn(draft.kind, asked).map((whose) => (
          <Deeds key={whose} whose={whose} draft={draft} change={change} />
        ))}
        {asked?.for === "figure" && <FigureField value={draft.figure} onChange={(figure) => change({ figure })} />}
        {bargains && (
          <Select
            label={wordsWords.openUntilRound}
            shown
            value={String(draft.until)}
            options={roundsAhead(pub).map((n) => [String(n), String(n)])}
            onChoose={(until) => change({ until: Number(until) })}
          />
        )}
        {!answers && channel !== "plenary" && channel !== "press" && (
          <label class="choice">
            <input
              type="checkbox"
              checked={draft.inConfidence}
              onChange={(event) => change({ inConfidence: event.currentTarget.checked })}
            />
            <span>{wordsWords.confidence}</span>
          </label>
        )}
        <Sentence word={word} />
        <div class="row">
          <button type="button" class="button first" disabled={sending.busy || !word} onClick={send}>
            {wordsWords.send}
          </button>
          <button type="button" class="button quiet" onClick={onClose}>
            {wordsWords.cancel}
          </button>
        </div>
        <RefusalNote refusal={sending.refusal} nameOf={names.any} />
      </div>
    </Dialog>
  );
}

function Quoted({ of }: { of: SeenWord }) {
  const { telling } = useMatch();
  return (
    <p class="note">
      {spokenParts(of.word, of.by, telling, (name) => (
        <b>{name}</b>
      ))}
    </p>
  );
}

/** The sentence, rendered from the structure as every reader's page does. */
function Sentence({ word }: { word: Parameters<typeof spokenParts>[0] | null }) {
  const { own, telling } = useMatch();
  return (
    <p aria-live="polite">
      <span class="muted small">{word ? wordsWords.reads : wordsWords.incomplete}</span>{" "}
      {word && own && (
        <span class="lead">
          {spokenParts(word, own.seat, telling, (name) => (
            <b>{name}</b>
          ))}
        </span>
      )}
    </p>
  );
}

interface PartProps {
  readonly draft: WordDraft;
  readonly change: (some: Partial<WordDraft>) => void;
}

function Head({ draft, other, change }: PartProps & { other: string | null }) {
  const { pub, own, names } = useMatch();
  const seats = pub.seats.map(({ id }) => id).filter((id) => id !== own?.seat);
  return (
    <>
      <fieldset class="row">
        <legend class="hidden">{wordsWords.composer}</legend>
        {madeKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            class="button slim"
            aria-pressed={kind === draft.kind}
            onClick={() => change({ kind })}
          >
            {wordsWords.make[kind]}
          </button>
        ))}
      </fieldset>
      {other === null && (
        <Select
          label={wordsWords.whom}
          shown
          value={draft.to ?? ""}
          options={[["", wordsWords.everybody], ...seats.map((id) => [id, names.heading(id)] as const)]}
          onChoose={(to) => change({ to: to === "" ? null : to, theirs: [] })}
        />
      )}
    </>
  );
}

/** As many deeds as a word may have of each party. */
const mostDeeds = 6;

function Deeds({ whose, draft, change }: PartProps & { whose: DeedsOf }) {
  const { pub, own, scenario, snapshot, names } = useMatch();
  const seat = whose === "ours" ? own?.seat : draft.to;
  if (!own || seat === null || seat === undefined) return null;
  const on = { scenario, view: snapshot.view, seat, to: draft.to ?? own.seat };
  const deeds = draft[whose];
  const put = (next: readonly Deed[]) => change({ [whose]: next });
  const add = () => {
    const kind = kindsFor(on)[0];
    const does = kind && doingsOf(kind, on)[0];
    const round = Math.min(firstRound(pub), pub.rounds);
    if (does) put([...deeds, { seat, does, not: false, from: round, to: round }]);
  };
  const heading = whose === "ours" ? wordsWords.ours({ kind: draft.kind }) : wordsWords.theirs({ kind: draft.kind });
  return (
    <section class="stack tight" aria-label={heading}>
      <h3>
        {heading} <span class="muted small">({names.heading(seat)})</span>
      </h3>
      {deeds.map((deed, at) => (
        <DeedFields
          key={at}
          on={on}
          deed={deed}
          onChange={(next) => put(deeds.map((each, k) => (k === at ? next : each)))}
          onTakeOut={() => put(deeds.filter((_, k) => k !== at))}
        />
      ))}
      {deeds.length < mostDeeds && (
        <div class="row">
          <button type="button" class="button slim" onClick={add}>
            {wordsWords.add}
          </button>
        </div>
      )}
    </section>
  );
}

function FigureField({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  return (
    <label class="field">
      <span class="label">{wordsWords.figure}</span>
      <input
        type="number"
        min={0}
        max={1_000_000}
        value={value}
        onInput={(event) => onChange(Math.max(0, event.currentTarget.valueAsNumber || 0))}
      />
    </label>
  );
}
