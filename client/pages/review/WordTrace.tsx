/** What came of a word, from the moment it was said; and the way back to it from its settlement or a number that it moved. */
import { ledger, trace as words } from "words:review/spoken";
import type { LineId } from "../../../shared/base/ids.ts";
import type { MatchEvent } from "../../../shared/state/event.ts";
import type { SpokenWord } from "../../../shared/state/spoken.ts";
import { useMatch } from "../../match/match.ts";
import { deedWords, spokenWords } from "../../words/spoken.ts";
import { useReview } from "./context.ts";
import { MomentLink } from "./MomentLink.tsx";

/** The word that an event said, or settled; null: none. */
function wordOf(
  event: MatchEvent | undefined,
  words: readonly SpokenWord[],
  bound: (line: LineId) => string | undefined,
) {
  const find = (id: string | undefined) => words.find((word) => word.id === id) ?? null;
  switch (event?.kind) {
    case "said":
      return find(event.word?.id);
    case "wordSettled":
      return find(bound(event.line));
    case "wordWithdrawn":
    case "wordExpired":
    case "confidenceBroken":
      return find(event.word);
    case "moved":
      return find(event.terms.flatMap(({ line }) => (line ? [bound(line)] : [])).at(0));
    default:
      return null;
  }
}

/** Of the moment at which the page stands; everything is seen here, so that nothing is told that the viewer may not know. */
export function WordTrace() {
  const { at, record, viewer, telling } = useReview();
  const { names } = useMatch();
  const { words: all, lines } = record.state;
  const word = wordOf(record.events[at]?.event, all, (id) => lines.find((line) => line.id === id)?.boundBy);
  if (!word || viewer !== "everything") return null;
  const bound = lines.filter(({ boundBy }) => boundBy === word.id);
  return (
    <section class="stack tight" aria-labelledby="trace-heading">
      <h3 id="trace-heading">{words.heading}</h3>
      {word.n !== at && (
        <p class="small">
          {words.saidAt} <MomentLink n={word.n} /> {spokenWords(word.word, word.by, telling)}
        </p>
      )}
      <p class="small">
        {words.status({ status: word.status })}{" "}
        {word.answers.map((answer) => {
          const said = all.find(({ id }) => id === answer.word);
          return (
            <span key={answer.word}>
              {words.answered({ seat: names.named(answer.by) })} {said && <MomentLink n={said.n} />}{" "}
            </span>
          );
        })}
      </p>
      {bound.length > 0 && <p class="small">{words.bound}:</p>}
      <ul class="stack tight small">
        {bound.map(({ id, deed, mark, shownBy }) => (
          <li key={id}>
            {deed && deedWords(deed, telling)} <strong>{ledger.marks[mark]}</strong>{" "}
            {shownBy !== null && (
              <>
                {ledger.shownBy} <MomentLink n={shownBy} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
