/** "Ready": says so, and asks first where a text lacks this seat's signature alone, or orders are drafted but not set. */
import { useState } from "preact/hooks";
import { useDraft } from "../play/draft.ts";
import { isHead, useMatch, useSending } from "../play/match.ts";
import { waitingForMe } from "../play/texts.ts";
import { list } from "../text/gauges.ts";
import { Dialog } from "./Dialog.tsx";
import { RefusalNote } from "./RefusalNote.tsx";

export function ReadyButton({ wide = false }: { wide?: boolean }) {
  const match = useMatch();
  const { own, pub, names } = match;
  const draft = useDraft();
  const sending = useSending();
  const [asking, setAsking] = useState<"signature" | "orders" | null>(null);
  if (!own || match.past || (pub.phase !== "open" && pub.phase !== "wire")) return null;
  if (!isHead(match)) return <p class="muted small ready">Your head says when</p>;
  const wire = pub.phase === "wire";
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
        {own.ready ? "Ready ✓" : wire ? "Go on" : "Ready"}
      </button>
      {sending.refusal && (
        <Dialog title="Not yet" onClose={sending.clear}>
          <RefusalNote refusal={sending.refusal} nameOf={names.any} />
        </Dialog>
      )}
      {asking === "signature" && (
        <Dialog title="Your signature is missing" onClose={() => setAsking(null)}>
          <div class="stack">
            <p>
              Everybody else has signed {list(unsigned.map(({ title }) => `“${title}”`))}. Without your name it does not
              enter into force. You sign in “Talks”.
            </p>
            <div class="row">
              <button type="button" class="button first" onClick={() => setAsking(null)}>
                Back, to read it
              </button>
              <button type="button" class="button" onClick={askForOrders}>
                Ready without signing
              </button>
            </div>
          </div>
        </Dialog>
      )}
      {asking === "orders" && (
        <Dialog title="Your orders are not set" onClose={() => setAsking(null)}>
          <div class="stack">
            <p>
              The orders that you prepared are a draft. Set them, or be ready with{" "}
              {own.orders ? "those set before" : "the standing order"}?
            </p>
            <div class="row">
              <button type="button" class="button first" onClick={setThenReady}>
                Set them and be ready
              </button>
              <button
                type="button"
                class="button"
                onClick={() => {
                  setAsking(null);
                  void say(true);
                }}
              >
                Ready without them
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  );
}
