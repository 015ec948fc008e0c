/** One person against bots: name, scenario where there are several, seat, and three settings with sensible defaults. */

import * as commonWords from "words:common";
import * as formWords from "words:play/form";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Refusal } from "../../../../shared/base/result.ts";
import type { ScenarioInfo } from "../../../../shared/protocol/replies.ts";
import { fillNames } from "../../../../shared/scenario/fill.ts";
import type { ScenarioFiles } from "../../../../shared/scenario/scenario.ts";
import { api } from "../../../net/api.ts";
import type { Place } from "../../../net/session.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { capital } from "../../../words/format.ts";
import { kindWords } from "../../../words/labels.ts";
import { NameField } from "./NameField.tsx";

const defaultRoster = 6;

export function PlayForm({ onSeat }: { onSeat: (place: Place) => void }) {
  const [offered, setOffered] = useState<readonly ScenarioInfo[]>([]);
  const [id, setId] = useState<string | null>(null);
  const [files, setFiles] = useState<ScenarioFiles | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    api.scenarios().then((answer) => {
      if (!answer.ok) return setRefusal(answer.error);
      setOffered(answer.value);
      setId(answer.value[0]?.id ?? null);
    });
  }, []);
  useEffect(() => {
    if (id === null) return;
    let late = false;
    api.scenario(id).then((answer) => {
      if (late) return;
      if (answer.ok) setFiles(answer.value);
      else setRefusal(answer.error);
    });
    return () => {
      late = true;
    };
  }, [id]);
  if (refusal) return <RefusalNote refusal={refusal} />;
  return (
    <div class="stack">
      {offered.length > 1 && <Scenarios offered={offered} chosen={id} onChoose={setId} />}
      {files ? (
        <Choices key={files.scenario.id} files={files} onSeat={onSeat} />
      ) : (
        <p aria-busy="true">{commonWords.oneMoment}</p>
      )}
    </div>
  );
}

interface ScenariosProps {
  readonly offered: readonly ScenarioInfo[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

function Scenarios({ offered, chosen, onChoose }: ScenariosProps) {
  return (
    <fieldset class="seats">
      <legend>{formWords.scenario}</legend>
      {offered.map(({ id, title, summary }) => (
        <label key={id} class="choice">
          <input type="radio" name="scenario" value={id} checked={id === chosen} onChange={() => onChoose(id)} />
          <span>
            <strong>{title}</strong>
            <span class="muted small line"> {summary}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Seats of a roster, each with what it is and its first goal in a line. */
function seatLines(files: ScenarioFiles, size: number) {
  const roster = files.scenario.rosters.find((each) => each.size === size);
  return (roster?.seats ?? []).flatMap((id) => {
    const seat = files.scenario.seats.find((each) => each.id === id);
    const goal = files.briefs.briefs.find((brief) => brief.seat === id)?.publicGoals[0]?.text ?? "";
    const line = `${capital(kindWords[seat?.kind ?? "mediator"])}. ${fillNames(goal, files.names, 0)}`;
    return seat ? [{ id, name: capital(seat.name), line, mediates: seat.kind === "mediator" }] : [];
  });
}

function Choices({ files, onSeat }: { files: ScenarioFiles; onSeat: (place: Place) => void }) {
  const sizes = files.scenario.rosters.map((each) => each.size).sort((one, other) => one - other);
  const [size, setSize] = useState(sizes.includes(defaultRoster) ? defaultRoster : (sizes[0] ?? defaultRoster));
  const [seat, setSeat] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const seats = seatLines(files, size);
  // Unless chosen otherwise a mediator: the seat from which one learns both sides.
  const chosen = (seats.find((each) => each.id === seat) ?? seats.find((each) => each.mediates) ?? seats[0])?.id ?? "";
  const { long, short } = files.scenario.forms;
  // The button that opened this form is gone, and the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) form.current?.querySelector("input")?.focus();
  }, []);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (!form.current) return;
    const data = new FormData(form.current);
    setBusy(true);
    const joined = await api.play({
      name: String(data.get("name")).trim(),
      scenario: files.scenario.id,
      seat: chosen,
      roster: size,
      form: data.get("form") === "long" ? "long" : "short",
      seconds: Number(data.get("seconds")),
    });
    setBusy(false);
    if (joined.ok) onSeat({ token: joined.value.token, match: joined.value.match, title: files.scenario.title });
    else setRefusal(joined.error);
  };

  return (
    <form class="stack" ref={form} onSubmit={submit} aria-busy={busy}>
      <NameField id="play-name" name={formWords.player} />
      <fieldset class="seats">
        <legend>{commonWords.yourSeat}</legend>
        {seats.map(({ id, name, line }) => (
          <label key={id} class="choice">
            <input type="radio" name="seat" value={id} checked={id === chosen} onChange={() => setSeat(id)} />
            <span>
              <strong>{name}</strong>
              <span class="muted small line"> {line}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="thirds">
        <div class="field">
          <label for="play-roster">{formWords.seats}</label>
          <select id="play-roster" value={size} onChange={(event) => setSize(Number(event.currentTarget.value))}>
            {sizes.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="play-form">{formWords.length}</label>
          <select id="play-form" name="form" defaultValue="short">
            <option value="short">{formWords.rounds({ count: short.rounds })}</option>
            <option value="long">{formWords.rounds({ count: long.rounds })}</option>
          </select>
        </div>
        <div class="field">
          <label for="play-seconds">{formWords.clock}</label>
          <select id="play-seconds" name="seconds" defaultValue="0">
            <option value="0">{formWords.noClock}</option>
            <option value="180">{formWords.minutes({ count: 3 })}</option>
            <option value="300">{formWords.minutes({ count: 5 })}</option>
          </select>
        </div>
      </div>
      <button type="submit" class="button first wide" disabled={busy || chosen === ""}>
        {busy ? formWords.settingUp : formWords.play}
      </button>
      <RefusalNote refusal={refusal} />
    </form>
  );
}
