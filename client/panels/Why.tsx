/** "why?": which events moved a number, round by round, and by which rule. */

import * as commonWords from "words:common";
import * as partsWords from "words:play/parts";
import { explain } from "../../shared/engine/explain.ts";
import { gaugeKey } from "../../shared/engine/gauge.ts";
import type { GaugeRef } from "../../shared/state/gauge.ts";
import { useMatch, type WhyRequest } from "../match/match.ts";
import { linesSeen } from "../match/spoken.ts";
import { useAllEarlier } from "../match/useEarlier.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { causeWords, ruleOf } from "../words/causes.ts";
import { gaugeMeanings, gaugeName, signed } from "../words/gauges.ts";
import { isBlurred, moveWords } from "../words/moves.ts";
import { FactLinks } from "./Facts.tsx";
import { RuleLink } from "./RuleLink.tsx";
import { MarkedLine } from "./words/LineMark.tsx";
import { Passed } from "./words/Sentence.tsx";

export function WhyDialog({ request, onClose }: { request: WhyRequest; onClose: () => void }) {
  const fetching = useAllEarlier();
  return (
    <Dialog title={request.title} onClose={onClose}>
      <div class="stack" aria-busy={fetching}>
        {fetching && (
          <p class="muted small" role="status">
            {partsWords.fetchingEarlier}
          </p>
        )}
        {request.gauges.map((gauge) => (
          <GaugeHistory key={gaugeKey(gauge)} gauge={gauge} then={request.then} headed={request.gauges.length > 1} />
        ))}
      </div>
    </Dialog>
  );
}

const Undisclosed = () => (
  <>
    <span aria-hidden="true">·</span>
    <span class="hidden">{partsWords.notDisclosed} </span>
  </>
);

interface HistoryProps extends Pick<WhyRequest, "then"> {
  readonly gauge: GaugeRef;
  readonly headed: boolean;
}

function GaugeHistory({ gauge, then = [], headed }: HistoryProps) {
  const { snapshot, names, scenario } = useMatch();
  const entries = explain([...snapshot.events, ...then], gauge);
  const cardName = (id: string) => scenario.card[id]?.name ?? partsWords.anEvent;
  const grounds = scenario.files.scenario.start.grounds[gauge.gauge];
  return (
    <section class="stack">
      {headed && <h3>{gaugeName(gauge, names)}</h3>}
      <p>{gaugeMeanings[gauge.gauge]}</p>
      {entries.length === 0 && <p>{partsWords.notMoved}</p>}
      <ol class="history">
        {entries.map((entry, at) => (
          <li key={entries.length - at}>
            <p>
              <span class="muted">{commonWords.round({ round: entry.round })}</span>{" "}
              <strong>{moveWords(gauge.gauge, entry)}</strong>
            </p>
            <ul>
              {entry.terms.map((term, index) => (
                <li key={index}>
                  <span class="amount">{term.amount === null ? <Undisclosed /> : signed(term.amount)}</span>
                  <span>
                    {causeWords(term, names, cardName)}{" "}
                    <span class="muted small">
                      <RuleLink rule={ruleOf(term.cause)} />
                    </span>{" "}
                    {term.cause === "card" && term.card && <FactLinks ids={scenario.card[term.card]?.facts} />}
                    {term.line !== undefined && <BehindWord line={term.line} />}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {entries.some((entry) => entry.terms.length > 0 && isBlurred(entry)) && (
        <p class="muted small">{partsWords.sizesHidden}</p>
      )}
      {grounds && (
        <p class="muted small">
          <RestsOn {...grounds} />
        </p>
      )}
    </section>
  );
}

/** The word that was kept or broken: when it was given, and what it was about. */
function BehindWord({ line: id }: { line: string }) {
  const { snapshot } = useMatch();
  const line = linesSeen(snapshot.view).find((each) => each.id === id);
  if (!line) return null;
  return (
    <ul>
      <MarkedLine line={line} />
      <li>
        <Passed word={line.word} />
      </li>
    </ul>
  );
}

/** What a number's starting value was taken from. */
function RestsOn({
  facts,
  source,
  basis,
}: {
  readonly facts: readonly string[];
  readonly source?: string | undefined;
  readonly basis?: string;
}) {
  if (facts.length > 0) {
    return partsWords.restsOn({ judged: basis === "designer", facts: () => <FactLinks ids={facts} /> });
  }
  return source === undefined ? partsWords.restsOnJudgement : partsWords.restsOnSource({ source });
}
