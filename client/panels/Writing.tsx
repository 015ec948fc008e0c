/** The line to write the next thing in a channel. */

import * as commonWords from "words:common";
import * as partsWords from "words:play/parts";
import { useEffect, useId, useState } from "preact/hooks";
import { lettersIn } from "../../shared/base/letters.ts";
import { longestLine } from "../../shared/terms/limits.ts";
import { useMatch, useSending } from "../match/match.ts";
import { typedPlace } from "../match/typedPlace.ts";
import type { MatchSource } from "../net/matchSource.ts";
import { keepTyped, sendsLine, useTyped } from "../ui/typed.ts";
import { upTo } from "../ui/upTo.ts";
import { timeWords } from "../words/gauges.ts";
import { RefusalNote } from "./RefusalNote.tsx";

/** From here on the counter is shown. */
const nearEnd = 800;

interface Props {
  readonly channel: string;
  readonly placeholder: string;
  /** It is sent. */
  readonly onSent: (text: string) => void;
}

export function Writing({ channel, placeholder, onSent }: Props) {
  const match = useMatch();
  const { own, pub, names, snapshot, source, past } = match;
  const sending = useSending();
  const place = typedPlace(match, "say", channel);
  const [text, setText] = useTyped(place);
  const id = useId();
  const letters = lettersIn(text);
  const silent = useSilence(source, snapshot.table.mutedUntil);
  if (!own || past || pub.phase === "debrief") return null;
  if (silent > 0) {
    return <p class="muted small">{partsWords.silentUntil({ time: timeWords(source.now() + silent) })}</p>;
  }
  const send = async () => {
    const line = text.trim();
    if (line === "") return;
    // From here on the outbox keeps it: a reload must not find it in both places.
    keepTyped(place, null);
    const done = await sending.act({ kind: "say", channel, text: line });
    setText(done ? "" : text);
    if (done) onSent(line);
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
        placeholder={placeholder}
        {...upTo(longestLine, setText)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" class="button slim" disabled={sending.busy || text.trim() === ""}>
        {partsWords.send}
      </button>
      {letters >= nearEnd && (
        <span class="small muted">{commonWords.outOf({ count: letters, most: longestLine })}</span>
      )}
      <RefusalNote refusal={sending.refusal} nameOf={names.any} />
    </form>
  );
}

/** For how many ms one may not write yet; shown anew as it ends. @param until steady ms of the server */
function useSilence({ steady }: Pick<MatchSource, "steady">, until: number | null | undefined): number {
  const [, end] = useState(0);
  const left = Math.max(0, (until ?? 0) - steady());
  const muted = left > 0;
  useEffect(() => {
    if (!muted) return;
    const timer = setTimeout(() => end((count) => count + 1), left);
    return () => clearTimeout(timer);
  }, [muted, until]);
  return left;
}
