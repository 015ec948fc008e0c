/** Sign, take back, change, reject, endorse: each where it is possible. */

import * as textsWords from "words:play/texts";
import { useState } from "preact/hooks";
import type { Act } from "../../../shared/engine/command.ts";
import type { ReadableText } from "../../../shared/state/seatView.ts";
import { mayCommit, useMatch, useSending } from "../../match/match.ts";
import { type TextAct, textActions } from "../../match/textActions.ts";
import { isFullySigned } from "../../match/texts.ts";
import { usePowers } from "../../match/usePowers.ts";
import type { TermId } from "../../words/glossary.ts";
import { Explained, TermMeaning } from "../GlossaryTerm.tsx";
import { LateDialog } from "../LateDialog.tsx";
import { RefusalNote } from "../RefusalNote.tsx";

/** Null for changing a text, which is written in a dialog. */
const actOf = (kind: TextAct, { id, versions }: ReadableText): Act | null => {
  if (kind === "amend") return null;
  return kind === "sign" ? { kind, text: id, version: versions.length } : { kind, text: id };
};

/** Acts that are words of the field. */
const fieldWords: Partial<Record<TextAct, TermId>> = {
  sign: "ratification",
  amend: "table",
  reject: "reject",
  endorse: "endorse",
};

/** What can be done with the text of that version. */
function actWords(kind: TextAct, version: number): string {
  if (kind === "sign") return textsWords.sign({ version });
  return kind === "amend" ? textsWords.amend({ version: version + 1 }) : textsWords.acts[kind];
}

/** What the buttons beside it do. */
const Meanings = ({ of }: { of: readonly TermId[] }) => (
  <span class="small muted">
    <Explained
      meaning={() =>
        of.map((word) => (
          <span key={word} class="each">
            <TermMeaning of={word} />
          </span>
        ))
      }
    >
      {textsWords.whatDoThey}
    </Explained>
  </span>
);

export function TextActions({ text }: { text: ReadableText }) {
  const match = useMatch();
  const { own, names, scenario, pub } = match;
  const acts = usePowers();
  const [amending, setAmending] = useState(false);
  const sending = useSending();
  if (!own) return null;
  const possible = textActions(text, { own, acts, willFloor: scenario.numbers.ceasefire.willFloor });
  const kinds = Object.keys(possible) as TextAct[];
  const meant = kinds.flatMap((kind) => fieldWords[kind] ?? []);
  return (
    <div class="stack tight">
      {isFullySigned(text) && <p class="small note">{textsWords.allSigned}</p>}
      {mayCommit(match) && (
        <div class="row">
          {kinds.map((kind) => {
            const act = actOf(kind, text);
            return (
              <button
                key={kind}
                type="button"
                class={`button slim ${possible[kind] === "first" ? "first" : ""}`}
                disabled={sending.busy || possible[kind] === "shut"}
                onClick={() => (act ? sending.act(act) : setAmending(true))}
              >
                {actWords(kind, text.versions.length)}
              </button>
            );
          })}
          {meant.length > 0 && <Meanings of={meant} />}
        </div>
      )}
      {pub.phase === "wire" && kinds.length > 0 && <p class="small muted">{textsWords.notNow}</p>}
      <RefusalNote refusal={sending.refusal} nameOf={names.any} />
      {amending && (
        <LateDialog show="TextDialog" convening={text.convening} text={text} onClose={() => setAmending(false)} />
      )}
    </div>
  );
}
