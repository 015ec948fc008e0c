/** What is said in a channel, and the line to write the next thing. */

import * as commonWords from "words:common";
import * as partsWords from "words:play/parts";
import * as wordsWords from "words:play/words";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { SeenWord } from "../../shared/state/seatView.ts";
import { longestLine } from "../../shared/terms/limits.ts";
import { mayCommit, useMatch, useSending } from "../match/match.ts";
import { typedPlace } from "../match/typedPlace.ts";
import { useUnread } from "../match/unread.ts";
import type { RoomSource } from "../net/roomSource.ts";
import { keepTyped, sendsLine, useTyped } from "../ui/typed.ts";
import { timeWords } from "../words/gauges.ts";
import { LateDialog } from "./LateDialog.tsx";
import { RefusalNote } from "./RefusalNote.tsx";
import { SeatChip } from "./SeatChip.tsx";
import { ReadyAsks } from "./words/ReadyAsks.tsx";
import { useWords } from "./words/useWords.ts";
import { WordCard } from "./words/WordCard.tsx";

interface Props {
  readonly channel: string;
  readonly placeholder: string;
  /** Below a text: only as high as it must be. */
  readonly short?: boolean;
  /** False: to read alone. */
  readonly writable?: boolean;
  /** The other seat of a channel between two. */
  readonly other?: string | null;
}

export function Thread({ channel, placeholder, short = false, writable = true, other = null }: Props) {
  const match = useMatch();
  const { snapshot } = match;
  const { words } = useWords();
  const [making, setMaking] = useState<Making>(null);
  const unread = useUnread();
  const end = useRef<HTMLLIElement>(null);
  const opened = useRef(false);
  const said = snapshot.events.flatMap(({ n, event }) =>
    event.kind === "said" && event.channel === channel ? [{ n, ...event }] : [],
  );
  // A word binds the seat: its head alone says one.
  const mayBind = writable && mayCommit(match) && !channel.startsWith("own:");
  const waiting = unread.counts[channel] ?? 0;
  useEffect(() => {
    if (waiting > 0 && !document.hidden) unread.read(channel);
  });
  useEffect(() => {
    const list = end.current?.parentElement;
    if (!list) return;
    list.scrollTop = list.scrollHeight;
    // Whoever opens the channel finds what waits for an answer; what comes later does not move it away.
    if (!opened.current) list.querySelector('[data-mine="true"]')?.scrollIntoView({ block: "nearest" });
    opened.current = true;
  }, [said.length, channel]);
  return (
    <div class="thread" data-short={short}>
      <ul class="lines" aria-live="polite" aria-relevant="additions">
        {said.length === 0 && <li class="muted small">{partsWords.nothingSaid}</li>}
        {said.map(({ n, seat, member, text, word }) => (
          <Said
            key={n}
            {...{ n, seat, member, text }}
            word={words.find(({ id }) => id === word?.id) ?? null}
            onCompose={(answers) => setMaking({ answers })}
          />
        ))}
        {mayBind && other !== null && (
          <li>
            <ReadyAsks channel={channel} to={other} />
          </li>
        )}
        <li ref={end} aria-hidden="true" />
      </ul>
      {writable && (
        <div class="stack tight">
          {mayBind && (
            <div>
              <button type="button" class="button slim" onClick={() => setMaking({ answers: null })}>
                {wordsWords.compose}
              </button>
            </div>
          )}
          <Composer channel={channel} placeholder={placeholder} />
        </div>
      )}
      {making && (
        <LateDialog
          show="WordDialog"
          {...{ channel, other, answers: making.answers }}
          onClose={() => setMaking(null)}
        />
      )}
    </div>
  );
}

/** A word in the making: an answer to one, or a new one. */
type Making = { readonly answers: SeenWord | null } | null;

interface SaidProps {
  readonly n: number;
  readonly seat: string;
  readonly member: string | null;
  readonly text: string;
  readonly word: SeenWord | null;
  readonly onCompose: (answers: SeenWord) => void;
}

function Said({ n, seat, member, text, word, onCompose }: SaidProps) {
  const { names, snapshot } = useMatch();
  const people = snapshot.table.seats.flatMap((each) => each.people);
  const person = people.find((each) => each.member === member)?.name;
  const hidden = snapshot.table.hidden?.includes(n) === true;
  if (word && text === "") {
    return (
      <li class="said">
        <SeatChip seat={seat} beside />
        <WordCard seen={word} onCompose={onCompose} />
      </li>
    );
  }
  return (
    <li class="said">
      <SeatChip seat={seat} beside />
      <p>
        <strong>{names.Seat(seat)}</strong>{" "}
        {person && (
          <span class="muted small">
            <bdi>{person}</bdi>{" "}
          </span>
        )}
        {hidden ? <em class="muted">{partsWords.hiddenLine}</em> : <bdi>{text}</bdi>}{" "}
        {!hidden && member !== null && member !== snapshot.table.me?.member && <ReportButton n={n} />}
      </p>
      {word && !hidden && <WordCard seen={word} onCompose={onCompose} />}
    </li>
  );
}

type Reporting = Pick<RoomSource, "report">;
const canReport = (source: object): source is Reporting => "report" in source;

/** Shows a person's message to the instructor. */
function ReportButton({ n }: { n: number }) {
  const { source, snapshot } = useMatch();
  const sending = useSending();
  const [done, setDone] = useState(false);
  if (!canReport(source) || snapshot.table.code === "") return null;
  if (done) return <span class="muted small">{partsWords.reported}</span>;
  const report = async () => setDone(await sending.run(source.report(n)));
  return (
    <button type="button" class="report small" aria-label={partsWords.reportLine} onClick={report}>
      {partsWords.report}
    </button>
  );
}

/** From here on the counter is shown. */
const nearEnd = 800;

function Composer({ channel, placeholder }: { channel: string; placeholder: string }) {
  const match = useMatch();
  const { own, pub, names, snapshot, source, past } = match;
  const sending = useSending();
  const place = typedPlace(match, "say", channel);
  const [text, setText] = useTyped(place);
  const id = useId();
  const until = snapshot.table.mutedUntil ?? null;
  if (!own || past || pub.phase === "debrief") return null;
  if (until !== null && until > source.now()) {
    return <p class="muted small">{partsWords.silentUntil({ time: timeWords(until) })}</p>;
  }
  const send = async () => {
    const line = text.trim();
    if (line === "") return;
    // From here on the outbox keeps it: a reload must not find it in both places.
    keepTyped(place, null);
    setText((await sending.act({ kind: "say", channel, text: line })) ? "" : text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!sendsLine(event)) return;
    event.preventDefault();
    void send();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label class="hidden" for={id}>
        {placeholder}
      </label>
      <textarea
        id={id}
        dir="auto"
        rows={1}
        value={text}
        maxLength={longestLine}
        placeholder={placeholder}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" class="button slim" disabled={sending.busy || text.trim() === ""}>
        {partsWords.send}
      </button>
      {text.length >= nearEnd && (
        <span class="small muted">{commonWords.outOf({ count: text.length, most: longestLine })}</span>
      )}
      <RefusalNote refusal={sending.refusal} nameOf={names.any} />
    </form>
  );
}
