/** The door to a match against bots: the form is fetched when somebody wants it. */
import { useState } from "preact/hooks";
import type { Place } from "../session.ts";
import { useLazy } from "../useLazy.ts";

interface Props {
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onSeat: (place: Place) => void;
}

export function PlayLater({ open, onOpen, onSeat }: Props) {
  if (open) return <Form onSeat={onSeat} />;
  return (
    <div class="stack">
      <p>One person, no instructor, no waiting: bots hold every other seat. About half an hour.</p>
      <button type="button" class="button first wide" onClick={onOpen}>
        Choose a seat
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
  if (loaded.state === "loading") return <p aria-busy="true">One moment…</p>;
  return (
    <p class="refusal" role="alert">
      This part of the page did not arrive.{" "}
      <button type="button" class="link" onClick={onAgain}>
        Try again
      </button>
    </p>
  );
}
