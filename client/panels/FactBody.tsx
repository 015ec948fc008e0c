/** A fact as it stands in the ledger: what is said, by whom, where, when, and what to beware of. */

import * as factsWords from "words:play/facts";
import type { FactsFile } from "../../shared/scenario/facts.ts";
import { list } from "../words/gauges.ts";
import { factStatusWords } from "../words/labels.ts";

interface Props {
  readonly id: string;
  readonly facts: FactsFile;
  /** Puts names into the scenario's texts. */
  readonly fill: (text: string) => string;
}

export function FactBody({ id, facts, fill }: Props) {
  const fact = facts.facts.find((each) => each.id === id);
  const outside = facts.outside.find((each) => each.id === id);
  if (outside) {
    return (
      <div class="stack">
        <p>{fill(outside.text)}</p>
        <dl class="pairs">
          <Pair term={factsWords.fromOutside} words={fill(outside.source)} />
          {outside.note && <Pair term={factsWords.note} words={fill(outside.note)} />}
        </dl>
      </div>
    );
  }
  if (!fact) return <p>{factsWords.unknown}</p>;
  const source = facts.sources[fact.source];
  const of = { source: fact.source, paragraphs: list(fact.paragraph.map(String)) };
  return (
    <div class="stack">
      <p>{fill(fact.text)}</p>
      <dl class="pairs">
        <Pair term={factsWords.status} words={factStatusWords[fact.status]} />
        {fact.claimant && (
          <Pair
            term={fact.status === "claim" ? factsWords.whoClaims : factsWords.accordingTo}
            words={list(fact.claimant.map((each) => fill(each)))}
          />
        )}
        <Pair
          term={factsWords.source}
          words={source ? factsWords.sourceTitled({ ...of, title: source.title }) : factsWords.sourceOf(of)}
        />
        <Pair term={factsWords.date} words={fact.date.label} />
        {fact.flags?.map((flag) => (
          <Pair key={flag} term={factsWords.beware} words={fill(flag)} />
        ))}
        {fact.note && <Pair term={factsWords.note} words={fill(fact.note)} />}
      </dl>
    </div>
  );
}

const Pair = ({ term, words }: { term: string; words: string }) => (
  <div>
    <dt>{term}</dt>
    <dd>{words}</dd>
  </div>
);
