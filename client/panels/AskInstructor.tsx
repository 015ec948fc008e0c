/** Calling the instructor, and asking for another seat: no questions asked. */

import * as menuWords from "words:play/menu";
import { useState } from "preact/hooks";
import { longestLine } from "../../shared/terms/limits.ts";
import { useMatch, useSending } from "../match/match.ts";
import { typedPlace } from "../match/typedPlace.ts";
import type { RoomSource } from "../net/roomSource.ts";
import { useTyped } from "../ui/typed.ts";
import { upTo } from "../ui/upTo.ts";
import { RefusalNote } from "./RefusalNote.tsx";

type Asking = Pick<RoomSource, "help" | "swap">;
/** A log has nobody to ask. */
const canAsk = (source: object): source is Asking => "help" in source && "swap" in source;

export function AskInstructor() {
  const { source, snapshot } = useMatch();
  // In a match of one's own there is no instructor.
  if (!canAsk(source) || snapshot.table.code === "") return null;
  return <Ask source={source} />;
}

function Ask({ source }: { source: Asking }) {
  const match = useMatch();
  const { names } = match;
  const sending = useSending();
  const [text, setText] = useTyped(typedPlace(match, "help"));
  const [done, setDone] = useState("");
  const ask = async (request: Promise<Awaited<ReturnType<Asking["swap"]>>>, words: string) => {
    if (await sending.run(request)) {
      setText("");
      setDone(words);
    }
  };
  return (
    <section class="stack tight">
      <h3>{menuWords.instructor}</h3>
      <div class="field">
        <label for="help-text">{menuWords.askForHelp}</label>
        <textarea id="help-text" dir="auto" rows={2} value={text} {...upTo(longestLine, setText)} />
      </div>
      <div class="row">
        <button
          type="button"
          class="button slim"
          disabled={sending.busy}
          onClick={() => ask(source.help(text.trim()), menuWords.called)}
        >
          {menuWords.call}
        </button>
        <button
          type="button"
          class="button slim"
          disabled={sending.busy}
          onClick={() => ask(source.swap(), menuWords.asked)}
        >
          {menuWords.anotherSeat}
        </button>
      </div>
      <p class="small" role="status">
        {done}
      </p>
      <RefusalNote refusal={sending.refusal} nameOf={names.any} />
    </section>
  );
}
