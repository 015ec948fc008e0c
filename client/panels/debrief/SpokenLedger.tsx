/** Words beside clauses: what was given and what became of it, and what was told against what was so. */
import { told as toldWords, ledger as words } from "words:review/spoken";
import type { MatchRecord } from "../../../shared/review/record.ts";
import { type ToldTruth, toldTruths } from "../../../shared/review/toldTruth.ts";
import type { WordLine } from "../../../shared/state/spoken.ts";
import { tellingOf, useMatch } from "../../match/match.ts";
import type { Telling } from "../../words/events.ts";
import { list } from "../../words/format.ts";
import { figure } from "../../words/gauges.ts";
import { deedWords, spokenWords } from "../../words/spoken.ts";
import type { DebriefPart } from "./parts.ts";

const signs = { open: "○", kept: "✓", broken: "✕", void: "–" } as const satisfies Record<WordLine["mark"], string>;
const truthSigns = { true: "✓", false: "✕", more: "+" } as const satisfies Record<ToldTruth["verdict"], string>;

/** The telling of the whole match: later texts have their titles, too. */
function useTelling(record: MatchRecord): Telling {
  const { snapshot, names, scenario } = useMatch();
  return tellingOf(scenario, names, { ...snapshot, events: record.events });
}

export function SpokenLedger({ record, link }: DebriefPart) {
  const telling = useTelling(record);
  const { lines } = record.state;
  const nOf = new Map(record.state.words.map(({ id, n }) => [id, n]));
  return (
    <section class="stack tight" aria-labelledby="spoken-heading">
      <h3 id="spoken-heading">{words.heading}</h3>
      {lines.length === 0 && <p class="muted">{words.none}</p>}
      <ul class="ledger">
        {lines.map((line) => (
          <li key={line.id} data-state={line.mark}>
            <span class="sign" aria-hidden="true">
              {signs[line.mark]}
            </span>
            <span>
              <LineWords line={line} telling={telling} /> <strong>{words.marks[line.mark]}</strong>{" "}
              {line.because && <span class="muted small">{words.because({ because: line.because })} </span>}
              {link(nOf.get(line.boundBy) ?? 0)}
              {line.shownBy !== null && link(line.shownBy)}
            </span>
          </li>
        ))}
      </ul>
      <Told record={record} link={link} telling={telling} />
    </section>
  );
}

function LineWords({ line, telling }: { line: WordLine; telling: Telling }) {
  const { names } = telling;
  const { kind, by, to, given: round } = line;
  const whom = to === null ? "all" : names.named(to);
  if (line.deed === null) return <>{words.confidence({ by: names.named(by), to: whom })}:</>;
  return (
    <>
      {deedWords(line.deed, telling)}{" "}
      <span class="muted small">
        ({words.given({ kind: words.kinds[kind], by: names.named(by), to: whom, round })})
      </span>
      :
    </>
  );
}

function Told({ record, link, telling }: DebriefPart & { readonly telling: Telling }) {
  const found = toldTruths(record);
  if (found.length === 0) return null;
  return (
    <>
      <h3>{toldWords.heading}</h3>
      <ul class="ledger">
        {found.map(({ word, verdict, truth, excess, own }) => (
          <li key={word.id} data-state={verdict === "true" ? "kept" : "broken"}>
            <span class="sign" aria-hidden="true">
              {truthSigns[verdict]}
            </span>
            <span>
              {spokenWords(word.word, word.by, telling)} <strong>{toldWords.verdict({ verdict })}</strong>{" "}
              {truth !== null && <>{toldWords.figure({ figure: figure(truth, 1) })} </>}
              {excess.length > 0 && (
                <>{toldWords.excess({ clauses: list(excess.map((kind) => telling.names.named(kind).text)) })} </>
              )}
              {!own && <span class="muted small">{toldWords.byScore} </span>}
              {link(word.n)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
