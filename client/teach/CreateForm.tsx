/** A new match: a title, and settings whose defaults fit a class of 45 minutes. */
import { useRef, useState } from "preact/hooks";
import type { Refusal } from "../../shared/base/result.ts";
import { longestTitle } from "../../shared/protocol/messages.ts";
import type { ScenarioInfo } from "../../shared/protocol/replies.ts";
import { api } from "../net/api.ts";
import { RefusalNote } from "../panels/RefusalNote.tsx";
import { teachWords } from "../text/teach.ts";

const words = teachWords.create;
/** Choices of the two clocks, in seconds. */
const openChoices = [180, 240, 300, 420, 600];
const wireChoices = [20, 40, 60, 120, 300];
const defaults = { roster: 6, form: "short", open: 240, wire: 40 } as const;

interface Props {
  readonly scenarios: readonly ScenarioInfo[];
  readonly onCreated: (match: string) => void;
}

export function CreateForm({ scenarios, onCreated }: Props) {
  const [id, setId] = useState(scenarios[0]?.id ?? "");
  const [size, setSize] = useState<number>(defaults.roster);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const scenario = scenarios.find((each) => each.id === id);
  if (!scenario) return null;
  const roster = scenario.rosters.find((each) => each.size === size) ?? scenario.rosters[0];
  const nameOf = (seat: string) => scenario.seats.find((each) => each.id === seat)?.name ?? seat;

  const submit = async (event: Event) => {
    event.preventDefault();
    if (!form.current || busy) return;
    const data = new FormData(form.current);
    setBusy(true);
    const created = await api.teach.create({
      title: String(data.get("title")).trim(),
      scenario: id,
      roster: roster?.size ?? size,
      form: data.get("form") === "long" ? "long" : "short",
      openSeconds: Number(data.get("open")),
      wireSeconds: Number(data.get("wire")),
      bots: data.has("bots"),
      seed: "",
    });
    setBusy(false);
    if (created.ok) onCreated(created.value.match);
    else setRefusal(created.error);
  };

  return (
    <form class="stack" ref={form} onSubmit={submit} aria-busy={busy}>
      <div class="field">
        <label for="title">{words.title}</label>
        <input
          id="title"
          name="title"
          required
          maxLength={longestTitle}
          placeholder={words.titleHint}
          autocomplete="off"
        />
      </div>
      {scenarios.length > 1 && (
        <Choice
          id="scenario"
          label={words.scenario}
          value={id}
          onChoose={setId}
          options={scenarios.map((each) => [each.id, each.title])}
        />
      )}
      <Choice
        id="roster"
        label={words.seats}
        value={String(roster?.size ?? "")}
        onChoose={(value) => setSize(Number(value))}
        options={scenario.rosters.map((each) => [String(each.size), String(each.size)])}
        hint={words.seatsAre(roster?.seats.map(nameOf) ?? [])}
      />
      <Choice
        id="form"
        label={words.form}
        start={defaults.form}
        options={(["short", "long"] as const).map((each) => {
          const { rounds, days } = scenario.forms[each];
          return [each, words[each](rounds, days)];
        })}
      />
      <div class="thirds">
        <Choice
          id="open"
          label={words.clock}
          start={String(defaults.open)}
          options={[
            ["0", words.noClock],
            ...openChoices.map((each) => [String(each), words.minutes(each / 60)] as const),
          ]}
        />
        <Choice
          id="wire"
          label={words.wire}
          start={String(defaults.wire)}
          options={wireChoices.map((each) => [String(each), words.seconds(each)])}
        />
      </div>
      <label class="row tick">
        <input type="checkbox" name="bots" defaultChecked />
        <span>{words.bots}</span>
      </label>
      <button type="submit" class="button first wide" disabled={busy}>
        {busy ? words.busy : words.submit}
      </button>
      <RefusalNote refusal={refusal} />
    </form>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  /** Kept by the form itself from `start`, or outside by `value` and `onChoose`. */
  readonly start?: string;
  readonly value?: string;
  readonly onChoose?: (value: string) => void;
  readonly hint?: string;
}

function Choice({ id, label, options, start, value, onChoose, hint }: ChoiceProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        name={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChoose?.(event.currentTarget.value)}
      >
        {options.map(([each, shown]) => (
          <option key={each} value={each} selected={each === (value ?? start)}>
            {shown}
          </option>
        ))}
      </select>
      {hint && (
        <p class="muted small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
