/** What is said in a channel, and the ways to say the next thing: a word that counts, or a line. */

import * as partsWords from "words:play/parts";
import { useEffect, useRef, useState } from "preact/hooks";
import { mayCommit, useMatch } from "../match/match.ts";
import { useUnread } from "../match/unread.ts";
import { useEarlier } from "../match/useEarlier.ts";
import { Earlier } from "./Earlier.tsx";
import { LateDialog } from "./LateDialog.tsx";
import { LateWords, useWordsHere } from "./LateWords.tsx";
import { SaidLine } from "./SaidLine.tsx";
import { Writing } from "./Writing.tsx";
import { KindChips } from "./words/KindChips.tsx";
import { useWords } from "./words/useWords.ts";
import type { Making } from "./words/WordComposer.tsx";

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
  const [making, setMaking] = useState<Making | null>(null);
  /** What was just written to a seat of the computer's. */
  const [written, setWritten] = useState<string | null>(null);
  const said = snapshot.events.flatMap(({ n, event }) =>
    event.kind === "said" && event.channel === channel ? [{ n, ...event }] : [],
  );
  // A word binds the seat: its head alone says one.
  const mayBind = writable && mayCommit(match) && !channel.startsWith("own:");
  const cards = said.some(({ word }) => word);
  const end = useReadToTheEnd(channel, `${said.at(-1)?.n} ${written !== null}`, cards);
  const earlier = useEarlier();
  return (
    <div class="thread" data-short={short}>
      <ul class="lines" aria-live="polite" aria-relevant="additions">
        {earlier.more && (
          <li>
            <Earlier {...earlier} />
          </li>
        )}
        {said.length === 0 && !earlier.more && <li class="muted small">{partsWords.nothingSaid}</li>}
        {said.map(({ n, seat, member, text, word }) => (
          <SaidLine
            key={n}
            {...{ n, seat, member, text }}
            word={words.find(({ id }) => id === word?.id) ?? null}
            onCompose={setMaking}
          />
        ))}
        {mayBind && other !== null && (
          <li>
            {written === null ? (
              <LateWords show="ReadyAsks" channel={channel} to={other} />
            ) : (
              <LateDialog show="Meant" {...{ channel, to: other, written }} onClose={() => setWritten(null)} />
            )}
          </li>
        )}
        <li ref={end} aria-hidden="true" />
      </ul>
      {writable && (
        <div class="stack tight">
          {mayBind && making === null && <KindChips chosen={null} onChoose={(kind) => setMaking({ kind })} />}
          {making && (
            <LateDialog
              show="WordComposer"
              key={"kind" in making ? "new" : making.answers.id}
              {...{ channel, other, making, over: false }}
              onClose={() => setMaking(null)}
            />
          )}
          {making === null && (
            <Writing {...{ channel, placeholder }} onSent={(text) => setWritten(isBot(match, other) ? text : null)} />
          )}
        </div>
      )}
    </div>
  );
}

/** Does nobody sit there? Then the computer reads what is written. */
const isBot = ({ snapshot }: ReturnType<typeof useMatch>, seat: string | null): boolean =>
  seat !== null && (snapshot.table.seats.find((each) => each.seat === seat)?.people.length ?? 0) === 0;

/**
 * Marks the channel as read and keeps its end in sight, once its `cards` are there. To be set on the last of its lines.
 * @param last names what stands there
 */
function useReadToTheEnd(channel: string, last: string, cards: boolean) {
  const end = useRef<HTMLLIElement>(null);
  const opened = useRef(false);
  const here = useWordsHere(cards) || !cards;
  const unread = useUnread();
  const waiting = unread.counts[channel] ?? 0;
  useEffect(() => {
    if (waiting > 0 && !document.hidden) unread.read(channel);
  });
  useEffect(() => {
    const list = end.current?.parentElement;
    if (!list || !here) return;
    list.scrollTop = list.scrollHeight;
    // Whoever opens the channel finds what waits for an answer; what comes later does not move it away.
    if (!opened.current) list.querySelector('[data-mine="true"]')?.scrollIntoView({ block: "nearest" });
    opened.current = true;
  }, [last, channel, here]);
  return end;
}
