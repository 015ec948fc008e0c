/** My orders: every kind with its price; what is not allowed says why; the head sets them. */

import * as commonWords from "words:common";
import { useState } from "preact/hooks";
import { useDraft } from "../match/draft.ts";
import { isHead, mayAct, useMatch, useSending } from "../match/match.ts";
import { choicesOf, pointsLeft, sameOrders } from "../match/orderChoices.ts";
import { orderWords } from "../words/orders.ts";
import * as trayWords from "../words/play/tray.ts";
import { OrderCard } from "./OrderCard.tsx";
import { RefusalNote } from "./RefusalNote.tsx";
import { Glossed } from "./Word.tsx";

export function OrdersTray() {
  const match = useMatch();
  const { own, pub, scenario } = match;
  const draft = useDraft();
  if (!own) return null;
  const seats = pub.seats.map(({ id }) => id);
  const kinds = choicesOf(scenario, own.context, seats, draft.orders);
  const left = pointsLeft(scenario, own.context, draft.orders);
  return (
    <section class="tray" aria-labelledby="orders-heading">
      <header>
        <h2 id="orders-heading">
          <span class="left">{commonWords.outOf({ count: Math.max(0, left), most: own.points })}</span>{" "}
          <span class="muted">
            <Glossed text={trayWords.pointsLeft} />
          </span>
        </h2>
        <SetOrders />
      </header>
      {mayAct(match) ? (
        <ul class="orders">
          {kinds.map((choices) => (
            <OrderCard key={choices.kind} left={left} {...choices} />
          ))}
        </ul>
      ) : (
        <GivenOrders />
      )}
    </section>
  );
}

/** Outside of the open phase: what stands, to read. */
function GivenOrders() {
  const { own, pub, names, telling } = useMatch();
  const orders = own?.orders ?? own?.standing ?? [];
  return (
    <div class="stack tight">
      <p class="muted small">{trayWords.notNow(pub.paused)}</p>
      <ul class="bullets">
        {orders.map((order) => (
          <li key={JSON.stringify(order)}>{orderWords(order, names, telling.claims)}</li>
        ))}
        {orders.length === 0 && <li>{trayWords.none}</li>}
      </ul>
    </div>
  );
}

function SetOrders() {
  const match = useMatch();
  const { source, snapshot, own, names, telling } = match;
  const draft = useDraft();
  const sending = useSending();
  const [proposed, setProposed] = useState(false);
  if (!own || !mayAct(match)) return null;
  const head = isHead(match);
  const { proposal } = snapshot.table;
  const propose = async () => setProposed(await sending.run(source.propose(draft.orders)));
  const nothing = draft.set || sending.busy || (draft.standing && draft.orders.length === 0);
  const alone = snapshot.table.seats.find(({ seat }) => seat === own.seat)?.people.length === 1;
  return (
    <div class="setting">
      {head || alone ? (
        <button
          type="button"
          class="button first slim"
          // Not "disabled": whoever has just pressed it keeps the focus.
          aria-disabled={nothing}
          onClick={() => !nothing && sending.act({ kind: "setOrders", orders: [...draft.orders] })}
        >
          {draft.set ? trayWords.areSet : trayWords.set}
        </button>
      ) : (
        <button type="button" class="button first slim" disabled={sending.busy} onClick={propose}>
          {trayWords.proposeToHead}
        </button>
      )}
      <p class="small muted" aria-live="polite">
        {trayWords.draftState({
          set: draft.set,
          standing: draft.standing,
          none: draft.orders.length === 0,
          head: head || alone,
          proposed,
        })}
      </p>
      {proposal && !sameOrders(proposal.orders, draft.orders) && (
        <p class="small note">
          {trayWords.proposes(
            proposal.by,
            proposal.orders.map((order) => orderWords(order, names, telling.claims)).join("; "),
          )}{" "}
          <button type="button" class="link" onClick={() => draft.change(proposal.orders)}>
            {trayWords.takeOver}
          </button>
        </p>
      )}
      <RefusalNote refusal={sending.refusal} nameOf={names.any} />
    </div>
  );
}
