/** The communiqué: how many of the round's losses to publish, the stance on talks, and a few words. */

import * as commonWords from "words:common";
import * as trayWords from "words:play/tray";
import { useId } from "preact/hooks";
import { lettersIn } from "../../shared/base/letters.ts";
import { longestCommunique, stances, type Thirds } from "../../shared/terms/choices.ts";
import type { OrderOf } from "../../shared/terms/order.ts";
import { useDraft } from "../match/draft.ts";
import { withOrder } from "../match/orderChoices.ts";
import { upTo } from "../ui/upTo.ts";
import { shareWords, stanceWords } from "../words/labels.ts";

const thirds = [0, 1, 2, 3] as const satisfies readonly Thirds[];

export function Communique() {
  const draft = useDraft();
  const id = useId();
  const order = draft.orders.find((each): each is OrderOf<"COMMUNIQUE"> => each.kind === "COMMUNIQUE");
  if (!order) return null;
  const change = (over: Partial<OrderOf<"COMMUNIQUE">>) => draft.change(withOrder(draft.orders, { ...order, ...over }));
  return (
    <div class="targets">
      <label class="small">
        {trayWords.publish}
        <select
          class="slim"
          title={shareWords[order.share]}
          value={order.share}
          onChange={(event) => change({ share: thirds.find((n) => n === Number(event.currentTarget.value)) ?? 0 })}
        >
          {thirds.map((share) => (
            <option key={share} value={share}>
              {shareWords[share]}
            </option>
          ))}
        </select>
      </label>
      <label class="small">
        {trayWords.stance}
        <select
          class="slim"
          title={stanceWords[order.stance]}
          value={order.stance}
          onChange={(event) => change({ stance: stances.find((each) => each === event.currentTarget.value) ?? "open" })}
        >
          {stances.map((stance) => (
            <option key={stance} value={stance}>
              {stanceWords[stance]}
            </option>
          ))}
        </select>
      </label>
      <label class="small" for={id}>
        {trayWords.forTheWorld}
      </label>
      <textarea
        id={id}
        dir="auto"
        rows={2}
        value={order.text}
        {...upTo(longestCommunique, (text) => change({ text }))}
      />
      <span class="small muted">{commonWords.outOf({ count: lettersIn(order.text), most: longestCommunique })}</span>
    </div>
  );
}
