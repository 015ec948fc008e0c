/** Fact ids as links, and the fact itself: what is said, by whom, where, when, and what to beware of. */
import type { FactsFile } from "../../shared/scenario/facts.ts";
import { useMatch } from "../play/match.ts";
import { list } from "../text/gauges.ts";
import { factStatusWords } from "../text/labels.ts";
import { Dialog } from "./Dialog.tsx";

/** The ids, each a button that opens its fact. */
export function FactLinks({ ids }: { ids: readonly string[] | undefined }) {
  const { openFact } = useMatch();
  if (!ids || ids.length === 0) return null;
  return (
    <span class="facts">
      {ids.map((id) => (
        <button key={id} type="button" class="link fact" aria-label={`Fact ${id}`} onClick={() => openFact(id)}>
          {id}
        </button>
      ))}
    </span>
  );
}

export function FactDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { scenario } = useMatch();
  const { facts } = scenario.files;
  return (
    <Dialog title={`Fact ${id}`} onClose={onClose}>
      <FactBody id={id} facts={facts} />
    </Dialog>
  );
}

function FactBody({ id, facts }: { id: string; facts: FactsFile }) {
  const { names } = useMatch();
  const fact = facts.facts.find((each) => each.id === id);
  const outside = facts.outside.find((each) => each.id === id);
  if (outside) {
    return (
      <div class="stack">
        <p>{names.fill(outside.text)}</p>
        <dl class="pairs">
          <Pair term="From outside the sources" words={names.fill(outside.source)} />
          {outside.note && <Pair term="Note" words={names.fill(outside.note)} />}
        </dl>
      </div>
    );
  }
  if (!fact) return <p>This fact is not in the ledger.</p>;
  const source = facts.sources[fact.source];
  return (
    <div class="stack">
      <p>{names.fill(fact.text)}</p>
      <dl class="pairs">
        <Pair term="Status" words={factStatusWords[fact.status]} />
        {fact.claimant && (
          <Pair
            term={fact.status === "claim" ? "Who claims it" : "According to"}
            words={list(fact.claimant.map((each) => names.fill(each)))}
          />
        )}
        <Pair
          term="Source"
          words={`${fact.source}, paragraph ${list(fact.paragraph.map(String))}${source ? `: “${source.title}”` : ""}`}
        />
        <Pair term="Date" words={fact.date.label} />
        {fact.flags?.map((flag) => (
          <Pair key={flag} term="Beware" words={names.fill(flag)} />
        ))}
        {fact.note && <Pair term="Note" words={names.fill(fact.note)} />}
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
