/** The tab "Wire": what came of each round, as attributed headlines, claims beside what the other side says. */
import type { EventOf, LoggedEvent } from "../../shared/state/event.ts";
import type { HazardTerm } from "../../shared/state/gauge.ts";
import { type Match, useMatch } from "../play/match.ts";
import { hazardWords } from "../text/causes.ts";
import * as commonWords from "../text/common.ts";
import { type Line, tell } from "../text/events.ts";
import { chanceWords, roundDates, signed } from "../text/gauges.ts";
import * as wireWords from "../text/play/wire.ts";
import { FactLinks } from "./Facts.tsx";
import { RuleLink } from "./RuleLink.tsx";
import { SeatChip } from "./SeatChip.tsx";

export interface Told {
  readonly n: number;
  readonly round: number;
  readonly line: Line;
  /** Behind a breach: how likely it was, and what made it so; null where no risk was drawn. */
  readonly odds?: EventOf<"hazardDrawn"> | null;
}

/** The headlines among the events, in their order. */
export const headlines = (events: readonly LoggedEvent[], telling: Match["telling"]): Told[] =>
  events.flatMap(({ n, round, event }) => {
    const line = tell(event, telling);
    if (!line?.wire) return [];
    const odds = event.kind === "breached" ? oddsBehind(events, event.text, round) : undefined;
    return [{ n, round, line, ...(odds !== undefined && { odds }) }];
  });

/** What came of a round, then what everybody saw happen while it was open. `locked`: the event between; none yet while it is open. */
export const newestFirst = (told: readonly Told[], locked = Number.POSITIVE_INFINITY): Told[] => [
  ...told.filter(({ n }) => n > locked),
  ...told.filter(({ n }) => n <= locked),
];

const oddsBehind = (events: readonly LoggedEvent[], text: number, of: number): EventOf<"hazardDrawn"> | null =>
  events.flatMap(({ round, event }) =>
    event.kind === "hazardDrawn" && event.text === text && round === of ? [event] : [],
  )[0] ?? null;

export function Wire() {
  const { snapshot, telling, pub, scenario } = useMatch();
  const told = headlines(snapshot.events, telling);
  const locked = new Map(
    snapshot.events.flatMap(({ n, event }) => (event.kind === "locked" ? [[event.round, n] as const] : [])),
  );
  const rounds = [...new Set(told.map(({ round }) => round))].sort((a, b) => b - a);
  if (told.length === 0) return <p class="muted">{wireWords.nothingYet}</p>;
  return (
    <div class="wire stack">
      {rounds.map((round) => (
        <section key={round} aria-label={commonWords.roundWords(round)}>
          <h3>
            {round === 0 ? wireWords.beforeFirst : commonWords.roundWords(round)}
            {round > 0 && (
              <span class="dates">
                {" "}
                {roundDates(scenario.files.scenario.startDate, round, pub.daysPerRound, "short")}
              </span>
            )}
          </h3>
          <ol class="headlines">
            {newestFirst(
              told.filter((each) => each.round === round),
              locked.get(round),
            ).map(({ n, line, odds }) => (
              <Headline key={n} line={line} odds={odds} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** Parts of a risk that multiply it. */
const factors: ReadonlySet<HazardTerm["cause"]> = new Set(["spoilerOutside", "restraint"]);

/** What made a truce as fragile as it was: known to everybody who reads it. Who fired is not, while the match lasts. */
function Behind({ odds }: { odds: EventOf<"hazardDrawn"> | null }) {
  return (
    <details class="small">
      <summary>{commonWords.why}</summary>
      {odds && <Terms odds={odds} />}
      <p class="muted">
        {wireWords.whoFired}
        <RuleLink rule="§7.3" />
        {wireWords.fragility}
      </p>
    </details>
  );
}

function Terms({ odds }: { odds: EventOf<"hazardDrawn"> }) {
  const { names } = useMatch();
  return (
    <>
      <p>{wireWords.odds(chanceWords(odds.chance))}</p>
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

function Headline({ line, odds }: { line: Line; odds: EventOf<"hazardDrawn"> | null | undefined }) {
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
