/** Joined, and without a seat yet: what the instructor says, until one is given. */

import * as commonWords from "words:common";
import { somebody } from "words:notices";
import * as waitWords from "words:play/wait";
import * as studentWords from "words:student";
import { useEffect, useState } from "preact/hooks";
import { openWaiting } from "../../net/classSource.ts";
import { useLive } from "../../net/useLive.ts";
import { bdi } from "../../words/bdi.tsx";
import { bare } from "../../words/names.ts";
import { noticeWords } from "../../words/notices.ts";
import { ConnectionBar } from "../ConnectionBar.tsx";
import { ThemeChoiceRow } from "../ThemeChoiceRow.tsx";

interface Props {
  readonly token: string;
  /** A seat has been given: the token now opens the match. */
  readonly onSeated: () => void;
  readonly onLeave: (forget: boolean) => void;
}

export function SeatWait({ token, onSeated, onLeave }: Props) {
  const [source] = useState(() => openWaiting(token));
  useEffect(() => () => source.close(), [source]);
  const { snapshot: view, connection } = useLive(source);
  const seated = view !== null && view.match !== null;
  useEffect(() => {
    if (seated) onSeated();
  }, [seated, onSeated]);
  return (
    <main class="alone">
      {view && <ConnectionBar connection={connection} />}
      <h1>
        <bdi>{view?.title ?? commonWords.brand}</bdi>
      </h1>
      <p role="status">
        {view ? (
          <>
            {studentWords.welcome({ name: view.name, bdi })} {waitWords.seatsGiven({ arrived: view.arrived })}
          </>
        ) : (
          commonWords.oneMoment
        )}
      </p>
      <div class="stack" role="status">
        {view?.notices.map((notice) => (
          <p key={notice.n} class="note">
            {noticeWords(notice, { named: bare, person: () => somebody })}
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
