/** Three questions that fit the moment, each sent with one tap. */

import * as wordsWords from "words:play/words";
import type { Asked } from "../../../shared/terms/word.ts";
import { useMatch, useSending } from "../../match/match.ts";
import { readyAsks } from "../../match/readyAsks.ts";
import { RefusalNote } from "../RefusalNote.tsx";

export function ReadyAsks({ channel, to }: { channel: string; to: string }) {
  const { snapshot, scenario, names, telling } = useMatch();
  const sending = useSending();
  const asks = readyAsks(snapshot.view, scenario, to);
  if (asks.length === 0) return null;
  return (
    <>
      <ul class="ready-asks" aria-label={wordsWords.ready}>
        {asks.map((word) => {
          const words = askWords(word.asked, telling.titleOf);
          return (
            <li key={words}>
              <button
                type="button"
                class="button slim"
                disabled={sending.busy}
                onClick={() => sending.act({ kind: "say", channel, text: "", word })}
              >
                {words}
              </button>
            </li>
          );
        })}
      </ul>
      <RefusalNote refusal={sending.refusal} nameOf={names.any} />
    </>
  );
}

export function askWords(asked: Asked, titleOf: (text: number) => string): string {
  const words = wordsWords.readyAsks;
  if (asked.for === "talks") return words.talks;
  if (asked.for === "signature") return words.signature({ title: titleOf(asked.text ?? 0) });
  const does = asked.for === "deeds" ? asked.deeds[0]?.does.kind : undefined;
  if (does === "hold") return words.hold;
  if (does === "offerForces") return words.monitors;
  return does === "verify" ? words.verify : words.plan;
}
