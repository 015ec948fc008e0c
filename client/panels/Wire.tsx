/** The tab "Wire": what came of each round, headlines first, claim beside counter-claim, the rest folded. */

import * as commonWords from "words:common";
import * as wireWords from "words:play/wire";
import type { EventOf } from "../../shared/state/event.ts";
import type { HazardTerm } from "../../shared/state/gauge.ts";
import { useMatch } from "../match/match.ts";
import { headlines, roundWire, type Told } from "../match/roundWire.ts";
import { useEarlier } from "../match/useEarlier.ts";
import { hazardWords } from "../words/causes.ts";
import { chanceWords, roundDates, signed } from "../words/gauges.ts";
import { Earlier } from "./Earlier.tsx";
import { FactLinks } from "./Facts.tsx";
import { RuleLink } from "./RuleLink.tsx";
import { SeatChip } from "./SeatChip.tsx";
import { Statements } from "./Statements.tsx";

export function Wire() {
  const { snapshot, telling, pub } = useMatch();
  const earlier = useEarlier();
  const told = headlines(snapshot.events, telling);
  const locked = new Map(
    snapshot.events.flatMap(({ n, event }) => (event.kind === "locked" ? [[event.round, n] as const] : [])),
  );
  const rounds = [...new Set(told.map(({ round }) => round))].sort((a, b) => b - a);
  if (told.length === 0 && !earlier.more) return <p class="muted">{wireWords.nothingYet}</p>;
  return (
    <div class="wire stack">
      {rounds.map((round) => (
        <Round
          key={round}
          round={round}
          told={told.filter((each) => each.round === round)}
          locked={locked.get(round)}
        />
      ))}
      {/* The last round's news come by themselves, however much has been said since. */}
      <Earlier {...earlier} inSight={pub.round > 1 && !rounds.includes(pub.round - 1)} />
    </div>
  );
}

interface RoundProps {
  readonly round: number;
  readonly told: readonly Told[];
  readonly locked: number | undefined;
}

function Round({ round, told, locked }: RoundProps) {
  const { pub, scenario } = useMatch();
  const { news, statements, tests, deeds, before } = roundWire(told, locked);
  return (
    <section aria-label={commonWords.round({ round })}>
      <h2 class="overline">
        {round === 0 ? wireWords.beforeFirst : commonWords.round({ round })}
        {round > 0 && (
          <span class="dates"> {roundDates(scenario.files.scenario.startDate, round, pub.daysPerRound, "short")}</span>
        )}
      </h2>
      <Headlines told={news} />
      {statements.length > 0 && <Statements statements={statements} />}
      <Headlines told={tests} />
      <Folded words={wireWords.alsoDone({ count: deeds.length })} told={deeds} />
      <Folded words={wireWords.whileOpen({ count: before.length })} told={before} />
    </section>
  );
}

function Headlines({ told }: { told: readonly Told[] }) {
  if (told.length === 0) return null;
  return (
    <ol class="headlines">
      {told.map((each) => (
        <Headline key={each.n} {...each} />
      ))}
    </ol>
  );
}

function Folded({ words, told }: { words: string; told: readonly Told[] }) {
  if (told.length === 0) return null;
  return (
    <details class="folded">
      <summary>{words}</summary>
      <Headlines told={told} />
    </details>
  );
}

/** Parts of a risk that multiply it. */
const factors: ReadonlySet<HazardTerm["cause"]> = new Set(["spoilerOutside", "restraint"]);

/** What made a truce as fragile as it was: known to everybody who reads it. Who fired is not, while the match lasts. */
function Behind({ odds }: { odds: EventOf<"hazardDrawn"> | null }) {
  return (
    <details class="small">
      <summary>{commonWords.why}</summary>
      {odds && <OddsTerms odds={odds} />}
      <p class="muted">{wireWords.whoFired({ rule: (says) => <RuleLink rule="§7.3" says={says} /> })}</p>
    </details>
  );
}

/** How likely a truce was to break, part by part. */
export function OddsTerms({ odds }: { odds: EventOf<"hazardDrawn"> }) {
  const { names } = useMatch();
  return (
    <>
      <p>{wireWords.odds({ chance: chanceWords(odds.chance) })}</p>
      <ul class="terms">
        {odds.terms.map((term) => (
          <li key={`${term.cause}${term.clause ?? ""}${term.side ?? ""}`}>
            <span class="amount">{factors.has(term.cause) ? `× ${term.amount}` : signed(term.amount)}</span>
            <span>{hazardWords(term, names)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Headline({ line, odds }: Told) {
  return (
    <li class="headline" data-tone={line.tone}>
      {line.seat ? <SeatChip seat={line.seat} beside /> : <span class="dash" aria-hidden="true" />}
      <div>
        <p>
          {line.text} <FactLinks ids={line.facts} />
        </p>
        {odds !== undefined && <Behind odds={odds} />}
        {line.counter && <p class="counter small">{line.counter}</p>}
      </div>
    </li>
  );
}
