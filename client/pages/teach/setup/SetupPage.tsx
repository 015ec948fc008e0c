/** A new class: title, number of students, time. The rest is proposed, shown, and can be changed. */

import * as teachWords from "words:teach";
import * as words from "words:teachSetup";
import * as wallWords from "words:teachTable";
import { useEffect, useState } from "preact/hooks";
import type { Refusal } from "../../../../shared/base/result.ts";
import { mostStudents } from "../../../../shared/protocol/class.ts";
import type { ScenarioInfo } from "../../../../shared/protocol/replies.ts";
import { longestTitle } from "../../../../shared/terms/limits.ts";
import { api } from "../../../net/api.ts";
import type { Address } from "../../../net/teachAddress.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { upTo } from "../../../ui/upTo.ts";
import { Details } from "./Details.tsx";
import { Plan } from "./Plan.tsx";
import {
  type Choices,
  choicesOf,
  freshChoices,
  isOpenNetwork,
  presets,
  settingsOf,
  splitOf,
  withPreset,
} from "./plan.ts";

interface Props {
  /** Class whose settings to begin with. */
  readonly from: string | null;
  /** That class is changed, rather than another one made. */
  readonly edit?: boolean;
  readonly scenarios: readonly ScenarioInfo[];
  readonly onGo: (to: Address) => void;
}

export function SetupPage({ from, edit = false, scenarios, onGo }: Props) {
  const [choices, setChoices] = useState<Choices | null>(
    from === null ? freshChoices(scenarios[0]?.id ?? "", isOpenNetwork(location.hostname)) : null,
  );
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    if (from === null) return;
    api.classes.get(from).then((answer) => {
      if (!answer.ok) return setRefusal(answer.error);
      const { settings, students, keepDays } = answer.value;
      const as = choicesOf(settings, students);
      // Another match of the same class: its students have met the record's figures once.
      setChoices({ ...as, keepDays, drawnTypes: as.drawnTypes || !edit });
    });
  }, [from, edit]);
  return (
    <div class="start setup">
      <header>
        <button
          type="button"
          class="button slim"
          onClick={() => onGo(edit && from ? { page: "wall", id: from } : { page: "home" })}
        >
          {edit ? wallWords.back : teachWords.back}
        </button>
        <h1>{edit ? words.edit : words.heading}</h1>
        <p class="muted">{edit ? words.editLead : words.lead}</p>
      </header>
      <RefusalNote refusal={refusal} />
      {choices && (
        <Form choices={choices} onChange={setChoices} edited={edit ? from : null} scenarios={scenarios} onGo={onGo} />
      )}
    </div>
  );
}

interface FormProps extends Pick<Props, "scenarios" | "onGo"> {
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
  /** Class to be changed; null: a new one. */
  readonly edited: string | null;
}

function Form({ choices, onChange, edited, scenarios, onGo }: FormProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const scenario = scenarios.find(({ id }) => id === choices.scenario) ?? scenarios[0];
  if (!scenario) return null;
  const split = splitOf(
    choices,
    scenario.rosters.map(({ size }) => size),
  );
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const body = { ...settingsOf(choices, split), keepDays: choices.keepDays };
    const made = await (edited === null ? api.classes.create(body) : api.classes.change(edited, body));
    setBusy(false);
    if (made.ok) onGo({ page: "wall", id: made.value.id });
    else setRefusal(made.error);
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-busy={busy}>
      <main class="setup-parts">
        <section class="card stack" aria-label={words.heading}>
          <div class="field">
            <label for="title">{words.title}</label>
            <input
              id="title"
              required
              placeholder={words.titleHint}
              autocomplete="off"
              value={choices.title}
              {...upTo(longestTitle, (title) => onChange({ ...choices, title }))}
            />
          </div>
          <StudentCount choices={choices} onChange={onChange} />
          <fieldset class="stack tight">
            <legend>{words.time}</legend>
            <div class="presets">
              {presets.map((preset) => (
                <label key={preset} class="choice">
                  <input
                    type="radio"
                    name="preset"
                    checked={choices.preset === preset}
                    onChange={() => onChange(withPreset(choices, preset))}
                  />
                  <span>
                    <strong>{words.presets[preset].name}</strong>
                    <span class="muted small line">{words.presets[preset].says}</span>
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        </section>
        <Plan choices={choices} split={split} scenario={scenario}>
          <button type="submit" class="button first wide" disabled={busy}>
            {edited === null ? (busy ? words.busy : words.create) : busy ? words.saving : words.save}
          </button>
          <RefusalNote refusal={refusal} />
        </Plan>
        <Details choices={choices} onChange={onChange} scenarios={scenarios} scenario={scenario} />
      </main>
    </form>
  );
}

function StudentCount({ choices, onChange }: Pick<FormProps, "choices" | "onChange">) {
  return (
    <div class="field">
      <label for="students">{words.students}</label>
      <input
        id="students"
        type="number"
        inputMode="numeric"
        class="count-field"
        required
        min={1}
        max={mostStudents}
        aria-describedby="students-hint"
        value={choices.students || ""}
        onInput={(event) =>
          onChange({
            ...choices,
            students: Math.min(mostStudents, Math.max(0, Number(event.currentTarget.value) || 0)),
          })
        }
      />
      <p class="muted small" id="students-hint">
        {words.studentsHint}
      </p>
    </div>
  );
}
