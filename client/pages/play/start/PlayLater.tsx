/** The doors to matches against bots: each form is fetched when somebody wants it. */

import * as commonWords from "words:common";
import * as startWords from "words:play/start";
import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import type { Place } from "../../../net/session.ts";
import { useLazy } from "../../../ui/useLazy.ts";

type Form = ComponentType<{ readonly onSeat: (place: Place) => void }>;

const forms = {
  guided: (): Promise<Form> => import("./GuidedForm.tsx").then(({ GuidedForm }) => GuidedForm),
  full: (): Promise<Form> => import("./PlayForm.tsx").then(({ PlayForm }) => PlayForm),
};
export type Door = keyof typeof forms;

interface Props {
  readonly door: Door;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onSeat: (place: Place) => void;
}

/** A door as one large button; once it is open, the form behind it. */
export function PlayLater({ door, open, onOpen, onSeat }: Props) {
  const { name, says } = startWords.doors[door];
  if (!open)
    return (
      <button type="button" class="card door" onClick={onOpen}>
        <span class="serif name">{name}</span>
        <span class="muted">{says}</span>
        <span class="arrow" aria-hidden="true" />
      </button>
    );
  return (
    <section class="card" aria-labelledby={`door-${door}`}>
      <h2 id={`door-${door}`}>{name}</h2>
      <Attempts door={door} onSeat={onSeat} />
    </section>
  );
}

function Attempts(props: Pick<Props, "door" | "onSeat">) {
  const [attempt, setAttempt] = useState(0);
  return <Loading key={attempt} onAgain={() => setAttempt(attempt + 1)} {...props} />;
}

function Loading({ door, onAgain, onSeat }: Pick<Props, "door" | "onSeat"> & { onAgain: () => void }) {
  const loaded = useLazy(forms[door]);
  if (loaded.state === "here") return <loaded.value onSeat={onSeat} />;
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
