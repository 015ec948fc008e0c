/** What became of it: the agreement in force at the end, played on for three years, many times. On request: it takes a moment to work out. */
import { aftermath as words } from "words:review/debrief";
import { useState } from "preact/hooks";
import { aftermathOf, type Aftermath as Futures, type Quarter } from "../../../shared/review/aftermath.ts";
import type { MatchRecord } from "../../../shared/review/record.ts";
import { useMatch } from "../../match/match.ts";
import { ScrollBox } from "../../ui/ScrollBox.tsx";
import { clauseWords } from "../../words/clauses.ts";

const percent = (share: number): number => Math.round(100 * share);

export function Aftermath({ record }: { record: MatchRecord }) {
  const [futures, setFutures] = useState<Futures | null>(null);
  const { scenario, state } = record;
  const { treaty } = state;
  if (state.outcome === null) return null;
  return (
    <section class="stack tight" aria-labelledby="aftermath-heading">
      <h2 id="aftermath-heading">{words.heading}</h2>
      {treaty === null && <p>{words.nothing}</p>}
      {treaty !== null && !futures && (
        <>
          <p>{words.ask}</p>
          <p class="row">
            <button type="button" class="button" onClick={() => setFutures(aftermathOf(scenario, state))}>
              {words.playOn}
            </button>
          </p>
        </>
      )}
      {futures && <Fan futures={futures} />}
    </section>
  );
}

function Fan({ futures: { quarters, clauses } }: { futures: Futures }) {
  const { names } = useMatch();
  const years = quarters.flatMap((quarter, at) => (at % 2 === 1 ? [{ months: 3 * (at + 1), quarter }] : []));
  const matter = clauses.filter(({ worth }) => percent(worth) > 0).slice(0, 5);
  return (
    <>
      <ScrollBox label={words.heading}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.after}</th>
              <th scope="col">{words.held}</th>
              <th scope="col">{words.mended}</th>
              <th scope="col">{words.fallen}</th>
              <th scope="col">
                <span class="hidden">{words.drawn}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ months, quarter }) => (
              <tr key={months}>
                <th scope="row">{words.months({ months })}</th>
                <td>{percent(quarter.held)}</td>
                <td>{percent(quarter.mended)}</td>
                <td>{percent(quarter.fallen)}</td>
                <td>
                  <Bar quarter={quarter} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {matter.length > 0 && (
        <>
          <h3>{words.clauses}</h3>
          <ul class="bullets">
            {matter.map(({ clause, worth }) => (
              <li key={JSON.stringify(clause)}>
                {words.without({ clause: clauseWords(clause, names), fewer: percent(worth) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="muted small">{words.says}</p>
    </>
  );
}

/** The three shares beside each other; the figures stand in the columns before it. */
const Bar = ({ quarter: { held, mended, fallen } }: { quarter: Quarter }) => (
  <div class="futures" aria-hidden="true">
    <span data-fate="held" style={{ flexGrow: held }} />
    <span data-fate="mended" style={{ flexGrow: mended }} />
    <span data-fate="fallen" style={{ flexGrow: fallen }} />
  </div>
);
