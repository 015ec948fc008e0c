/** One kind of order: name, price, what it does or why not; its targets once it is chosen. */

import * as commonWords from "words:common";
import * as trayWords from "words:play/tray";
import { brokenBy } from "../../../shared/rules/binding.ts";
import { orders } from "../../../shared/rules/orders.ts";
import type { Order } from "../../../shared/terms/order.ts";
import { useDraft } from "../../match/draft.ts";
import { useMatch } from "../../match/match.ts";
import { afforded, type KindChoices, withOrder, withoutOrder } from "../../match/orderChoices.ts";
import { claimedOfOwn } from "../../words/claims.ts";
import { refusalWords } from "../../words/codes.ts";
import { orderEffect, orderNames, orderRung, orderWords } from "../../words/orders.ts";
import { WithTerms } from "../GlossaryTerm.tsx";
import { Cheaper } from "./Cheaper.tsx";

export function OrderCard({ left, ...props }: KindChoices & { left: number }) {
  const { kind, chosen, choices, price, refusal } = props;
  const { scenario, names } = useMatch();
  const draft = useDraft();
  const on = chosen.length > 0;
  const rung = orderRung(kind, scenario);
  const refused = !on && refusal !== null;
  const first = choices.find((choice) => choice.refusal === null)?.order;
  const toggle = () => {
    if (on) draft.change(draft.orders.filter((order) => order.kind !== kind));
    else if (first) draft.change(withOrder(draft.orders, first));
  };
  return (
    <li class="order" data-on={on} data-refused={refused}>
      <button type="button" class="head" aria-pressed={on} aria-disabled={refused} onClick={toggle}>
        <span class="name">{orderNames[kind]}</span>
        <span class="price">{commonWords.points({ count: price })}</span>
        <span class="does">
          {refused && refusal ? refusalWords(afforded(refusal, price, left), names.any) : orderEffect(kind, scenario)}
        </span>
      </button>
      {rung && (
        <p class="rung muted small">
          <WithTerms text={rung} />
        </p>
      )}
      <Cheaper kind={kind} price={price} />
      {on && orders[kind].asks === "target" && <Targets {...props} />}
      {chosen.map((order) => (
        <Broken key={JSON.stringify(order)} order={order} />
      ))}
    </li>
  );
}

export function Targets({ kind, chosen, choices }: KindChoices) {
  const draft = useDraft();
  const another = choices.find((choice) => choice.refusal === null);
  return (
    <div class="targets">
      {chosen.map((order, at) => (
        // By its place: another target in the same place keeps the focus.
        <Target key={at} order={order} choices={choices} alone={chosen.length === 1} />
      ))}
      {!orders[kind].onceARound && another && (
        <button type="button" class="link small" onClick={() => draft.change(withOrder(draft.orders, another.order))}>
          {trayWords.another}
        </button>
      )}
    </div>
  );
}

interface TargetProps {
  readonly order: Order;
  readonly choices: KindChoices["choices"];
  readonly alone: boolean;
}

function Target({ order, choices, alone }: TargetProps) {
  const { names, pub, scenario } = useMatch();
  const draft = useDraft();
  const words = (each: Order) => {
    const claim = each.kind === "VERIFY" && pub.claims.find(({ id }) => id === each.claim);
    if (claim) {
      return trayWords.claim({
        seat: names.named(claim.claimant),
        says: claimedOfOwn(claim, scenario.seat[claim.claimant]?.side ?? null, names),
      });
    }
    const full = orderWords(each, names);
    // The card names the order already; the list has little room.
    const named = `${orderNames[each.kind]} `;
    return full.startsWith(named) ? full.slice(named.length) : full;
  };
  const options = [{ order, refusal: null }, ...choices];
  const choose = (at: number) => {
    const next = options[at]?.order;
    if (next) draft.change(withOrder(withoutOrder(draft.orders, order), next));
  };
  // Another target of the same price can always take this one's place.
  const barred = (refusal: { code: string } | null) => refusal !== null && refusal.code !== "notEnoughPoints";
  return (
    <span class="target">
      <select
        class="slim"
        aria-label={trayWords.targetOf({ order: orderNames[order.kind] })}
        value="0"
        onChange={(event) => {
          choose(Number(event.currentTarget.value));
          // The chosen one is the first of the list from now on.
          event.currentTarget.value = "0";
        }}
      >
        {options.map((option, at) => (
          <option key={JSON.stringify(option.order)} value={at} disabled={barred(option.refusal)}>
            {words(option.order)}
          </option>
        ))}
      </select>
      {!alone && (
        <button
          type="button"
          class="button quiet slim"
          aria-label={trayWords.takeOut({ target: words(order) })}
          onClick={() => draft.change(withoutOrder(draft.orders, order))}
        >
          ×
        </button>
      )}
    </span>
  );
}

/** An order that the agreement in force forbids: allowed, and it breaks the agreement. */
function Broken({ order }: { order: Order }) {
  const { pub, scenario, names } = useMatch();
  const clause = pub.treaty && brokenBy(scenario, pub.treaty.clauses, order);
  if (!clause) return null;
  return <p class="small warning">{trayWords.breaks({ clause: names.clause(clause) })}</p>;
}
