/** The foot of the orders: points, where the draft stands, and the button that sets them. */

import * as ordersWords from "words:play/orders";
import * as trayWords from "words:play/tray";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Order } from "../../../shared/terms/order.ts";
import { type Draft, lacksPosture, useDraft } from "../../match/draft.ts";
import { isHead, mayAct, useMatch, useSending } from "../../match/match.ts";
import { sameOrders } from "../../match/orderChoices.ts";
import { usePoints } from "../../match/points.ts";
import { bdi } from "../../words/bdi.tsx";
import { timeWords } from "../../words/gauges.ts";
import { orderWords } from "../../words/orders.ts";
import { PointDots } from "../now/PointsLine.tsx";
import { RefusalNote } from "../RefusalNote.tsx";

/** `children`: what stands beside the button. */
export function SetOrders({ children }: { children?: ComponentChildren }) {
  const match = useMatch();
  const { source, snapshot, own, names } = match;
  const draft = useDraft();
  const sending = useSending();
  const [proposed, setProposed] = useState(false);
  /** When this page set them, epoch ms; null: earlier, or elsewhere. */
  const [setAt, setSetAt] = useState<number | null>(null);
  if (!own || !mayAct(match)) return <>{children}</>;
  const { proposal, seats, me } = snapshot.table;
  const alone = seats.find(({ seat }) => seat === own.seat)?.people.length === 1;
  const sets = isHead(match) || alone;
  const lacking = lacksPosture(own, draft.orders);
  const nothing = draft.set || sending.busy || lacking || (draft.standing && draft.orders.length === 0);
  const set = async () => {
    if (await sending.act({ kind: "setOrders", orders: [...draft.orders] })) setSetAt(source.now());
  };
  const propose = async () => setProposed(await sending.run(source.propose(draft.orders)));
  return (
    <>
      <div class="set-row">
        <Spent />
        <span class="small muted" aria-live="polite">
          {stateWords(draft, { lacking, setAt, proposed: !sets && proposed })}
        </span>
        <span class="foot-buttons">
          <button
            type="button"
            class="button first"
            // Not "disabled": whoever has just pressed it keeps the focus.
            aria-disabled={sets ? nothing : sending.busy}
            onClick={() => (sets ? !nothing && set() : propose())}
          >
            {!sets ? trayWords.proposeToHead : draft.set ? trayWords.areSet : trayWords.set}
          </button>
          {children}
        </span>
      </div>
      {proposal && proposal.by !== me?.name && !sameOrders(proposal.orders, draft.orders) && (
        <p class="small note">
          <Proposed {...proposal} />{" "}
          <button type="button" class="link" onClick={() => draft.change(proposal.orders)}>
            {trayWords.takeOver}
          </button>
        </p>
      )}
      <RefusalNote refusal={sending.refusal} nameOf={names.any} />
    </>
  );
}

/** Dots, what is left, and on what the rest went. */
function Spent() {
  const points = usePoints();
  if (!points) return null;
  const { left, of, acts, orders } = points;
  return (
    <p class="points-line">
      <PointDots left={left} of={of} />
      <span>
        {ordersWords.left({
          left,
          of,
          any: acts + orders > 0,
          spent: ordersWords.spent({ acts, orders, both: acts > 0 && orders > 0 }),
          b: (words) => <strong class="serif">{words}</strong>,
          muted: (words) => <span class="muted">{words}</span>,
        })}
      </span>
    </p>
  );
}

interface Where {
  readonly lacking: boolean;
  readonly setAt: number | null;
  readonly proposed: boolean;
}

function stateWords({ set, standing, orders }: Draft, { lacking, setAt, proposed }: Where): string {
  if (set) return setAt === null ? ordersWords.isSet : ordersWords.setAt({ time: timeWords(setAt) });
  if (lacking) return ordersWords.chooseTroops;
  if (standing && orders.length === 0) return trayWords.draft.none;
  return proposed ? trayWords.draft.proposed : ordersWords.notSet;
}

/** What somebody of the delegation would order. */
function Proposed({ by: name, orders }: { by: string; orders: readonly Order[] }) {
  const { names, telling } = useMatch();
  if (orders.length === 0) return trayWords.proposesNone({ name, bdi });
  const words = orders.map((order) => orderWords(order, names, telling.claims)).join("; ");
  return trayWords.proposes({ name, orders: words, bdi });
}
