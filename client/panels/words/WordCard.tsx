/** A message that carries a word: the sentence, what became of it, and what the seat may do with it now. */

import * as wordsWords from "words:play/words";
import { useId, useState } from "preact/hooks";
import type { SeenLine, SeenWord } from "../../../shared/state/seatView.ts";
import { type Reason, reasons } from "../../../shared/terms/choices.ts";
import { isHead, mayAct, useMatch, useSending } from "../../match/match.ts";
import { bargainIn, movesWith, type WordMove } from "../../match/spoken.ts";
import { reasonWords } from "../../words/spoken.ts";
import { RefusalNote } from "../RefusalNote.tsx";
import { MarkedLine } from "./LineMark.tsx";
import { Passed } from "./Sentence.tsx";
import { Spoken } from "./Spoken.tsx";
import { useWords } from "./useWords.ts";
import type { Making } from "./WordComposer.tsx";

/** Opens the composer. */
export type Compose = (making: Making) => void;

interface Props {
  readonly seen: SeenWord;
  readonly onCompose: Compose;
}

export function WordCard({ seen, onCompose }: Props) {
  const match = useMatch();
  const { own } = match;
  const { lines } = useWords();
  const accused = accusedLine(seen, lines);
  const bound = lines.filter(({ word, kind }) => word === seen.id && kind !== "plan");
  const moves = own && mayAct(match) ? movesWith(seen, own.seat) : [];
  return (
    <article class="word" data-open={seen.status === "open"} data-mine={moves.length > 0 && seen.by !== own?.seat}>
      <header class="row apart small">
        <strong>{kindWords(seen)}</strong>
        <span class="muted">
          <StatusWords seen={seen} />
        </span>
      </header>
      <p>
        <Spoken word={seen.word} by={seen.by} />
      </p>
      {seen.word.kind === "passOn" && <Passed word={seen.word.word} />}
      {accused && <MarkedLine line={accused} />}
      {bound.length > 0 && (
        <ul class="word-lines">
          {bound.map((line) => (
            <MarkedLine key={line.id} line={line} />
          ))}
        </ul>
      )}
      {moves.length > 0 &&
        (isHead(match) ? (
          <Moves seen={seen} moves={moves} onCompose={onCompose} />
        ) : (
          <p class="muted small">{wordsWords.headAnswers}</p>
        ))}
    </article>
  );
}

/** The line of the ledger that somebody is accused of having broken. */
function accusedLine({ word }: SeenWord, lines: readonly SeenLine[]): SeenLine | undefined {
  const line = word.kind === "accuse" && word.accusation.of === "word" ? word.accusation.line : null;
  return lines.find(({ id }) => id === line);
}

const kindWords = (seen: SeenWord): string =>
  seen.word.kind === "answer" && bargainIn(seen) ? wordsWords.kinds.counter : wordsWords.kinds[seen.word.kind];

const signs: Readonly<Record<string, string>> = {
  ...{ open: "◔", accepted: "✓", answered: "✓", refused: "✕", countered: "⇄", withdrawn: "↩", expired: "–" },
};

function StatusWords({ seen: { status, word, to }, seen }: { seen: SeenWord }) {
  const { names } = useMatch();
  const until = bargainIn(seen)?.until;
  const said = status === null ? wordsWords.statuses.heard : status === "said" ? "" : wordsWords.statuses[status];
  const whom = word.kind === "answer" ? "" : to === null ? wordsWords.toAll : wordsWords.to({ seat: names.named(to) });
  return (
    <>
      {status && signs[status] && <span aria-hidden="true">{signs[status]} </span>}
      {[
        status === "open" && until !== undefined ? wordsWords.openUntil({ round: until }) : said,
        whom,
        "inConfidence" in word && word.inConfidence && wordsWords.inConfidence,
      ]
        .filter(Boolean)
        .join(" · ")}
    </>
  );
}

interface MovesProps extends Props {
  readonly moves: readonly WordMove[];
}

function moveWords(move: WordMove, { word }: SeenWord): string {
  if (move !== "yes") return wordsWords.moves[move];
  if (word.kind === "ask") return wordsWords.moves.yesAsk;
  return word.kind === "accuse" ? wordsWords.moves.yesAccusation : wordsWords.moves.yes;
}

function Moves({ seen, moves, onCompose }: MovesProps) {
  const { names } = useMatch();
  const sending = useSending();
  const [refusing, setRefusing] = useState(false);
  const refuse = (reason: Reason) => sending.act({ kind: "answer", word: seen.id, answer: { says: "no", reason } });
  const move = (chosen: WordMove) => {
    if (chosen === "withdraw") return sending.act({ kind: "withdraw", word: seen.id });
    if (chosen === "yes") return sending.act({ kind: "answer", word: seen.id, answer: { says: "yes" } });
    if (chosen === "no") return setRefusing(true);
    return onCompose({ answers: seen, only: chosen !== "tell" });
  };
  return (
    <>
      {refusing ? (
        <Refusing busy={sending.busy} onRefuse={refuse} onBack={() => setRefusing(false)} />
      ) : (
        <div class="row">
          {moves.map((each) => (
            <button
              key={each}
              type="button"
              data-move={each}
              class={`button slim ${each === "yes" || each === "tell" ? "first" : ""}`}
              disabled={sending.busy}
              onClick={() => move(each)}
            >
              {moveWords(each, seen)}
            </button>
          ))}
        </div>
      )}
      {moves.includes("yes") && bargainIn(seen) && <p class="muted small">{wordsWords.binds}</p>}
      <RefusalNote refusal={sending.refusal} nameOf={names.any} />
    </>
  );
}

interface RefusingProps {
  readonly busy: boolean;
  readonly onRefuse: (reason: Reason) => void;
  readonly onBack: () => void;
}

function Refusing({ busy, onRefuse, onBack }: RefusingProps) {
  const [reason, setReason] = useState<Reason>("unsaid");
  const id = useId();
  return (
    <div class="row">
      <label class="small" for={id}>
        {wordsWords.whyNot}
      </label>
      <select id={id} value={reason} onChange={(event) => setReason(event.currentTarget.value as Reason)}>
        {[...reasons].reverse().map((each) => (
          <option key={each} value={each} selected={each === reason}>
            {reasonWords[each]}
          </option>
        ))}
      </select>
      <button type="button" class="button slim first" disabled={busy} onClick={() => onRefuse(reason)}>
        {wordsWords.refuseSo}
      </button>
      <button type="button" class="button slim quiet" onClick={onBack}>
        {wordsWords.back}
      </button>
    </div>
  );
}
