/** Sign, take back, change, reject, endorse: each where it is possible. */

import * as textsWords from "words:play/texts";
import { useState } from "preact/hooks";
import type { Act } from "../../../shared/engine/command.ts";
import type { ReadableText } from "../../../shared/state/seatView.ts";
import type { Condition } from "../../../shared/terms/condition.ts";
import { type Match, mayCommit, useMatch, useSending } from "../../match/match.ts";
import { type TextAct, textActions } from "../../match/textActions.ts";
import { isFullySigned } from "../../match/texts.ts";
import { usePowers } from "../../match/usePowers.ts";
import { isolated } from "../../words/format.ts";
import type { TermId } from "../../words/glossary.ts";
import { Explained, TermMeaning } from "../GlossaryTerm.tsx";
import { LateDialog } from "../LateDialog.tsx";
import { RefusalNote } from "../RefusalNote.tsx";

/** Null for changing a text, which is written in a dialog. */
const actOf = (kind: TextAct, { id, versions }: ReadableText, on: Condition | null): Act | null => {
  if (kind === "amend") return null;
  return kind === "sign" ? { kind, text: id, version: versions.length, ...(on && { on }) } : { kind, text: id };
};

interface SignOn {
  readonly on: Condition;
  readonly says: string;
}

/** On what a signature of this seat may hang: that another who signs has signed, or that another text is fully signed. */
function conditionsFor(text: ReadableText, { own, names }: Pick<Match, "own" | "names">): SignOn[] {
  const seats = text.needed.filter((seat) => seat !== own?.seat && !text.signed.includes(seat));
  const others = (own?.texts ?? []).filter(({ id, status }) => id !== text.id && status === "open");
  return [
    ...seats.map((seat) => ({ on: { seat }, says: textsWords.whenSigned({ seat: names.named(seat) }) })),
    ...others.map(({ id, title }) => ({
      on: { text: id },
      says: textsWords.ifText({ title: isolated(title) }),
    })),
  ];
}

/** A condition as a choice has it: who signs meanwhile drops out of the list, and moves no other. */
const keyOf = (on: Condition): string => JSON.stringify(on);

interface SignIfProps {
  readonly choices: readonly SignOn[];
  /** "": it counts at once. */
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

const SignIf = ({ choices, chosen, onChoose }: SignIfProps) => (
  <label class="small">
    {textsWords.signIf}{" "}
    <select class="slim" value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="">{textsWords.atOnce}</option>
      {choices.map(({ on, says }) => (
        <option key={keyOf(on)} value={keyOf(on)}>
          {says}
        </option>
      ))}
    </select>
  </label>
);

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
  const { own, names, pub } = match;
  const acts = usePowers();
  const [amending, setAmending] = useState(false);
  const [condition, setCondition] = useState("");
  const sending = useSending();
  if (!own) return null;
  const possible = textActions(text, { own, acts });
  const kinds = Object.keys(possible) as TextAct[];
  const choices = conditionsFor(text, match);
  const on = choices.find((each) => keyOf(each.on) === condition)?.on ?? null;
  const meant = kinds.flatMap((kind) => fieldWords[kind] ?? []);
  return (
    <div class="stack tight">
      {isFullySigned(text) && <p class="small note">{textsWords.allSigned}</p>}
      {mayCommit(match) && (
        <div class="row">
          {kinds.map((kind) => {
            const act = actOf(kind, text, on);
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
          {possible.sign && choices.length > 0 && (
            <SignIf choices={choices} chosen={on ? condition : ""} onChoose={setCondition} />
          )}
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
