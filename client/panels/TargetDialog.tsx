/** What can be ordered at a place of the map that was tapped. */

import * as commonWords from "words:common";
import * as writingWords from "words:play/writing";
import type { MapTarget } from "../map/mapModel.ts";
import { useDraft } from "../match/draft.ts";
import { useMatch } from "../match/match.ts";
import { afforded, aimedAt, type KindChoices, pointsLeft, withOrder, withoutOrder } from "../match/orderChoices.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { refusalWords } from "../words/codes.ts";
import { capital } from "../words/format.ts";
import { orderEffect, orderWords } from "../words/orders.ts";

interface Props {
  readonly target: MapTarget;
  readonly kinds: readonly KindChoices[];
  readonly onClose: () => void;
}

export function TargetDialog({ target, kinds, onClose }: Props) {
  const { names, scenario, own, telling } = useMatch();
  const draft = useDraft();
  const chosen = kinds.flatMap((kind) => kind.chosen.filter((order) => aimedAt(order, target)));
  const choices = kinds.flatMap((kind) => kind.choices.filter(({ order }) => aimedAt(order, target)));
  const left = own ? pointsLeft(scenario, own.context, draft.orders) : 0;
  const title =
    "town" in target
      ? names.place(target.town)
      : writingWords.sectorTitle({ sector: capital(names.sector(target.sector)) });
  const change = (orders: ReturnType<typeof withOrder>) => {
    draft.change(orders);
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <ul class="orders">
        {chosen.map((order) => (
          <li key={JSON.stringify(order)} class="order" data-on="true">
            <button type="button" class="head" onClick={() => change(withoutOrder(draft.orders, order))}>
              <span class="name">{orderWords(order, names, telling.claims)}</span>
              <span class="does">{writingWords.inDraft}</span>
            </button>
          </li>
        ))}
        {choices.map(({ order, price, refusal }) => (
          <li key={JSON.stringify(order)} class="order" data-refused={refusal !== null}>
            <button
              type="button"
              class="head"
              aria-disabled={refusal !== null}
              onClick={() => refusal === null && change(withOrder(draft.orders, order))}
            >
              <span class="name">{orderWords(order, names, telling.claims)}</span>
              <span class="price">{commonWords.points({ count: price })}</span>
              <span class="does">
                {refusal ? refusalWords(afforded(refusal, price, left), names.any) : orderEffect(order.kind, scenario)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {chosen.length + choices.length === 0 && <p>{writingWords.nothingHere}</p>}
    </Dialog>
  );
}
