/** Calling talks: venue, style, frame, the leader's call, and a draft where the style asks for one. */

import * as commonWords from "words:common";
import * as writingWords from "words:play/writing";
import { useState } from "preact/hooks";
import { convenePrice } from "../../../shared/engine/conveneActs.ts";
import { type Frame, frames, type Style, styles } from "../../../shared/state/matchState.ts";
import { useMatch, useSending } from "../../match/match.ts";
import { useTextMaking } from "../../match/textMaking.ts";
import { typedPlace } from "../../match/typedPlace.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { frameWords, styleWords } from "../../words/labels.ts";
import { firstTitle } from "../../words/startingPoints.ts";
import { OutlookList } from "../Attendance.tsx";
import { RefusalNote } from "../RefusalNote.tsx";
import { ClauseEditor } from "./ClauseEditor.tsx";
import { StartingPoints } from "./StartingPoints.tsx";
import { DraftNotes, TitleField } from "./TextDialog.tsx";

export function ConveneForm({ onClose }: { onClose: () => void }) {
  const match = useMatch();
  const { own, scenario, names } = match;
  const sending = useSending();
  const def = own && scenario.seat[own.seat];
  const [venue, setVenue] = useState(def?.venues[0] ?? "");
  const [style, setStyle] = useState<Style>("facilitate");
  const [frame, setFrame] = useState<Frame>("humanitarian");
  const [leaderCalled, setLeaderCalled] = useState(false);
  const making = useTextMaking(typedPlace(match, "convene"), () => ({ title: firstTitle, clauses: [] }));
  const { title, clauses, setTitle, setClauses } = making;
  if (!own || !def) return null;
  const price = convenePrice(scenario.numbers.orders.acts, { style, leaderCalled });
  const left = own.points - own.spent;
  const empty = style === "formulate" && (clauses.length === 0 || title.trim() === "");
  const send = async () => {
    const draft = style === "formulate" ? { title: title.trim(), clauses: [...clauses] } : null;
    const sent = sending.act({ kind: "convene", venue, style, frame, leaderCalled, draft });
    if (await (draft ? making.sent(sent) : sent)) onClose();
  };
  return (
    <Dialog title={writingWords.callTalks} onClose={onClose} shape="broad">
      <div class="stack">
        <fieldset class="row">
          <legend>{writingWords.where}</legend>
          {def.venues.map((id) => (
            <button key={id} type="button" class="button slim" aria-pressed={id === venue} onClick={() => setVenue(id)}>
              {names.venue(id)}
            </button>
          ))}
        </fieldset>
        <Choice
          legend={writingWords.how}
          name="style"
          options={styles}
          words={styleWords}
          chosen={style}
          onChoose={setStyle}
        />
        <Choice
          legend={writingWords.aboutWhat}
          name="frame"
          options={frames}
          words={frameWords}
          chosen={frame}
          onChoose={setFrame}
        />
        {def.leader !== null && (
          <label class="choice">
            <input
              type="checkbox"
              checked={leaderCalled}
              onChange={(event) => setLeaderCalled(event.currentTarget.checked)}
            />
            <span>
              {writingWords.leaderCalls({
                leader: def.leader,
                points: scenario.numbers.orders.acts.leaderCalled,
                b: (words) => <strong>{words}</strong>,
                muted: (words) => <span class="muted small">{words}</span>,
              })}
            </span>
          </label>
        )}
        {style === "formulate" && (
          <section class="stack">
            <h3>{writingWords.yourDraft}</h3>
            <StartingPoints
              venue={venue}
              onChoose={(name, from) => {
                setTitle(name);
                setClauses(from);
              }}
            />
            <TitleField title={title} onChange={setTitle} />
            <ClauseEditor clauses={clauses} onChange={setClauses} />
            <DraftNotes convening={null} clauses={clauses} signatures={[]} host={own.seat} />
          </section>
        )}
        <section class="stack tight">
          <h3>{writingWords.willTheyCome}</h3>
          <OutlookList plan={{ host: own.seat, venue, style, frame, leaderCalled }} />
        </section>
        <div class="row">
          <button type="button" class="button first" disabled={sending.busy || empty || price > left} onClick={send}>
            {writingWords.invite({ price: commonWords.points({ count: price }) })}
          </button>
          <span class="muted small">
            {(price > left ? writingWords.tooFew : empty ? writingWords.draftEmpty : writingWords.left)({
              left,
              points: own.points,
            })}
          </span>
        </div>
        <RefusalNote refusal={sending.refusal} nameOf={names.any} />
      </div>
    </Dialog>
  );
}

interface ChoiceProps<Id extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly Id[];
  readonly words: Record<Id, { name: string; does: string }>;
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

function Choice<Id extends string>({ legend, name, options, words, chosen, onChoose }: ChoiceProps<Id>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map((id) => (
        <label key={id} class="choice">
          <input type="radio" name={name} checked={id === chosen} onChange={() => onChoose(id)} />
          <span>
            <strong>{words[id].name}</strong>
            <span class="muted small"> {words[id].does}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
