/** A fact as it stands in the ledger: what is said, by whom, where, when, and what to beware of. */
import type { FactsFile } from "../../shared/scenario/facts.ts";
import { list } from "../text/gauges.ts";
import { factStatusWords } from "../text/labels.ts";

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
          <Pair term="From outside the sources" words={fill(outside.source)} />
          {outside.note && <Pair term="Note" words={fill(outside.note)} />}
        </dl>
      </div>
    );
  }
  if (!fact) return <p>This fact is not in the ledger.</p>;
  const source = facts.sources[fact.source];
  return (
    <div class="stack">
      <p>{fill(fact.text)}</p>
      <dl class="pairs">
        <Pair term="Status" words={factStatusWords[fact.status]} />
        {fact.claimant && (
          <Pair
            term={fact.status === "claim" ? "Who claims it" : "According to"}
            words={list(fact.claimant.map((each) => fill(each)))}
          />
        )}
        <Pair
          term="Source"
          words={`${fact.source}, paragraph ${list(fact.paragraph.map(String))}${source ? `: “${source.title}”` : ""}`}
        />
        <Pair term="Date" words={fact.date.label} />
        {fact.flags?.map((flag) => (
          <Pair key={flag} term="Beware" words={fill(flag)} />
        ))}
        {fact.note && <Pair term="Note" words={fill(fact.note)} />}
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
