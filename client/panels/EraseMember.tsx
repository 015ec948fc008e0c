/** A student's name and words: what others wrote that names them is shown first, and goes as far as it is chosen. */

import * as words from "words:review/erase";
import { useEffect, useId, useState } from "preact/hooks";
import type { Refusal } from "../../shared/base/result.ts";
import type { Mention, Mentions } from "../../shared/protocol/classData.ts";
import { longestName } from "../../shared/terms/limits.ts";
import type { ReviewApi } from "../net/reviewApi.ts";
import { upTo } from "../ui/upTo.ts";
import { bdi } from "../words/bdi.tsx";
import type { Part } from "../words/format.ts";
import { listOfParts } from "../words/inRow.ts";
import { RefusalNote } from "./RefusalNote.tsx";

export function Sure({ onErase, onKeep, ready = true }: { onErase: () => void; onKeep: () => void; ready?: boolean }) {
  return (
    <div class="row">
      <button type="button" class="button slim first" disabled={!ready} onClick={onErase}>
        {words.yes}
      </button>
      <button type="button" class="button slim" onClick={onKeep}>
        {words.no}
      </button>
    </div>
  );
}

interface MemberProps {
  readonly teach: Pick<ReviewApi["teach"], "mentions" | "erase">;
  readonly member: string;
  /** With what went, in a line. */
  readonly onErased: (line: string) => void;
  readonly onKeep: () => void;
}

/** Erases one student of a match: with a look at what others wrote that names them, and a way to choose what of it goes. */
export function EraseMember({ teach, member, onErased, onKeep }: MemberProps) {
  const [found, setFound] = useState<Mentions | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [also, setAlso] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const further = also
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const look = async () => {
    const answer = await teach.mentions({ member, also: further });
    setRefusal(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setFound(answer.value);
    // What the scenario itself calls so is not struck out unread.
    const preset = answer.value.ambiguous.length > 0 ? [] : answer.value.mentions;
    setChosen(new Set(preset.map(({ id }) => id)));
  };
  useEffect(() => void look(), []);
  const erase = async () => {
    const all = chosen.size > 0 && chosen.size === found?.mentions.length;
    const done = await teach.erase(member, {
      strike: all ? "all" : [...chosen],
      also: found?.names.slice(1) ?? [],
    });
    setRefusal(done.ok ? null : done.error);
    if (done.ok) onErased(words.gone({ own: done.value.words, others: done.value.mentions }));
  };
  return (
    <section class="note stack tight erasing" aria-label={words.member}>
      <p>{words.memberSays}</p>
      {found ? (
        <Passages found={found} chosen={chosen} onChoose={setChosen} />
      ) : (
        <p aria-busy={refusal === null}>{words.looking}</p>
      )}
      <form
        class="row also"
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <div class="field">
          <label for="also">{words.also}</label>
          <input id="also" dir="auto" class="slim" autocomplete="off" value={also} {...upTo(longestName, setAlso)} />
        </div>
        <button type="submit" class="button slim" disabled={further.length === 0}>
          {words.look}
        </button>
      </form>
      <Sure ready={found !== null} onErase={() => void erase()} onKeep={onKeep} />
      <RefusalNote refusal={refusal} />
    </section>
  );
}

interface PassagesProps {
  readonly found: Mentions;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** What others wrote, each with a mark that it goes. */
function Passages({ found, chosen, onChoose }: PassagesProps) {
  const { names, ambiguous, mentions } = found;
  const heading = useId();
  if (mentions.length === 0) return <p role="status">{words.none({ names: quoted(names), bdi })}</p>;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const all = chosen.size === mentions.length;
  return (
    <fieldset class="stack tight passages" aria-labelledby={heading}>
      <p id={heading}>
        <strong>{words.found({ names: quoted(names), of: names.length, count: mentions.length, bdi })}</strong>
      </p>
      {ambiguous.length > 0 && <p class="warning">{words.ambiguous({ names: quoted(ambiguous), bdi })}</p>}
      <label class="row tick">
        <input
          type="checkbox"
          checked={all}
          onChange={() => onChoose(new Set(all ? [] : mentions.map(({ id }) => id)))}
        />
        <span>{words.all}</span>
      </label>
      <ul class="stack tight mentions">
        {mentions.map((mention) => (
          <li key={mention.id}>
            <label class="row tick">
              <input type="checkbox" checked={chosen.has(mention.id)} onChange={() => toggle(mention.id)} />
              <span>
                <span class="muted small line">
                  <Where mention={mention} />
                </span>
                <bdi>{mention.text}</bdi>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p class="muted small">{words.whole}</p>
    </fieldset>
  );
}

const quoted = (names: readonly string[]): Part => listOfParts(names.map((name) => words.quoted({ name, bdi })));

/** Table, writer and kind of a passage, as far as they are known. */
const Where = ({ mention: { table, by, kind } }: { mention: Mention }) => (
  <>
    {table !== null && `${words.table({ table })} · `}
    {by && (
      <>
        <bdi>{by}</bdi> ·{" "}
      </>
    )}
    {words.kinds[kind]}
  </>
);
