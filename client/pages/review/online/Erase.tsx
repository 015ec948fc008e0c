/** Words of one student, or the whole match: taken back for good, and asked twice. */
import * as words from "words:review/erase";
import { useId, useState } from "preact/hooks";
import type { Refusal } from "../../../../shared/base/result.ts";
import type { Served } from "../../../match/opened.ts";
import { EraseMember, Sure } from "../../../panels/EraseMember.tsx";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { at } from "../../../words/basePath.ts";

export function EraseSection({ served }: { served: Served }) {
  const { api, reply } = served;
  const [gone, setGone] = useState<readonly string[]>([]);
  const [member, setMember] = useState("");
  const [sure, setSure] = useState<"member" | "match" | null>(null);
  const [said, setSaid] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const id = useId();
  const people = reply.people.filter((person) => person.name !== null && !gone.includes(person.member));
  const eraseMatch = async () => {
    const erased = await api.teach.eraseMatch();
    setRefusal(erased.ok ? null : erased.error);
    setSure(null);
    if (erased.ok) location.assign(at("/teach"));
  };
  return (
    <section class="stack tight erase">
      <h3>{words.heading}</h3>
      {people.length > 0 && (
        <div class="row">
          <label class="hidden" for={id}>
            {words.student}
          </label>
          <select
            id={id}
            class="slim"
            value={member}
            onChange={(event) => {
              setMember(event.currentTarget.value);
              setSure(null);
            }}
          >
            <option value="">{words.nobody}</option>
            {people.map((person) => (
              <option key={person.member} value={person.member}>
                {person.name}
              </option>
            ))}
          </select>
          <button type="button" class="button slim" disabled={member === ""} onClick={() => setSure("member")}>
            {words.member}
          </button>
        </div>
      )}
      {sure === "member" && (
        <EraseMember
          key={member}
          teach={api.teach}
          member={member}
          onKeep={() => setSure(null)}
          onErased={(line) => {
            setSaid(line);
            setSure(null);
            setGone([...gone, member]);
            setMember("");
          }}
        />
      )}
      <p>
        <button type="button" class="button slim" onClick={() => setSure("match")}>
          {words.match}
        </button>
      </p>
      {sure === "match" && (
        <div class="note row" role="alert">
          <span>{words.matchSays}</span>
          <Sure onErase={() => void eraseMatch()} onKeep={() => setSure(null)} />
        </div>
      )}
      <p role="status" class="small">
        {said}
      </p>
      <RefusalNote refusal={refusal} />
    </section>
  );
}
