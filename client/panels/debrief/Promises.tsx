/** The promise ledger: each clause of each text that entered into force, kept, broken and by whom, or untested. */
import { ledger as words } from "words:review/debrief";
import type { Pledge } from "../../../shared/review/promises.ts";
import { promises } from "../../match/derived.ts";
import { useMatch } from "../../match/match.ts";
import { clauseWords } from "../../words/clauses.ts";
import { list } from "../../words/format.ts";
import { breakingWords } from "../../words/review/promises.ts";
import type { DebriefPart } from "./parts.ts";

const signs = { kept: "✓", broken: "✕", missed: "–", untested: "○" } satisfies Record<Pledge["state"], string>;
/** Most links to moments behind one promise. */
const mostLinks = 4;

export function Promises({ record, link }: DebriefPart) {
  const { names } = useMatch();
  const pledges = promises(record);
  const texts = [...new Map(pledges.map((pledge) => [`${pledge.text} ${pledge.n}`, pledge])).entries()];
  return (
    <section class="stack tight" aria-labelledby="promises-heading">
      <h3 id="promises-heading">{words.heading}</h3>
      {pledges.length === 0 && <p class="muted">{words.none}</p>}
      {texts.map(([key, first]) => (
        <div key={key} class="stack tight pledge">
          <p>
            <strong>
              <bdi>{first.title}</bdi>
            </strong>{" "}
            <span class="muted small">
              {words.since({ round: first.since, signatories: list(first.signatories.map(names.seat)) })}{" "}
              {link(first.n)}
            </span>
          </p>
          <ul class="ledger">
            {pledges
              .filter((pledge) => `${pledge.text} ${pledge.n}` === key)
              .map((pledge) => (
                <li key={JSON.stringify(pledge.clause)} data-state={pledge.state}>
                  <span class="sign" aria-hidden="true">
                    {signs[pledge.state]}
                  </span>
                  <span>
                    {clauseWords(pledge.clause, names)}: <strong>{words.states[pledge.state]}</strong>
                    {pledge.breakings.length > 0 && <span class="muted small"> {breakingWords(pledge, names)}</span>}{" "}
                    {pledge.moments
                      .filter((n) => n !== pledge.n)
                      .slice(0, mostLinks)
                      .map(link)}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
