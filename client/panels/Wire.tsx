/** The tab "Wire": what came of each round, as attributed headlines, claims beside what the other side says. */
import type { LoggedEvent } from "../../shared/state/event.ts";
import { type Match, useMatch } from "../play/match.ts";
import { type Line, tell } from "../text/events.ts";
import { roundDates } from "../text/gauges.ts";
import { FactLinks } from "./Facts.tsx";
import { SeatChip } from "./SeatChip.tsx";

export interface Told {
  readonly n: number;
  readonly round: number;
  readonly line: Line;
}

/** The headlines among the events, in their order. */
export const headlines = (events: readonly LoggedEvent[], telling: Match["telling"]): Told[] =>
  events.flatMap(({ n, round, event }) => {
    const line = tell(event, telling);
    return line?.wire ? [{ n, round, line }] : [];
  });

export function Wire() {
  const { snapshot, telling, pub, scenario } = useMatch();
  const told = headlines(snapshot.events, telling);
  const rounds = [...new Set(told.map(({ round }) => round))].sort((a, b) => b - a);
  if (told.length === 0) return <p class="muted">Nothing yet. The wire speaks when a round is over.</p>;
  return (
    <div class="wire stack">
      {rounds.map((round) => (
        <section key={round} aria-label={`Round ${round}`}>
          <h3>
            {round === 0 ? "Before the first round" : `Round ${round}`}
            {round > 0 && (
              <span class="dates">
                {" "}
                {roundDates(scenario.files.scenario.startDate, round, pub.daysPerRound, "short")}
              </span>
            )}
          </h3>
          <ol class="headlines">
            {told
              .filter((each) => each.round === round)
              .map(({ n, line }) => (
                <Headline key={n} line={line} />
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Headline({ line }: { line: Line }) {
  return (
    <li class="headline" data-tone={line.tone}>
      {line.seat ? <SeatChip seat={line.seat} beside /> : <span class="dash" aria-hidden="true" />}
      <div>
        <p>
          {line.text} <FactLinks ids={line.facts} />
        </p>
        {line.counter && <p class="counter small">{line.counter}</p>}
      </div>
    </li>
  );
}
