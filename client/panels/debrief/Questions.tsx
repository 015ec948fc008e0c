/** The nine questions, each with its evidence one click away. */

import { talk as words } from "words:review/debrief";
import { none } from "words:review/evidence";
import { questions } from "../../match/derived.ts";
import { tellingOf, useMatch } from "../../match/match.ts";
import { evidenceWords, questionWords } from "../../words/review/evidence.ts";
import type { DebriefPart } from "./parts.ts";

/** Evidence that stands open; the rest is behind "more". */
const first = 4;

/** @param whole also what stands behind "more" stands open: for paper. */
export function Questions({ record, link, whole = false }: DebriefPart & { readonly whole?: boolean }) {
  const { snapshot, names, scenario } = useMatch();
  const telling = tellingOf(scenario, names, { ...snapshot, events: record.events });
  return (
    <section class="stack tight" aria-labelledby="questions-heading">
      <h3 id="questions-heading">{words.heading}</h3>
      <ol class="questions">
        {questions(record).map(({ id, evidence }) => {
          const items = evidence.map((each, index) => (
            <li key={index}>
              {link(each.n)} <span>{evidenceWords(each, telling)}</span>
            </li>
          ));
          return (
            <li key={id}>
              <p>
                <strong>{questionWords[id]}</strong>
              </p>
              {items.length === 0 && <p class="muted small">{none}</p>}
              <ul class="evidence small">{items.slice(0, first)}</ul>
              {items.length > first && (
                <details class="small" open={whole}>
                  <summary>{words.more({ count: items.length - first })}</summary>
                  <ul class="evidence">{items.slice(first)}</ul>
                </details>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
