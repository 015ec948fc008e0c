/** Joined, and without a seat yet: at the door, sent out, choosing a seat, or what the instructor says until one is given. */

import * as commonWords from "words:common";
import { somebody } from "words:notices";
import * as waitWords from "words:play/wait";
import * as studentWords from "words:student";
import { useEffect, useState } from "preact/hooks";
import type { Refusal } from "../../../shared/base/result.ts";
import type { WaitingView } from "../../../shared/protocol/class.ts";
import { api } from "../../net/api.ts";
import { openWaiting, type WaitingSource } from "../../net/classSource.ts";
import { useLive } from "../../net/useLive.ts";
import { bdi } from "../../words/bdi.tsx";
import { bare } from "../../words/names.ts";
import { noticeWords } from "../../words/notices.ts";
import { ConnectionBar } from "../ConnectionBar.tsx";
import { RefusalNote } from "../RefusalNote.tsx";
import { ThemeChoiceRow } from "../ThemeChoiceRow.tsx";
import { SeatChoice } from "./SeatChoice.tsx";

interface Props {
  readonly token: string;
  /** A seat has been given: the token now opens the match. */
  readonly onSeated: () => void;
  readonly onLeave: (forget: boolean) => void;
}

export function SeatWait({ token, ...rest }: Props) {
  const [source] = useState(() => openWaiting(token));
  useEffect(() => () => source.close(), [source]);
  return <Waits source={source} onKnock={() => api.classes.knock(token)} {...rest} />;
}

interface WaitsProps extends Pick<Props, "onSeated" | "onLeave"> {
  readonly source: WaitingSource;
  /** Asks to be let in again. */
  readonly onKnock: () => ReturnType<typeof api.classes.knock>;
}

/** The page on any source: a live room, or another that looks the same. */
export function Waits({ source, onKnock, onSeated, onLeave }: WaitsProps) {
  const { snapshot: view, connection, refusal: shut } = useLive(source);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const seated = view !== null && view.match !== null;
  useEffect(() => {
    if (seated) onSeated();
  }, [seated, onSeated]);
  const ask = async (asked: Promise<Refusal | null>) => {
    setBusy(true);
    setRefusal(await asked);
    setBusy(false);
  };
  if (shut) return <NotIn refusal={shut} onLeave={onLeave} />;
  return (
    <main class="alone">
      {view && <ConnectionBar connection={connection} />}
      <h1>
        <bdi>{view?.title ?? commonWords.brand}</bdi>
      </h1>
      <p role="status">{view ? stands(view) : commonWords.oneMoment}</p>
      {view?.choice && <SeatChoice choice={view.choice} busy={busy} onTake={(place) => void ask(source.take(place))} />}
      {view?.standing === "out" && (
        <button
          type="button"
          class="button first"
          disabled={busy}
          onClick={() => void ask(onKnock().then((answer) => (answer.ok ? null : answer.error)))}
        >
          {waitWords.askAgain}
        </button>
      )}
      <RefusalNote refusal={refusal} />
      <div class="stack" role="status">
        {view?.notices.map((notice) => (
          <p key={notice.n} class="note">
            {noticeWords(notice, { named: bare, person: () => somebody })}
          </p>
        ))}
      </div>
      {view?.standing !== "out" && <p class="muted small">{waitWords.placeKept}</p>}
      <ThemeChoiceRow />
      <button type="button" class="button slim" onClick={() => onLeave(false)}>
        {commonWords.toStart}
      </button>
    </main>
  );
}

function stands({ standing, name, choice, arrived }: WaitingView) {
  if (standing === "out") return waitWords.out({ name, bdi });
  const welcome = studentWords.welcome({ name, bdi });
  const says = standing === "asks" ? waitWords.asks : choice ? waitWords.choose : waitWords.seatsGiven({ arrived });
  return (
    <>
      {welcome} {says}
    </>
  );
}

/** Turned away at the door, or the class is over. */
function NotIn({ refusal, onLeave }: { refusal: Refusal } & Pick<Props, "onLeave">) {
  return (
    <main class="alone">
      <h1>{commonWords.brand}</h1>
      {refusal.code === "tokenInvalid" ? (
        <p role="status">{waitWords.turnedAway}</p>
      ) : (
        <RefusalNote refusal={refusal} />
      )}
      <button type="button" class="button first" onClick={() => onLeave(true)}>
        {commonWords.toStart}
      </button>
    </main>
  );
}
