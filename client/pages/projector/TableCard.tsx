/** One table on the wall: its name, who is missing, and how the war stands there as everybody at it can see. No order, no rank. */
import * as words from "words:projector";
import type { ProjectorTable, Situation } from "../../../shared/protocol/class.ts";
import { bandWord, figure, gaugeKind, rungs } from "../../words/gauges.ts";
import { longerWords, placeWords } from "../../words/projector.ts";
import { TimeLeft } from "./TimeLeft.tsx";
import type { ProjectorNames } from "./useProjectorNames.ts";

interface Props {
  readonly table: ProjectorTable;
  readonly now: number;
  readonly names: ProjectorNames;
  /** It shows round, phase and clock of its own: the tables have come apart. */
  readonly timed: boolean;
  /** Shows its round headline by headline; absent while none is being told. */
  readonly onFollow?: () => void;
}

export function TableCard({ table, now, names, timed, onFollow }: Props) {
  const { number, stage, seats, people, situation } = table;
  const live = stage === "briefing" || stage === "playing";
  return (
    <article class="projector-table" data-timed={live && timed} data-bare={situation === null}>
      <div class="inside">
        <header>
          <h2>{words.table({ number })}</h2>
          {live && (
            <p class="missing">{seats.of === 0 ? words.bots : words.readyHere({ missing: seats.of - seats.ready })}</p>
          )}
        </header>
        {stage === "lobby" && <p class="state muted">{words.lobby({ people })}</p>}
        {stage === "ended" && <p class="state">{words.ended}</p>}
        {live && timed && (
          <div class="when">
            <p>
              {placeWords(table)}
              {longerWords(table) && <span class="longer"> · {longerWords(table)}</span>}
            </p>
            <TimeLeft table={table} now={now} plain />
          </div>
        )}
        {onFollow && (
          <button type="button" class="button slim" onClick={onFollow}>
            {words.follow({ number })}
          </button>
        )}
        {situation && <Standing situation={situation} names={names} />}
      </div>
    </article>
  );
}

function Standing({ situation, names }: { situation: Situation; names: ProjectorNames }) {
  const { escalation, ground, widerWarBand, energyAlarm, treatySince, talks } = situation;
  const sectors = Object.entries(ground).map(([id, points]) => `${names.sector(id)} ${figure(points, 0)}`);
  const rows = [
    [gaugeKind("widerWar"), bandWord(widerWarBand)],
    [names.most === null ? words.ground : words.groundOf({ most: names.most }), sectors.join(" · ")],
    [words.agreement, treatySince === null ? words.noAgreement : words.since({ round: treatySince })],
    [words.talks, talks.length === 0 ? words.noTalks : talks.map(names.venue).join(", ")],
    [gaugeKind("energyAlarm"), figure(energyAlarm)],
  ] as const;
  return (
    <>
      <div class="rung">
        <ol class="ladder" aria-hidden="true">
          {rungs.map((rung, at) => (
            <li key={rung} data-rung={at <= escalation ? (at >= 5 ? "high" : "reached") : "free"} />
          ))}
        </ol>
        <p>
          <span class="term">{gaugeKind("escalation")} </span>
          <span class="tabular">{escalation}</span> · {rungs[escalation]}
        </p>
      </div>
      <dl>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
