/** What the choices amount to: the tables with who sits there, how long it lasts, and what everybody is told. */

import * as words from "words:teachSetup";
import type { ComponentChildren } from "preact";
import type { Split } from "../../../../shared/protocol/class.ts";
import type { ScenarioInfo } from "../../../../shared/protocol/replies.ts";
import { capital } from "../../../words/format.ts";
import { toneOf } from "../../../words/names.ts";
import { asynchronousWords, tablesAre } from "../../../words/teachSetup.ts";
import { type Choices, minutesOf } from "./plan.ts";

interface Props {
  readonly choices: Choices;
  readonly split: Split;
  readonly scenario: ScenarioInfo;
  readonly children: ComponentChildren;
}

export function Plan({ choices, split, scenario, children }: Props) {
  return (
    <section class="card stack plan" aria-labelledby="plan-heading">
      <h2 id="plan-heading">{words.plan}</h2>
      <div class="stack tight" aria-live="polite">
        <p>
          {words.sum({
            tables: tablesAre(split.tables.map(({ roster }) => roster)),
            lasts: lengthOf(choices, scenario),
            b: (says) => <strong>{says}</strong>,
          })}
        </p>
        <p class="muted small">{words.reasons[split.reason]}</p>
      </div>
      <ol class="plan-tables">
        {split.tables.map((table, at) => (
          <li key={at}>
            <p class="small">
              {words.tableLine({
                number: at + 1,
                seats: table.roster,
                people: table.people.reduce((sum, each) => sum + each, 0),
              })}
            </p>
            <TableSeats table={table} scenario={scenario} />
          </li>
        ))}
      </ol>
      {children}
      <p class="muted small">{words.fair}</p>
    </section>
  );
}

function TableSeats({ table, scenario }: { table: Split["tables"][number]; scenario: ScenarioInfo }) {
  const seats = scenario.rosters.find(({ size }) => size === table.roster)?.seats ?? [];
  return (
    <ul class="chips">
      {seats.map((seat, at) => {
        const def = scenario.seats.find(({ id }) => id === seat);
        const count = table.people[at] ?? 0;
        const name = words.people({ seat: capital(def?.name ?? seat), count });
        return (
          <li key={seat}>
            <span class={`chip ${toneOf(def)}`} data-filled={count > 0} title={name}>
              <span aria-hidden="true">
                {def?.short ?? seat}
                {count > 1 ? ` ×${count}` : ""}
              </span>
              <span class="hidden">{name}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function lengthOf(choices: Choices, scenario: ScenarioInfo): string {
  const { rounds } = scenario.forms[choices.form];
  if (choices.preset === "days") return words.lasts.days({ rounds, ends: asynchronousWords(choices.asynchronous) });
  const minutes = minutesOf(choices.live, rounds);
  return minutes === null ? words.lasts.noClock({ rounds }) : words.lasts.minutes({ rounds, minutes });
}
