/** "Ready": says so, and asks first where something of this seat's is left open: an invitation, a signature, its orders. */

import * as nowWords from "words:play/now";
import * as tableWords from "words:play/table";
import { useId, useState } from "preact/hooks";
import { useDraft } from "../match/draft.ts";
import { isHead, type Match, useMatch, useSending } from "../match/match.ts";
import { type OpenQuestion, openQuestions } from "../match/readyQuestions.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { list } from "../words/gauges.ts";
import { ReadyQuestion } from "./ReadyQuestion.tsx";
import { RefusalNote } from "./RefusalNote.tsx";

interface Props {
  /** In the foot of a phone's tab: with how many are ready, and who is waited for. */
  readonly counted?: boolean;
  /** The page's first button; false: beside another. */
  readonly first?: boolean;
}

export function ReadyButton({ counted = false, first = true }: Props) {
  const match = useMatch();
  const { own, pub, names, snapshot } = match;
  const draft = useDraft();
  const sending = useSending();
  const count = useId();
  /** Which questions have been answered; null: none is asked. */
  const [answered, setAnswered] = useState<readonly OpenQuestion["kind"][] | null>(null);
  if (!own || match.past || (pub.phase !== "open" && pub.phase !== "wire")) return null;
  if (!isHead(match))
    return <p class="muted small ready">{counted ? tableWords.headSays : tableWords.headSaysShort}</p>;
  const wire = pub.phase === "wire";
  const waiting = pub.seats.filter(({ byRule, ready }) => !byRule && !ready).map(({ id }) => names.seat(id));
  const questions = own.ready ? [] : openQuestions(snapshot.view, draft);
  const say = (ready: boolean) => sending.act({ kind: "ready", ready });
  const after = (done: readonly OpenQuestion["kind"][]) => questions.find(({ kind }) => !done.includes(kind));
  const question = answered ? after(answered) : undefined;
  const go = (done: readonly OpenQuestion["kind"][]) => {
    if (after(done)) return setAnswered(done);
    setAnswered(null);
    void say(!own.ready);
  };
  return (
    <div class="ready">
      <button
        type="button"
        class={`button ${own.ready || !first ? "" : "first"}`}
        aria-pressed={own.ready}
        disabled={sending.busy || pub.paused}
        onClick={() => go([])}
        aria-describedby={counted ? count : undefined}
      >
        {own.ready ? tableWords.isReady : wire ? tableWords.goOn : tableWords.ready}
        {counted && <ReadyCount />}
      </button>
      {counted && (
        <span id={count} class="hidden">
          {nowWords.readyOf(readyOf(pub))}
        </span>
      )}
      {counted && own.ready && waiting.length > 0 && (
        <p class="small muted" role="status">
          {tableWords.waitingFor({ seats: list(waiting) })}
        </p>
      )}
      {sending.refusal && (
        <Dialog title={tableWords.notYet} onClose={sending.clear}>
          <RefusalNote refusal={sending.refusal} nameOf={names.any} />
        </Dialog>
      )}
      {question && answered && (
        <ReadyQuestion
          question={question}
          onBack={() => setAnswered(null)}
          onGoOn={() => go([...answered, question.kind])}
          onSet={async (orders) => {
            setAnswered(null);
            if (await sending.act({ kind: "setOrders", orders: [...orders] })) await say(true);
          }}
        />
      )}
    </div>
  );
}

function readyOf({ seats }: Match["pub"]): { readonly ready: number; readonly seats: number } {
  const asked = seats.filter(({ byRule }) => !byRule);
  return { ready: asked.filter(({ ready }) => ready).length, seats: asked.length };
}

/** "2/6": in words it stands beside the button. */
function ReadyCount() {
  const { pub } = useMatch();
  return (
    <span class="ready-count" aria-hidden="true">
      {nowWords.readyCount(readyOf(pub))}
    </span>
  );
}
