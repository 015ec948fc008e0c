/** Joined, and without a seat yet: what the instructor says, until one is given. */
import { useEffect, useState } from "preact/hooks";
import { openWaiting } from "../net/classSource.ts";
import { ThemeChoiceRow } from "../panels/Menu.tsx";
import { noticeWords } from "../text/notices.ts";

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
      <h1>{view?.title ?? "Line of Contact"}</h1>
      <p role="status">
        {view
          ? `Welcome, ${view.name}. Your instructor gives out the seats; ${view.arrived === 1 ? "you are the first here" : `${view.arrived} are here`}.`
          : "One moment…"}
      </p>
      <div class="stack" role="status">
        {view?.notices.map((notice) => (
          <p key={notice.n} class="note">
            {noticeWords(notice, { seat: (id) => id, person: () => "somebody" })}
          </p>
        ))}
      </div>
      <p class="muted small">You can close this page: your place is kept.</p>
      <ThemeChoiceRow />
      <button type="button" class="button slim" onClick={() => onLeave(false)}>
        To the start page
      </button>
    </main>
  );
}
