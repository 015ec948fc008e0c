/** "Ready": says so, and asks first where something of this seat's is left open: an invitation, a signature, its orders. */

import * as nowWords from "words:play/now";
import * as tableWords from "words:play/table";
import { useState } from "preact/hooks";
import { useDraft } from "../match/draft.ts";
import { isHead, useMatch, useSending } from "../match/match.ts";
import { openQuestions } from "../match/readyQuestions.ts";
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
  /** How many of the questions have been answered; null: none is asked. */
  const [asked, setAsked] = useState<number | null>(null);
  if (!own || match.past || (pub.phase !== "open" && pub.phase !== "wire")) return null;
  if (!isHead(match))
    return <p class="muted small ready">{counted ? tableWords.headSays : tableWords.headSaysShort}</p>;
  const wire = pub.phase === "wire";
  const waiting = pub.seats.filter(({ byRule, ready }) => !byRule && !ready).map(({ id }) => names.seat(id));
  const questions = own.ready ? [] : openQuestions(snapshot.view, draft);
  const say = (ready: boolean) => sending.act({ kind: "ready", ready });
  const question = asked === null ? undefined : questions[asked];
  const go = (from: number) => {
    if (from < questions.length) return setAsked(from);
    setAsked(null);
    void say(!own.ready);
  };
  return (
    <div class="ready">
      <button
        type="button"
        class={`button ${own.ready || !first ? "" : "first"}`}
        aria-pressed={own.ready}
        disabled={sending.busy || pub.paused}
        onClick={() => go(0)}
      >
        {own.ready ? tableWords.isReady : wire ? tableWords.goOn : tableWords.ready}
        {counted && <ReadyCount />}
      </button>
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
      {question && asked !== null && (
        <ReadyQuestion
          question={question}
          onBack={() => setAsked(null)}
          onGoOn={() => go(asked + 1)}
          onSet={async (orders) => {
            setAsked(null);
            if (await sending.act({ kind: "setOrders", orders: [...orders] })) await say(true);
          }}
        />
      )}
    </div>
  );
}

/** "2/6", and in words for whoever points there. */
function ReadyCount() {
  const { pub } = useMatch();
  const seats = pub.seats.filter(({ byRule }) => !byRule);
  const ready = seats.filter((seat) => seat.ready).length;
  return (
    <span class="ready-count" aria-hidden="true" title={nowWords.readyOf({ ready, seats: seats.length })}>
      {nowWords.readyCount({ ready, seats: seats.length })}
    </span>
  );
}
