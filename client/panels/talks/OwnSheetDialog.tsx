/** What a text is worth to one's own side by the score alone, and what the others have said that they need to sign it. */

import { sheet as words } from "words:play/texts";
import { table as partWords } from "words:review/peace";
import { deskOf } from "../../../shared/bots/desk.ts";
import { gainParts, reckon, scoreAlone } from "../../../shared/bots/reckon.ts";
import { latestClauses } from "../../../shared/rules/clauses.ts";
import type { ReadableText, SeenWord } from "../../../shared/state/seatView.ts";
import { useMatch } from "../../match/match.ts";
import { wordsSeen } from "../../match/spoken.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { isolated } from "../../words/format.ts";
import { figure, signed } from "../../words/gauges.ts";
import { spokenWords } from "../../words/spoken.ts";

export function OwnSheetDialog({ text, onClose }: { text: ReadableText; onClose: () => void }) {
  return (
    <Dialog title={words.title({ title: isolated(text.title) })} onClose={onClose}>
      <div class="stack">
        <OwnSheet text={text} />
        <Said text={text.id} />
      </div>
    </Dialog>
  );
}

/** Less than this of a result is nothing. */
const least = 0.05;

function OwnSheet({ text }: { text: ReadableText }) {
  const { scenario, snapshot } = useMatch();
  const desk = deskOf(scenario, snapshot.view);
  if (!desk || desk.side === null) return null;
  const { verdict, limit, parts, against } = reckon(desk, desk.side, scoreAlone(scenario), text, latestClauses(text));
  const shown = gainParts.filter((part) => Math.abs(100 * parts[part]) >= least);
  return (
    <section class="stack tight">
      <p>
        {words.gain({ better: verdict.gain >= 0, by: figure(Math.abs(100 * verdict.gain), 1) })}{" "}
        {words.price({ price: figure(verdict.price, 1), limit: figure(limit, 1) })}
      </p>
      {against && (
        <p>
          <strong>{words.against({ what: partWords.against({ what: against }) })}</strong>
        </p>
      )}
      <ul class="terms">
        {shown.map((part) => (
          <li key={part}>
            <span class="amount">{signed(100 * parts[part])}</span> <span>{partWords.parts[part]}</span>
          </li>
        ))}
      </ul>
      <p class="muted small">{words.says}</p>
    </section>
  );
}

/** Is it an answer on what would be needed to sign that text, or the telling of it? */
function isAbout({ word }: SeenWord, text: number, all: readonly SeenWord[]): boolean {
  const told =
    word.kind === "tell" ? word.told : word.kind === "answer" && word.answer.says === "tells" ? word.answer.told : null;
  if (told?.of === "signature") return told.text === text;
  if (word.kind !== "answer") return false;
  const asked = all.find(({ id }) => id === word.answers)?.word;
  return asked?.kind === "ask" && asked.asked.for === "signature" && asked.asked.text === text;
}

function Said({ text }: { text: number }) {
  const { snapshot, telling } = useMatch();
  const all = wordsSeen(snapshot.view);
  const said = all.filter((each) => isAbout(each, text, all));
  return (
    <section class="stack tight">
      <h3>{words.said}</h3>
      {said.length === 0 && <p class="muted">{words.nothingSaid}</p>}
      <ul class="stack tight">
        {said.map((each) => (
          <li key={each.id}>{spokenWords(each.word, each.by, telling)}</li>
        ))}
      </ul>
    </section>
  );
}
