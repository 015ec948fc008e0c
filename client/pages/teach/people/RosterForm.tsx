/** The class's roster, pasted or from a file: read here first, so that what is wrong is said at once; taken whole or not at all. */

import * as words from "words:teachPeople";
import { useId, useState } from "preact/hooks";
import type { Refusal } from "../../../../shared/base/result.ts";
import { type RosterFault, type RosterReply, readRoster } from "../../../../shared/protocol/roster.ts";
import { api } from "../../../net/api.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { textOf } from "../../../ui/textOf.ts";
import { useClass } from "../class/classContext.ts";

export function RosterForm() {
  const { view } = useClass();
  const [text, setText] = useState("");
  const [reply, setReply] = useState<RosterReply | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const id = useId();
  const change = (typed: string) => {
    setText(typed);
    setReply(null);
  };
  const send = async () => {
    const read = readRoster(text);
    if ("faults" in read) return setReply({ taken: 0, ...read });
    const answer = await api.classes.setRoster(view.id, text);
    setRefusal(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setReply(answer.value);
    if (answer.value.taken > 0) setText("");
  };
  return (
    <form
      class="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3>{words.roster}</h3>
      <p class="muted small">{words.rosterSays}</p>
      <div class="field">
        <label for={id}>{words.rosterText}</label>
        <textarea
          id={id}
          rows={4}
          dir="auto"
          required
          spellcheck={false}
          placeholder={words.rosterSample}
          value={text}
          onInput={(event) => change(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for={`${id}-file`}>{words.rosterFile}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={async ({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) change(textOf(new Uint8Array(await file.arrayBuffer())));
          }}
        />
      </div>
      <p>
        <button type="submit" class="button slim first" disabled={text.trim() === ""}>
          {words.rosterTake}
        </button>
      </p>
      {reply && (
        <div role="status">
          {reply.taken > 0 ? (
            <p>{words.rosterTaken({ count: reply.taken })}</p>
          ) : (
            <Faults faults={reply.faults} more={reply.more} />
          )}
        </div>
      )}
      <RefusalNote refusal={refusal} />
    </form>
  );
}

const Faults = ({ faults, more }: Pick<RosterReply, "faults" | "more">) => (
  <div class="refusal">
    <p>{words.rosterRefused}</p>
    <ul>
      {faults.map((each) => (
        <li key={`${each.line} ${each.fault}`}>{faultWords(each)}</li>
      ))}
    </ul>
    {more > 0 && <p>{words.moreFaults({ count: more })}</p>}
  </div>
);

function faultWords({ line, fault, earlier = 0 }: RosterFault): string {
  const says = words.faults[fault];
  return words.faultAt({ line, fault: typeof says === "string" ? says : says({ earlier }) });
}
