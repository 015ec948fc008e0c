/** Joined, and without a seat yet: what the instructor says, until one is given. */

import * as commonWords from "words:common";
import { useEffect, useState } from "preact/hooks";
import { openWaiting } from "../../net/classSource.ts";
import { noticeWords, somebody } from "../../words/notices.ts";
import * as waitWords from "../../words/play/wait.ts";
import { studentWords } from "../../words/student.ts";
import { ThemeChoiceRow } from "../Menu.tsx";

interface Props {
  readonly token: string;
  /** A seat has been given: the token now opens the match. */
  readonly onSeated: () => void;
  readonly onLeave: (forget: boolean) => void;
}

export function SeatWait({ token, onSeated, onLeave }: Props) {
  const [source] = useState(() => openWaiting(token));
  const [view, setView] = useState(source.snapshot);
  useEffect(() => {
    const stop = source.subscribe(() => setView(source.snapshot()));
    return () => {
      stop();
      source.close();
    };
  }, [source]);
  const seated = view !== null && view.match !== null;
  useEffect(() => {
    if (seated) onSeated();
  }, [seated, onSeated]);
  return (
    <main class="alone">
      <h1>{view?.title ?? commonWords.brand}</h1>
      <p role="status">
        {view ? studentWords.welcome(view.name) + waitWords.seatsGiven(view.arrived) : commonWords.oneMoment}
      </p>
      <div class="stack" role="status">
        {view?.notices.map((notice) => (
          <p key={notice.n} class="note">
            {noticeWords(notice, { seat: (id) => id, person: () => somebody })}
          </p>
        ))}
      </div>
      <p class="muted small">{waitWords.placeKept}</p>
      <ThemeChoiceRow />
      <button type="button" class="button slim" onClick={() => onLeave(false)}>
        {commonWords.toStart}
      </button>
    </main>
  );
}
