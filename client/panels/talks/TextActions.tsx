/** Sign, take back, change, reject, endorse: each where it is possible. */
import { useState } from "preact/hooks";
import type { ReadableText } from "../../../shared/state/seatView.ts";
import { mayAct, useMatch, useSending } from "../../play/match.ts";
import * as talksWords from "../../text/play/talks.ts";
import { LateDialog } from "../LateDialog.tsx";
import { RefusalNote } from "../RefusalNote.tsx";
import { usePowers } from "./usePowers.ts";

export function TextActions({ text }: { text: ReadableText }) {
  const match = useMatch();
  const { own, names } = match;
  const acts = usePowers();
  const [amending, setAmending] = useState(false);
  const sending = useSending();
  if (!own || !mayAct(match)) return null;
  const signed = text.signed.includes(own.seat);
  const version = text.versions.length;
  const offered = text.missingOffers.length === 0;
  // Signing is what the page proposes only while it can be done and nobody has said no.
  const proposed = offered && text.rejected.length === 0;
  const button = (words: string, act: Parameters<typeof sending.act>[0], { first = false, can = true } = {}) => (
    <button
      type="button"
      class={`button slim ${first ? "first" : ""}`}
      disabled={sending.busy || !can}
      onClick={() => sending.act(act)}
    >
      {words}
    </button>
  );
  return (
    <div class="stack tight">
      <div class="row">
        {text.maySign &&
          !signed &&
          button(
            talksWords.signVersion(version),
            { kind: "sign", text: text.id, version },
            { first: proposed, can: offered },
          )}
        {signed && button(talksWords.takeBack, { kind: "unsign", text: text.id })}
        {acts.includes("table") && (
          <button type="button" class={`button slim ${text.maySign ? "" : "first"}`} onClick={() => setAmending(true)}>
            {talksWords.tableVersion(version + 1)}…
          </button>
        )}
        {text.maySign &&
          acts.includes("reject") &&
          !text.rejected.includes(own.seat) &&
          text.versions.at(-1)?.by !== own.seat &&
          button(talksWords.reject, { kind: "reject", text: text.id })}
        {!text.endorsed.includes(own.seat) && !signed && button(talksWords.endorse, { kind: "endorse", text: text.id })}
      </div>
      <RefusalNote refusal={sending.refusal} nameOf={names.any} />
      {amending && (
        <LateDialog show="TextDialog" convening={text.convening} text={text} onClose={() => setAmending(false)} />
      )}
    </div>
  );
}
