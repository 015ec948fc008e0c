/** A student's own reflection: saved as it is typed, read by the instructor. */

import { reflection as words } from "words:review/debrief";
import { questions } from "words:review/participation";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Refusal } from "../../../shared/base/result.ts";
import { longestReflection } from "../../../shared/terms/limits.ts";
import type { ReviewApi } from "../../net/reviewApi.ts";
import { upTo } from "../../ui/upTo.ts";
import { RefusalNote } from "../RefusalNote.tsx";

/** How long after the last key the words are saved. ms */
const pause = 700;

interface Kept {
  readonly answers: Readonly<Record<string, string>>;
  readonly done: boolean;
}

export function ReflectionForm({ api }: { api: ReviewApi }) {
  const { kept, change, state, refusal } = useKept(api);
  const base = useId();
  if (!kept) return <RefusalNote refusal={refusal} />;
  const { answers, done } = kept;
  return (
    <section class="card stack" aria-labelledby={`${base}-heading`}>
      <div>
        <h2 id={`${base}-heading`}>{words.heading}</h2>
        <p class="muted small">{words.says}</p>
      </div>
      {Object.entries(questions).map(([id, question]) => (
        <div key={id} class="field">
          <label for={`${base}-${id}`}>{question}</label>
          <textarea
            id={`${base}-${id}`}
            rows={3}
            dir="auto"
            value={answers[id] ?? ""}
            {...upTo(longestReflection, (text) => change({ done, answers: { ...answers, [id]: text } }))}
          />
        </div>
      ))}
      <div class="row">
        <label class="row small">
          <input type="checkbox" checked={done} onChange={() => change({ answers, done: !done })} /> {words.done}
        </label>
        <span role="status" class="muted small">
          {state === "saved" ? words.saved : state === "waiting" ? words.saving : ""}
        </span>
      </div>
      <RefusalNote refusal={refusal} />
    </section>
  );
}

function useKept(api: ReviewApi) {
  const [kept, setKept] = useState<Kept | null>(null);
  const [state, setState] = useState<"" | "waiting" | "saved">("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const latest = useRef<Kept | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    void api.reflection().then((answer) => {
      if (answer.ok) setKept({ answers: answer.value.answers, done: answer.value.done });
      else setRefusal(answer.error);
    });
  }, [api]);
  const save = async () => {
    const body = latest.current;
    if (!body) return;
    const answer = await api.keepReflection(body);
    setRefusal(answer.ok ? null : answer.error);
    // What was typed meanwhile is saved by its own timer.
    if (latest.current === body) setState(answer.ok ? "saved" : "");
  };
  // Leaving the page saves what the timer has not.
  useEffect(() => {
    const leave = () => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      void save();
    };
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
  const change = (next: Kept) => {
    latest.current = next;
    setKept(next);
    setState("waiting");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      void save();
    }, pause);
  };
  return { kept, change, state, refusal };
}
