/** Other orders of one seat in this round, each checked as it was for the seat then. */
import { if as ifWords, form as words } from "words:review/fork";
import { useId, useState } from "preact/hooks";
import type { Change } from "../../../../shared/review/change.ts";
import type { Order } from "../../../../shared/terms/order.ts";
import { useMatch } from "../../../match/match.ts";
import { choicesOf, same, withOrder, withoutOrder } from "../../../match/orderChoices.ts";
import { refusalWords } from "../../../words/codes.ts";
import { list, type Name } from "../../../words/format.ts";
import { orderWords } from "../../../words/orders.ts";
import { useReview } from "../context.ts";
import { type ChangePart, ownThen } from "./changes.ts";

export function OtherOrders({ changeable, onChoose }: ChangePart) {
  const { record } = useReview();
  const { names, scenario, telling } = useMatch();
  const [seat, setSeat] = useState(changeable.seats[0] ?? "");
  const given = changeable.orders[seat] ?? [];
  const [orders, setOrders] = useState<readonly Order[]>(given);
  const own = ownThen(record, changeable.state, seat);
  const tell = (of: string, next: readonly Order[]) => {
    setOrders(next);
    const before = changeable.orders[of] ?? [];
    const say = (orders: readonly Order[]) =>
      list(orders.map((order) => ifWords.order({ order: orderWords(order, names, telling.claims) })));
    const added = next.filter((order) => !before.some((each) => same(each, order)));
    const gone = before.filter((order) => !next.some((each) => same(each, order)));
    const change: Change = { kind: "orders", seat: of, orders: [...next] };
    onChoose(
      added.length + gone.length === 0
        ? null
        : { change, words: ordersChanged(names.named(of), say(added), say(gone)) },
    );
  };
  const kinds = own ? choicesOf(scenario, own.context, changeable.state.seatOrder, orders) : [];
  return (
    <div class="stack tight">
      <SeatChoice
        seats={changeable.seats}
        seat={seat}
        onChange={(next) => {
          setSeat(next);
          setOrders(changeable.orders[next] ?? []);
          onChoose(null);
        }}
      />
      <fieldset class="stack tight order-list">
        <legend>{words.orders}</legend>
        {kinds.flatMap(({ chosen, choices }) => [
          ...chosen.map((order) => (
            <label key={JSON.stringify(order)} class="choice small">
              <input type="checkbox" checked onChange={() => tell(seat, withoutOrder(orders, order))} />
              <span>
                {orderWords(order, names, telling.claims)}
                {given.some((each) => same(each, order)) && <span class="muted"> · {words.asItWas}</span>}
              </span>
            </label>
          )),
          ...choices.map(({ order, refusal }) => (
            <label key={JSON.stringify(order)} class="choice small">
              <input
                type="checkbox"
                checked={false}
                disabled={refusal !== null}
                onChange={() => tell(seat, withOrder(orders, order))}
              />
              <span>
                {orderWords(order, names, telling.claims)}
                {given.some((each) => same(each, order)) && <span class="muted"> · {words.asItWas}</span>}
                {refusal && <span class="muted"> · {refusalWords(refusal, names.any)}</span>}
              </span>
            </label>
          )),
        ])}
      </fieldset>
    </div>
  );
}

function SeatChoice({
  seats,
  seat,
  onChange,
}: {
  seats: readonly string[];
  seat: string;
  onChange: (seat: string) => void;
}) {
  const { names } = useMatch();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{words.whichSeat}</label>
      <select id={id} value={seat} onChange={(event) => onChange(event.currentTarget.value)}>
        {seats.map((each) => (
          <option key={each} value={each}>
            {names.seatTitle(each)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** As a heading: what was ordered instead of what; one of the two at least is something. */
function ordersChanged(seat: Name, added: string, gone: string): string {
  if (added === "") return ifWords.notOrdered({ seat, gone });
  return gone === "" ? ifWords.also({ seat, added }) : ifWords.instead({ seat, added, gone });
}
