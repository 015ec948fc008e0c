/** The door to a match against bots: the form is fetched when somebody wants it. */

import * as commonWords from "words:common";
import * as startWords from "words:play/start";
import { useState } from "preact/hooks";
import type { Place } from "../../../net/session.ts";
import { useLazy } from "../../../ui/useLazy.ts";

interface Props {
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onSeat: (place: Place) => void;
}

export function PlayLater({ open, onOpen, onSeat }: Props) {
  if (open) return <Form onSeat={onSeat} />;
  return (
    <div class="stack">
      <p>{startWords.alone}</p>
      <button type="button" class="button first wide" onClick={onOpen}>
        {startWords.chooseSeat}
      </button>
    </div>
  );
}

function Form({ onSeat }: { onSeat: (place: Place) => void }) {
  const [attempt, setAttempt] = useState(0);
  return <Loading key={attempt} onAgain={() => setAttempt(attempt + 1)} onSeat={onSeat} />;
}

function Loading({ onAgain, onSeat }: { onAgain: () => void; onSeat: (place: Place) => void }) {
  const loaded = useLazy(() => import("./PlayForm.tsx"));
  if (loaded.state === "here") return <loaded.value.PlayForm onSeat={onSeat} />;
  if (loaded.state === "loading") return <p aria-busy="true">{commonWords.oneMoment}</p>;
  return (
    <p class="refusal" role="alert">
      {startWords.formMissing}{" "}
      <button type="button" class="link" onClick={onAgain}>
        {commonWords.tryAgain}
      </button>
    </p>
  );
}
