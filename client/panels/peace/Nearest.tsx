/** The nearest text that all would have signed: what it leaves out, what it adds, and how long it would have lasted. */
import { nearest as words } from "words:review/peace";
import type { Nearest } from "../../../shared/review/nearestText.ts";
import { useMatch } from "../../match/match.ts";
import { clauseWords } from "../../words/clauses.ts";
import { list } from "../../words/format.ts";

export function NearestText({ near }: { near: Nearest | null }) {
  const { names } = useMatch();
  const same = near !== null && near.added.length + near.dropped.length + near.changed.length === 0;
  return (
    <section class="card stack tight nearest" aria-labelledby="nearest-heading">
      <h3 id="nearest-heading" class="serif">
        {words.heading}
      </h3>
      {near === null && <p>{words.none}</p>}
      {same && <p>{words.same}</p>}
      {near && !same && (
        <ul class="stack tight">
          {near.dropped.map((clause) => (
            <li key={JSON.stringify(clause)} data-edit="drop">
              <Mark of="drop" /> <s>{clauseWords(clause, names)}</s>
            </li>
          ))}
          {near.added.map((clause) => (
            <li key={JSON.stringify(clause)} data-edit="add">
              <Mark of="add" /> {clauseWords(clause, names)}
            </li>
          ))}
          {near.changed.map((clause) => (
            <li key={JSON.stringify(clause)} data-edit="change">
              <Mark of="change" /> {clauseWords(clause, names)}
            </li>
          ))}
        </ul>
      )}
      {near && (
        <ul class="stack tight odds">
          <Odds chance={near.holds} says={words.holds} />
          <Odds chance={near.lasts} says={words.lasts} />
        </ul>
      )}
      {near && near.beside.length > 0 && (
        <p class="muted small">{words.beside({ seats: list(near.beside.map(names.seat)) })}</p>
      )}
    </section>
  );
}

const marks = { drop: "−", add: "+", change: "≠" } as const;

/** What is done to a clause, as a sign and in a word for those who do not see it. */
const Mark = ({ of }: { of: keyof typeof marks }) => (
  <>
    <span aria-hidden="true">{marks[of]}</span> <span class="hidden">{words[of]}</span>
  </>
);

/** Ten dots, and the same in words. */
function Odds({ chance, says }: { chance: number; says: string }) {
  const n = Math.round(10 * chance);
  return (
    <li>
      <span class="ten-dots" aria-hidden="true">
        {Array.from({ length: 10 }, (_, at) => (
          <span key={at} class="ten-dot" data-filled={at < n} />
        ))}
      </span>{" "}
      <strong>{words.odds({ n })}</strong> {says}
    </li>
  );
}
