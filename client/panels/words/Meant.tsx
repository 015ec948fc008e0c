/** Under what was just written to a seat of the computer's: the words that it may have meant, each sent with one tap. Nothing is guessed. */

import * as composerWords from "words:play/composer";
import * as keywords from "words:play/matcher";
import { useEffect, useRef } from "preact/hooks";
import { memo } from "../../../shared/base/memo.ts";
import { namesIn } from "../../../shared/bots/talk/lexicon.ts";
import { proposeWords } from "../../../shared/bots/talk/proposeWords.ts";
import type { Sayable } from "../../../shared/terms/word.ts";
import { useMatch, useSending } from "../../match/match.ts";
import { RefusalNote } from "../RefusalNote.tsx";
import { ReadyAsks } from "./ReadyAsks.tsx";
import { Spoken } from "./Spoken.tsx";

interface Props {
  readonly channel: string;
  readonly to: string;
  readonly written: string;
  readonly onClose: () => void;
}

export function Meant({ channel, to, written, onClose }: Props) {
  const { snapshot, scenario, own, names } = useMatch();
  const sending = useSending();
  const words = proposeWords(written, lexiconOf(scenario), { scenario, view: snapshot.view, to });
  const part = useRef<HTMLElement>(null);
  // It comes after the line that was sent, at the end of the list.
  useEffect(() => part.current?.scrollIntoView({ block: "nearest" }), []);
  if (!own) return null;
  const seat = names.named(to);
  const send = async (word: Sayable) => {
    if (await sending.act({ kind: "say", channel, text: "", word })) onClose();
  };
  return (
    <section ref={part} class="meant stack tight" aria-live="polite">
      <p class="small">{words.length > 0 ? composerWords.didYouMean({ seat }) : composerWords.canAsk({ seat })}</p>
      {words.length === 0 && <ReadyAsks channel={channel} to={to} />}
      <ul class="stack tight">
        {words.map((word) => (
          <li key={JSON.stringify(word)}>
            <button type="button" class="button slim" disabled={sending.busy} onClick={() => send(word)}>
              <Spoken word={word} by={own.seat} />
            </button>
          </li>
        ))}
      </ul>
      <div class="row">
        <button type="button" class="button slim quiet" onClick={onClose}>
          {composerWords.noneOfThese}
        </button>
      </div>
      <RefusalNote refusal={sending.refusal} nameOf={names.any} />
    </section>
  );
}

const lexiconOf = memo((scenario: ReturnType<typeof useMatch>["scenario"]) => ({ keywords, names: namesIn(scenario) }));
