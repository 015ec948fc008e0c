/** Code and name: all that joining a class takes. Instead of both, one's own way in; a class may draw its students' names. */

import * as startWords from "words:play/start";
import { useEffect, useRef, useState } from "preact/hooks";
import { latinCode } from "../../../../shared/base/letters.ts";
import type { Refusal, Result } from "../../../../shared/base/result.ts";
import type { ClassInfo, JoinedClass } from "../../../../shared/protocol/class.ts";
import { wayLetters } from "../../../../shared/protocol/people.ts";
import { api } from "../../../net/api.ts";
import { type Place, wayInHash } from "../../../net/session.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { NameField } from "./NameField.tsx";
import { OptOut, type Wish } from "./OptOut.tsx";

const shortest = 4;

/** The class that has this code; null where a single match has it, or nothing. */
async function classOf(code: string): Promise<ClassInfo | null> {
  const answer = await api.classes.info(code);
  return answer.ok ? answer.value : null;
}

/** The class behind a code, once it is long enough; null while there is none (or a single match has the code). */
function useClass(code: string): ClassInfo | null {
  const [info, setInfo] = useState<ClassInfo | null>(null);
  useEffect(() => {
    setInfo(null);
    if (code.length < shortest || code.length >= wayLetters) return;
    let late = false;
    const timer = setTimeout(async () => {
      const found = await classOf(code);
      if (!late) setInfo(found);
    }, 250);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [code]);
  return info;
}

export function JoinForm({ code: given, onSeat }: { code: string; onSeat: (place: Place) => void }) {
  const [code, setCode] = useState(given);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const [wish, setWish] = useState<Wish>(null);
  const form = useRef<HTMLFormElement>(null);
  const typed = latinCode(code);
  const own = typed.length === wayLetters;
  const info = useClass(typed);
  const drawn = info?.names === "drawn";
  useEffect(() => {
    const way = wayInHash(location.hash);
    if (!way) return;
    // It opens somebody's place: it does not stay in the address.
    history.replaceState(null, "", location.pathname);
    setCode(way);
    void take(api.classes.comeBy(way));
  }, []);

  const take = async (asked: Promise<Result<Pick<JoinedClass, "token" | "match" | "title">>>) => {
    setBusy(true);
    const joined = await asked;
    setBusy(false);
    setRefusal(joined.ok ? null : joined.error);
    if (!joined.ok) return;
    const { token, match, title } = joined.value;
    onSeat({ token, match: match ?? "", title });
  };
  const ask = async (back: boolean) => {
    const name = String(new FormData(form.current ?? undefined).get("name") ?? "").trim();
    if (own) return take(api.classes.comeBy(typed));
    // Whoever is quicker than the first answer is not taken for a single match's guest.
    const found = info ?? (await classOf(typed));
    await take(found ? joinClass(typed, name, found, wish, back) : joinMatch(typed, name));
  };

  return (
    <form
      class="stack"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void ask(false);
      }}
      aria-busy={busy}
    >
      <div class="join-fields">
        <div class="field">
          <label for="code">{startWords.code}</label>
          <input
            id="code"
            name="code"
            class="code"
            value={code}
            onInput={(event) => setCode(event.currentTarget.value)}
            required
            minLength={shortest}
            maxLength={40}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            placeholder={startWords.codeSample}
          />
        </div>
        {own ? (
          <p class="small">{startWords.ownWay}</p>
        ) : drawn ? (
          <p class="small">{startWords.namesDrawn}</p>
        ) : (
          <NameField id="join-name" />
        )}
      </div>
      {info && <OptOut wish={wish} onChange={setWish} />}
      <button type="submit" class="button first wide" disabled={busy}>
        {busy ? startWords.joining : startWords.join}
      </button>
      <RefusalNote refusal={refusal} />
      {refusal?.code === "nameTaken" && info && (
        <div class="stack tight">
          <button type="button" class="button wide" disabled={busy} onClick={() => void ask(true)}>
            {startWords.thatsMe}
          </button>
          <p class="small muted">{startWords.thatsMeSays}</p>
        </div>
      )}
    </form>
  );
}

const joinClass = (code: string, name: string, { names }: ClassInfo, optOut: Wish, back: boolean) =>
  api.classes.join({ code, name: names === "drawn" ? null : name, wish: null, optOut, later: true, back });

/** A match that belongs to no class. */
async function joinMatch(code: string, name: string) {
  const joined = await api.join({ code, name, seat: null });
  return joined.ok ? { ok: true as const, value: { ...joined.value, title: "" } } : joined;
}
