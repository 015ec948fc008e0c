/** What is said in a channel, and the line to write the next thing. */

import * as commonWords from "words:common";
import * as partsWords from "words:play/parts";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { longestLine } from "../../shared/terms/limits.ts";
import { useMatch, useSending } from "../match/match.ts";
import { useUnread } from "../match/unread.ts";
import type { RoomSource } from "../net/roomSource.ts";
import { timeWords } from "../words/gauges.ts";
import { RefusalNote } from "./RefusalNote.tsx";
import { SeatChip } from "./SeatChip.tsx";

interface Props {
  readonly channel: string;
  readonly placeholder: string;
  /** Below a text: only as high as it must be. */
  readonly short?: boolean;
  /** False: to read alone. */
  readonly writable?: boolean;
}

export function Thread({ channel, placeholder, short = false, writable = true }: Props) {
  const { snapshot } = useMatch();
  const unread = useUnread();
  const end = useRef<HTMLLIElement>(null);
  const said = snapshot.events.flatMap(({ n, event }) =>
    event.kind === "said" && event.channel === channel ? [{ n, ...event }] : [],
  );
  const waiting = unread.counts[channel] ?? 0;
  useEffect(() => {
    if (waiting > 0 && !document.hidden) unread.read(channel);
  });
  useEffect(() => {
    const list = end.current?.parentElement;
    if (list) list.scrollTop = list.scrollHeight;
  }, [said.length, channel]);
  return (
    <div class="thread" data-short={short}>
      <ul class="lines" aria-live="polite" aria-relevant="additions">
        {said.length === 0 && <li class="muted small">{partsWords.nothingSaid}</li>}
        {said.map(({ n, seat, member, text }) => (
          <Said key={n} n={n} seat={seat} member={member} text={text} />
        ))}
        <li ref={end} aria-hidden="true" />
      </ul>
      {writable && <Composer channel={channel} placeholder={placeholder} />}
    </div>
  );
}

interface SaidProps {
  readonly n: number;
  readonly seat: string;
  readonly member: string | null;
  readonly text: string;
}

function Said({ n, seat, member, text }: SaidProps) {
  const { names, snapshot } = useMatch();
  const people = snapshot.table.seats.flatMap((each) => each.people);
  const person = people.find((each) => each.member === member)?.name;
  const hidden = snapshot.table.hidden?.includes(n) === true;
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
  const { own, pub, names, snapshot, source, past } = useMatch();
  const sending = useSending();
  const [text, setText] = useState("");
  const id = useId();
  const until = snapshot.table.mutedUntil ?? null;
  if (!own || past || pub.phase === "debrief") return null;
  if (until !== null && until > source.now()) {
    return <p class="muted small">{partsWords.silentUntil({ time: timeWords(until) })}</p>;
  }
  const send = async () => {
    const line = text.trim();
    if (line === "") return;
    if (await sending.act({ kind: "say", channel, text: line })) setText("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter sends; with Shift, or while a word is being composed, it does not.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
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
