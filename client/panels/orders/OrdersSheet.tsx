/** The seat's orders of a round on one sheet: the troops, what the world is told, and what else; points and Set in sight. */

import * as commonWords from "words:common";
import * as ordersWords from "words:play/orders";
import * as trayWords from "words:play/tray";
import { useEffect, useRef } from "preact/hooks";
import { isPosture } from "../../../shared/rules/orders.ts";
import { useDraft } from "../../match/draft.ts";
import { mayAct, useMatch } from "../../match/match.ts";
import { choicesOf, type KindChoices, pointsLeft } from "../../match/orderChoices.ts";
import { takesEscape } from "../../ui/takesEscape.ts";
import { roundDates } from "../../words/gauges.ts";
import { orderWords } from "../../words/orders.ts";
import { CommuniqueForm } from "./CommuniqueForm.tsx";
import { OrderCard } from "./OrderCard.tsx";
import { Postures } from "./Postures.tsx";
import { SetOrders } from "./SetOrders.tsx";

/** `onClose`: where it lies over the page; null: a tab of its own, whose foot has the points. */
export function OrdersSheet({ onClose }: { onClose: (() => void) | null }) {
  const match = useMatch();
  const { own, pub, scenario } = match;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (onClose) heading.current?.focus({ preventScroll: true });
  }, []);
  if (!own) return null;
  const dates = roundDates(scenario.files.scenario.startDate, pub.round, pub.daysPerRound, "short");
  return (
    <section
      class="orders-sheet"
      aria-labelledby="orders-heading"
      onKeyDown={(event) => event.key === "Escape" && !takesEscape(event) && onClose?.()}
    >
      <header>
        <h2 id="orders-heading" ref={heading} tabIndex={-1}>
          {ordersWords.title({ dates })}
        </h2>
        <span class="muted">{ordersWords.secret}</span>
        {onClose && (
          <button type="button" class="link" onClick={onClose}>
            {commonWords.close}
          </button>
        )}
      </header>
      <div class="orders-body">{mayAct(match) ? <Choices /> : <GivenOrders />}</div>
      {onClose && (
        <footer>
          <SetOrders />
        </footer>
      )}
    </section>
  );
}

function Choices() {
  const { own, pub, scenario } = useMatch();
  const draft = useDraft();
  if (!own) return null;
  const seats = pub.seats.map(({ id }) => id);
  const kinds = choicesOf(scenario, own.context, seats, draft.orders);
  const left = pointsLeft(scenario, own.context, draft.orders);
  const speaks = kinds.some(({ kind }) => kind === "COMMUNIQUE");
  const others = kinds.filter(({ kind, chosen, choices }) => kind !== "COMMUNIQUE" && !isOfTroops({ chosen, choices }));
  return (
    <>
      <Postures kinds={kinds} left={left} />
      {speaks && <CommuniqueForm />}
      {others.length > 0 && (
        <section class="stack tight" aria-labelledby="else-heading">
          <h3 id="else-heading" class="label">
            {ordersWords.else}
          </h3>
          <ul class="orders">
            {others.map((choices) => (
              <OrderCard key={choices.kind} left={left} {...choices} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const isOfTroops = ({ chosen, choices }: Pick<KindChoices, "chosen" | "choices">): boolean =>
  [...chosen, ...choices.map(({ order }) => order)].some(isPosture);

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
