/** Code and name: all that joining a class takes. A class may let its students choose a seat, or draws their names. */

import * as startWords from "words:play/start";
import { useEffect, useRef, useState } from "preact/hooks";
import { latinCode } from "../../../../shared/base/letters.ts";
import type { Refusal } from "../../../../shared/base/result.ts";
import type { ClassInfo } from "../../../../shared/protocol/class.ts";
import { api } from "../../../net/api.ts";
import type { Place } from "../../../net/session.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { NameField } from "./NameField.tsx";
import { type Wish, Wishes } from "./Wishes.tsx";

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
    if (code.length < shortest) return;
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
  const [wish, setWish] = useState<Wish>({ seat: null, optOut: null });
  const form = useRef<HTMLFormElement>(null);
  const info = useClass(latinCode(code));
  const drawn = info?.names === "drawn";

  const submit = async (event: Event) => {
    event.preventDefault();
    if (!form.current) return;
    const name = String(new FormData(form.current).get("name") ?? "").trim();
    setBusy(true);
    // Whoever is quicker than the first answer is not taken for a single match's guest.
    const joined = await join(latinCode(code), name, info ?? (await classOf(latinCode(code))), wish);
    setBusy(false);
    if (joined.ok) onSeat(joined.value);
    else setRefusal(joined.error);
  };

  return (
    <form class="stack" ref={form} onSubmit={submit} aria-busy={busy}>
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
        <p class="small muted" role="status">
          <bdi>{info?.title}</bdi>
        </p>
      </div>
      {drawn ? <p class="small">{startWords.namesDrawn}</p> : <NameField id="join-name" />}
      {info && <Wishes info={info} wish={wish} onChange={setWish} />}
      <button type="submit" class="button first wide" disabled={busy}>
        {busy ? startWords.joining : startWords.join}
      </button>
      <RefusalNote refusal={refusal} />
    </form>
  );
}

/** Joins the class of this code, or the single match that has it. */
async function join(code: string, name: string, info: ClassInfo | null, wish: Wish) {
  if (info) {
    const drawn = info.names === "drawn";
    const joined = await api.classes.join({
      code,
      name: drawn ? null : name,
      wish: wish.optOut === null ? wish.seat : null,
      optOut: wish.optOut,
    });
    if (!joined.ok) return joined;
    const { token, match } = joined.value;
    return { ok: true as const, value: { token, match: match ?? "", title: info.title } };
  }
  const joined = await api.join({ code, name, seat: null });
  if (!joined.ok) return joined;
  const { token, match } = joined.value;
  return { ok: true as const, value: { token, match, title: "" } };
}
