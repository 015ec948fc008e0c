/** A first match that the page guides: name, where, and as whom. */

import * as commonWords from "words:common";
import * as formWords from "words:play/form";
import * as guideWords from "words:play/guide";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Refusal } from "../../../../shared/base/result.ts";
import type { ScenarioInfo } from "../../../../shared/protocol/replies.ts";
import { guidedRoster } from "../../../../shared/terms/guided.ts";
import { api } from "../../../net/api.ts";
import type { Place } from "../../../net/session.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { capital } from "../../../words/format.ts";
import { NameField } from "./NameField.tsx";

const words = guideWords.form;

/** The seats of the smallest table with a host, the host first. */
function seatsOf({ rosters, seats }: ScenarioInfo) {
  const roster = rosters.find(({ size }) => size === guidedRoster)?.seats ?? [];
  const found = roster.flatMap((id) => seats.filter((seat) => seat.id === id));
  const hosts = ({ acts }: (typeof found)[number]) => acts.includes("convene");
  return [...found.filter(hosts), ...found.filter((seat) => !hosts(seat))].map((seat) => ({
    id: seat.id,
    name: capital(seat.name),
    says: hosts(seat) ? words.host : words.side,
  }));
}

export function GuidedForm({ onSeat }: { onSeat: (place: Place) => void }) {
  const [offered, setOffered] = useState<readonly ScenarioInfo[]>([]);
  const [id, setId] = useState("");
  const [seat, setSeat] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    void api.scenarios().then((answer) => {
      if (!answer.ok) return setRefusal(answer.error);
      setOffered(answer.value.filter((each) => seatsOf(each).length > 0));
    });
  }, []);
  const scenario = offered.find((each) => each.id === id) ?? offered[0];
  const seats = scenario ? seatsOf(scenario) : [];
  const chosen = seats.find((each) => each.id === seat) ?? seats[0];
  if (!scenario || !chosen)
    return refusal ? <RefusalNote refusal={refusal} /> : <p aria-busy="true">{commonWords.oneMoment}</p>;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!form.current) return;
    const name = String(new FormData(form.current).get("name")).trim();
    setBusy(true);
    const joined = await api.guided({ name, scenario: scenario.id, seat: chosen.id });
    setBusy(false);
    if (joined.ok) onSeat({ token: joined.value.token, match: joined.value.match, title: scenario.title });
    else setRefusal(joined.error);
  };
  return (
    <form class="stack" ref={form} onSubmit={submit} aria-busy={busy}>
      <p class="small">{words.lead}</p>
      <NameField id="guided-name" name={formWords.player} />
      <Choice
        legend={words.where}
        name="where"
        options={offered.map(({ id, title, summary }) => ({ id, name: title, says: summary }))}
        chosen={scenario.id}
        onChoose={setId}
      />
      <Choice legend={words.asWhom} name="whom" options={seats} chosen={chosen.id} onChoose={setSeat} />
      <button type="submit" class="button first wide" disabled={busy}>
        {busy ? words.starting : words.start}
      </button>
      <RefusalNote refusal={refusal} />
    </form>
  );
}

interface ChoiceProps {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly id: string; readonly name: string; readonly says: string }[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function Choice({ legend, name, options, chosen, onChoose }: ChoiceProps) {
  return (
    <fieldset class="seats">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.id} class="choice">
          <input
            type="radio"
            name={name}
            value={option.id}
            checked={option.id === chosen}
            onChange={() => onChoose(option.id)}
          />
          <span>
            <strong>{option.name}</strong>
            <span class="muted small line"> {option.says}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
