/** "Ready": says so, and asks first where a text lacks this seat's signature alone, or orders are drafted but not set. */

import * as tableWords from "words:play/table";
import { useState } from "preact/hooks";
import { useDraft } from "../match/draft.ts";
import { isHead, useMatch, useSending } from "../match/match.ts";
import { waitingForMe } from "../match/texts.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { isolated } from "../words/format.ts";
import { list } from "../words/gauges.ts";
import { RefusalNote } from "./RefusalNote.tsx";

const quoted = ({ title }: { readonly title: string }): string => tableWords.textTitle({ title: isolated(title) });

export function ReadyButton({ wide = false }: { wide?: boolean }) {
  const match = useMatch();
  const { own, pub, names } = match;
  const draft = useDraft();
  const sending = useSending();
  const [asking, setAsking] = useState<"signature" | "orders" | null>(null);
  if (!own || match.past || (pub.phase !== "open" && pub.phase !== "wire")) return null;
  if (!isHead(match)) return <p class="muted small ready">{wide ? tableWords.headSays : tableWords.headSaysShort}</p>;
  const wire = pub.phase === "wire";
  const waiting = pub.seats.filter(({ byRule, ready }) => !byRule && !ready).map(({ id }) => names.seat(id));
  const say = (ready: boolean) => sending.act({ kind: "ready", ready });
  const unsigned = waitingForMe(own);
  const askForOrders = () => {
    if (!wire && !own.ready && !draft.set && !draft.standing) return setAsking("orders");
    setAsking(null);
    void say(!own.ready);
  };
  const press = () => {
    if (!wire && !own.ready && unsigned.length > 0) setAsking("signature");
    else askForOrders();
  };
  const setThenReady = async () => {
    setAsking(null);
    if (await sending.act({ kind: "setOrders", orders: [...draft.orders] })) await say(true);
  };
  return (
    <div class="ready">
      <button
        type="button"
        class={`button ${own.ready ? "" : "first"} ${wide ? "wide" : ""}`}
        aria-pressed={own.ready}
        disabled={sending.busy || pub.paused}
        onClick={press}
      >
        {own.ready ? tableWords.isReady : wire ? tableWords.goOn : tableWords.ready}
      </button>
      {wide && own.ready && waiting.length > 0 && (
        <p class="small muted" role="status">
          {tableWords.waitingFor({ seats: list(waiting) })}
        </p>
      )}
      {sending.refusal && (
        <Dialog title={tableWords.notYet} onClose={sending.clear}>
          <RefusalNote refusal={sending.refusal} nameOf={names.any} />
        </Dialog>
      )}
      {asking === "signature" && (
        <Dialog title={tableWords.unsignedTitle} onClose={() => setAsking(null)}>
          <div class="stack">
            <p>{tableWords.unsigned({ texts: list(unsigned.map(quoted)) })}</p>
            <div class="row">
              <button type="button" class="button first" onClick={() => setAsking(null)}>
                {tableWords.backToRead}
              </button>
              <button type="button" class="button" onClick={askForOrders}>
                {tableWords.withoutSigning}
              </button>
            </div>
          </div>
        </Dialog>
      )}
      {asking === "orders" && (
        <Dialog title={tableWords.unsetTitle} onClose={() => setAsking(null)}>
          <div class="stack">
            <p>{tableWords.unset({ before: own.orders !== null })}</p>
            <div class="row">
              <button type="button" class="button first" onClick={setThenReady}>
                {tableWords.setThem}
              </button>
              <button
                type="button"
                class="button"
                onClick={() => {
                  setAsking(null);
                  void say(true);
                }}
              >
                {tableWords.withoutThem}
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  );
}
