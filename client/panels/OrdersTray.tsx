/** My orders: every kind with its price; what is not allowed says why; the head sets them. */

import * as trayWords from "words:play/tray";
import { useState } from "preact/hooks";
import type { Order } from "../../shared/terms/order.ts";
import { type Draft, useDraft } from "../match/draft.ts";
import { isHead, mayAct, useMatch, useSending } from "../match/match.ts";
import { choicesOf, pointsLeft, sameOrders } from "../match/orderChoices.ts";
import { bdi } from "../words/bdi.tsx";
import { orderWords } from "../words/orders.ts";
import { WithTerms } from "./GlossaryTerm.tsx";
import { OrderCard } from "./OrderCard.tsx";
import { RefusalNote } from "./RefusalNote.tsx";

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
          {trayWords.pointsLeft({
            left: Math.max(0, left),
            points: own.points,
            b: (words) => <span class="left">{words}</span>,
            muted: (words) => (
              <span class="muted">
                <WithTerms text={words} />
              </span>
            ),
          })}
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
      <p class="muted small">{pub.paused ? trayWords.pausedNow : trayWords.lockedNow}</p>
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
  const { source, snapshot, own, names } = match;
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
        {trayWords.draft[draftState(draft, !head && !alone && proposed)]}
      </p>
      {proposal && proposal.by !== snapshot.table.me?.name && !sameOrders(proposal.orders, draft.orders) && (
        <p class="small note">
          <Proposed {...proposal} />{" "}
          <button type="button" class="link" onClick={() => draft.change(proposal.orders)}>
            {trayWords.takeOver}
          </button>
        </p>
      )}
      <RefusalNote refusal={sending.refusal} nameOf={names.any} />
    </div>
  );
}

/** What somebody of the delegation would order. */
function Proposed({ by: name, orders }: { by: string; orders: readonly Order[] }) {
  const { names, telling } = useMatch();
  if (orders.length === 0) return trayWords.proposesNone({ name, bdi });
  const words = orders.map((order) => orderWords(order, names, telling.claims)).join("; ");
  return trayWords.proposes({ name, orders: words, bdi });
}

/** Where the draft stands. */
function draftState({ set, standing, orders }: Draft, proposed: boolean): keyof typeof trayWords.draft {
  if (set) return "set";
  if (standing) return orders.length === 0 ? "none" : "standing";
  return proposed ? "proposed" : "unseen";
}
