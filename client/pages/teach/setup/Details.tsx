/** Everything that has a good default: tables, clocks, seating, names, bots, chances, grace. */

import * as peopleWords from "words:teachPeople";
import * as words from "words:teachSetup";
import { doors } from "../../../../shared/protocol/class.ts";
import type { ScenarioInfo } from "../../../../shared/protocol/replies.ts";
import { mostTables } from "../../../../shared/terms/limits.ts";
import { Choice, NumberChoice, Tick } from "../../../ui/Fields.tsx";
import { capital } from "../../../words/format.ts";
import { inRow } from "../../../words/inRow.ts";
import { clockChoice } from "../../../words/teachSetup.ts";
import { KeepChoice } from "../records/KeepChoice.tsx";
import { Days } from "./Days.tsx";
import { type ChoicesProps, choices as offered, withClock } from "./plan.ts";

interface DetailsProps extends ChoicesProps {
  readonly scenario: ScenarioInfo;
}

export function Details(props: DetailsProps & { readonly scenarios: readonly ScenarioInfo[] }) {
  return (
    <div class="setup-details">
      <Tables {...props} />
      <Time {...props} />
      <Students {...props} />
      <More {...props} />
    </div>
  );
}

function Tables({ choices, onChange, scenario }: DetailsProps) {
  const seatNames = scenario.rosters
    .find(({ size }) => size === choices.roster)
    ?.seats.map((seat) => capital(scenario.seats.find(({ id }) => id === seat)?.name ?? seat));
  const orProposed = (value: string) => (value === "" ? null : Number(value));
  return (
    <section class="card stack">
      <h2>{words.groups.tables}</h2>
      <Choice
        id="tables"
        label={words.tables}
        value={choices.tables === null ? "" : String(choices.tables)}
        options={[
          ["", words.rosterAuto],
          ...Array.from({ length: mostTables }, (_, at) => [String(at + 1), String(at + 1)] as const),
        ]}
        onChoose={(value) => onChange({ ...choices, tables: orProposed(value) })}
      />
      <Choice
        id="roster"
        label={words.roster}
        value={choices.roster === null ? "" : String(choices.roster)}
        options={[["", words.rosterAuto], ...scenario.rosters.map(({ size }) => [String(size), String(size)] as const)]}
        onChoose={(value) => onChange({ ...choices, roster: orProposed(value) })}
        {...(seatNames && { hint: words.seatsAre({ seats: inRow(seatNames) }) })}
      />
      <Choice
        id="per-seat"
        label={words.perSeat}
        value={choices.perSeat === null ? "" : String(choices.perSeat)}
        options={[
          ["", words.rosterAuto],
          ...[1, 2, 3, 4, 5, 6].map((each) => [String(each), words.perSeatOf({ count: each })] as const),
        ]}
        hint={words.perSeatHint}
        onChoose={(value) => onChange({ ...choices, perSeat: orProposed(value) })}
      />
    </section>
  );
}

function Time({ choices, onChange, scenario }: DetailsProps) {
  return (
    <section class="card stack">
      <h2>{words.groups.time}</h2>
      <Choice
        id="form"
        label={words.form}
        value={choices.form}
        options={(["short", "long"] as const).map((form) => {
          const { rounds, days } = scenario.forms[form];
          return [form, words.formOf({ rounds, days })] as const;
        })}
        onChoose={(form) => onChange({ ...choices, form, preset: choices.preset === "days" ? "days" : "own" })}
      />
      {choices.preset === "days" ? (
        <Days choices={choices} onChange={onChange} />
      ) : (
        (["briefSeconds", "openSeconds", "wireSeconds"] as const).map((clock) => (
          <NumberChoice
            key={clock}
            id={clock}
            label={words.clocks[clock]}
            value={choices.live[clock]}
            options={offered[clock]}
            words={clockChoice}
            onChoose={(seconds) => onChange(withClock(choices, { [clock]: seconds }))}
          />
        ))
      )}
    </section>
  );
}

function Students({ choices, onChange }: DetailsProps) {
  return (
    <section class="card stack">
      <h2>{words.groups.people}</h2>
      <Choice
        id="seating"
        label={words.seating}
        value={choices.seating}
        options={(["draw", "choose", "place"] as const).map((each) => [each, words.seatings[each].name] as const)}
        hint={words.seatings[choices.seating].says}
        onChoose={(seating) => onChange({ ...choices, seating })}
      />
      <Choice
        id="names"
        label={words.names}
        value={choices.names}
        options={(["typed", "drawn"] as const).map((each) => [each, words.namings[each].name] as const)}
        hint={words.namings[choices.names].says}
        onChoose={(names) => onChange({ ...choices, names })}
      />
      <Choice
        id="door"
        label={peopleWords.setup.door}
        value={choices.door}
        options={doors.map((each) => [each, peopleWords.doors[each]] as const)}
        hint={peopleWords.doorHint}
        onChoose={(door) => onChange({ ...choices, door })}
      />
      <Tick on={choices.namesLetThrough} onChange={(namesLetThrough) => onChange({ ...choices, namesLetThrough })}>
        {peopleWords.setup.namesLetThrough}
      </Tick>
      <NumberChoice
        id="grace"
        label={words.grace}
        value={choices.graceSeconds}
        options={offered.graceSeconds}
        words={(seconds) => words.graceOf({ clock: clockChoice(seconds) })}
        hint={words.graceHint}
        onChoose={(graceSeconds) => onChange({ ...choices, graceSeconds })}
      />
    </section>
  );
}

function More({ choices, onChange, scenarios }: DetailsProps & { readonly scenarios: readonly ScenarioInfo[] }) {
  return (
    <section class="card stack">
      <h2>{words.groups.more}</h2>
      {scenarios.length > 1 && (
        <Choice
          id="scenario"
          label={words.scenario}
          value={choices.scenario}
          options={scenarios.map(({ id, title }) => [id, title] as const)}
          onChoose={(scenario) => onChange({ ...choices, scenario })}
        />
      )}
      <Tick on={choices.bots} onChange={(bots) => onChange({ ...choices, bots })}>
        {words.bots}
      </Tick>
      <Tick on={choices.plain} onChange={(plain) => onChange({ ...choices, plain })}>
        {words.plain}
      </Tick>
      <Tick on={choices.drawnTypes} onChange={(drawnTypes) => onChange({ ...choices, drawnTypes })}>
        {words.drawnTypes}
      </Tick>
      <Tick on={choices.draftsSet} onChange={(draftsSet) => onChange({ ...choices, draftsSet })}>
        {words.draftsSet}
      </Tick>
      <Tick on={choices.sameSeed} onChange={(sameSeed) => onChange({ ...choices, sameSeed })}>
        {words.sameSeed}
      </Tick>
      <div class="field">
        <label for="seed">{words.seed}</label>
        <input
          id="seed"
          maxLength={60}
          autocomplete="off"
          aria-describedby="seed-hint"
          value={choices.seed}
          onInput={(event) => onChange({ ...choices, seed: event.currentTarget.value })}
        />
        <p class="muted small" id="seed-hint">
          {words.seedHint}
        </p>
      </div>
      <KeepChoice value={choices.keepDays} onChoose={(keepDays) => onChange({ ...choices, keepDays })} />
    </section>
  );
}
