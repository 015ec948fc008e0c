/** One person against bots: name, seat, and three settings with sensible defaults. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Refusal } from "../../../shared/base/result.ts";
import { fillNames } from "../../../shared/scenario/fill.ts";
import type { ScenarioFiles } from "../../../shared/scenario/scenario.ts";
import { api } from "../../net/api.ts";
import { RefusalNote } from "../../panels/RefusalNote.tsx";
import { kindWords } from "../../text/labels.ts";
import { capital } from "../../text/names.ts";
import type { Place } from "../session.ts";

const scenarioId = "karabakh-2020";
const defaults = { roster: 6, seat: "RUS" };

export function PlayForm({ onSeat }: { onSeat: (place: Place) => void }) {
  const [files, setFiles] = useState<ScenarioFiles | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    api.scenario(scenarioId).then((answer) => (answer.ok ? setFiles(answer.value) : setRefusal(answer.error)));
  }, []);
  if (files) return <Choices files={files} onSeat={onSeat} />;
  return refusal ? <RefusalNote refusal={refusal} /> : <p aria-busy="true">One moment…</p>;
}

/** Seats of a roster, each with what it is and its first goal in a line. */
function seatLines(files: ScenarioFiles, size: number) {
  const roster = files.scenario.rosters.find((each) => each.size === size);
  return (roster?.seats ?? []).flatMap((id) => {
    const seat = files.scenario.seats.find((each) => each.id === id);
    const goal = files.briefs.briefs.find((brief) => brief.seat === id)?.publicGoals[0]?.text ?? "";
    const line = `${capital(kindWords[seat?.kind ?? "mediator"])}. ${fillNames(goal, files.names, 0)}`;
    return seat ? [{ id, name: capital(seat.name), line }] : [];
  });
}

function Choices({ files, onSeat }: { files: ScenarioFiles; onSeat: (place: Place) => void }) {
  const [size, setSize] = useState(defaults.roster);
  const [seat, setSeat] = useState(defaults.seat);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const seats = seatLines(files, size);
  const chosen = seats.some((each) => each.id === seat) ? seat : (seats[0]?.id ?? "");
  const { long, short } = files.scenario.forms;

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
      <div class="field">
        <label for="play-name">Your name</label>
        <input id="play-name" name="name" required maxLength={40} autocomplete="nickname" defaultValue="Player" />
      </div>
      <fieldset class="seats">
        <legend>Your seat</legend>
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
          <label for="play-roster">Seats</label>
          <select id="play-roster" value={size} onChange={(event) => setSize(Number(event.currentTarget.value))}>
            {files.scenario.rosters.map((each) => (
              <option key={each.size} value={each.size}>
                {each.size}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="play-form">Length</label>
          <select id="play-form" name="form" defaultValue="short">
            <option value="short">short, {short.rounds} rounds</option>
            <option value="long">long, {long.rounds} rounds</option>
          </select>
        </div>
        <div class="field">
          <label for="play-seconds">Clock</label>
          <select id="play-seconds" name="seconds" defaultValue="0">
            <option value="0">none</option>
            <option value="180">3 minutes a round</option>
            <option value="300">5 minutes a round</option>
          </select>
        </div>
      </div>
      <button type="submit" class="button first wide" disabled={busy || chosen === ""}>
        {busy ? "Setting the table…" : "Play"}
      </button>
      <RefusalNote refusal={refusal} />
    </form>
  );
}
