/** Code and name: all that joining a class takes. */
import { useRef, useState } from "preact/hooks";
import type { Refusal } from "../../../shared/base/result.ts";
import { api } from "../../net/api.ts";
import { RefusalNote } from "../../panels/RefusalNote.tsx";
import type { Place } from "../session.ts";

/** Codes are drawn without letters that look alike; case and blanks do not matter. */
const tidy = (code: string): string => code.replace(/\s/g, "").toUpperCase();

export function JoinForm({ code, onSeat }: { code: string; onSeat: (place: Place) => void }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!form.current) return;
    const data = new FormData(form.current);
    setBusy(true);
    const joined = await api.join({
      code: tidy(String(data.get("code"))),
      name: String(data.get("name")).trim(),
      seat: null,
    });
    setBusy(false);
    if (joined.ok) onSeat({ token: joined.value.token, match: joined.value.match, title: "" });
    else setRefusal(joined.error);
  };
  return (
    <form class="stack" ref={form} onSubmit={submit} aria-busy={busy}>
      <div class="field">
        <label for="code">Class code</label>
        <input
          id="code"
          name="code"
          class="code"
          defaultValue={code}
          required
          minLength={4}
          maxLength={9}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          placeholder="K7QM"
        />
      </div>
      <div class="field">
        <label for="join-name">Your name</label>
        <input id="join-name" name="name" required maxLength={40} autocomplete="nickname" />
      </div>
      <button type="submit" class="button first wide" disabled={busy}>
        {busy ? "Joining…" : "Join"}
      </button>
      <RefusalNote refusal={refusal} />
    </form>
  );
}
