/** The communiqué: how many of the round's losses to publish, the stance on talks, a few words, and what the world will read. */

import * as commonWords from "words:common";
import * as ordersWords from "words:play/orders";
import { useId } from "preact/hooks";
import { lettersIn } from "../../../shared/base/letters.ts";
import { leakChance } from "../../../shared/rules/claims.ts";
import { seatingOf } from "../../../shared/state/seating.ts";
import { longestCommunique, stances, type Thirds } from "../../../shared/terms/choices.ts";
import type { OrderOf } from "../../../shared/terms/order.ts";
import { useDraft } from "../../match/draft.ts";
import { useMatch } from "../../match/match.ts";
import { withOrder, withoutOrder } from "../../match/orderChoices.ts";
import { communiqueIn } from "../../match/postures.ts";
import { upTo } from "../../ui/upTo.ts";
import { bdi } from "../../words/bdi.tsx";
import { counterWords } from "../../words/claims.ts";
import { chanceWords, figure, list } from "../../words/gauges.ts";

const thirds = [0, 1, 2, 3] as const satisfies readonly Thirds[];

type Said = OrderOf<"COMMUNIQUE">;

export function CommuniqueForm() {
  const { own, pub } = useMatch();
  const draft = useDraft();
  const order = communiqueIn(draft.orders);
  if (!own) return null;
  const { share = 0 } = own.own ?? {};
  const stance = own.side === null ? "open" : pub.sides[own.side].stance;
  const speak = () => draft.change(withOrder(draft.orders, { kind: "COMMUNIQUE", share, stance, text: "" }));
  return (
    <section class="stack tight" aria-labelledby="tell-heading">
      <h3 id="tell-heading" class="label troops">
        {ordersWords.tell} <span class="muted small">{ordersWords.tellHow}</span>
      </h3>
      {order ? (
        <div class="communique">
          <Fields order={order} />
          <Preview order={order} />
        </div>
      ) : (
        <p class="row">
          {ordersWords.saysNothing}{" "}
          <button type="button" class="button slim" onClick={speak}>
            {ordersWords.speak}
          </button>
        </p>
      )}
    </section>
  );
}

function Fields({ order }: { order: Said }) {
  const draft = useDraft();
  const id = useId();
  const change = (over: Partial<Said>) => draft.change(withOrder(draft.orders, { ...order, ...over }));
  return (
    <div class="stack tight">
      <Segments
        legend={ordersWords.publish}
        name="share"
        options={thirds.map((share) => [share, ordersWords.shares[share]])}
        chosen={order.share}
        onChoose={(share) => change({ share })}
      />
      <Segments
        legend={ordersWords.stance}
        name="stance"
        options={stances.map((stance) => [stance, ordersWords.stances[stance]])}
        chosen={order.stance}
        onChoose={(stance) => change({ stance })}
      />
      <p class="row apart">
        <label class="label" for={id}>
          {ordersWords.ownWords}
        </label>
        <span class="small muted">{commonWords.outOf({ count: lettersIn(order.text), most: longestCommunique })}</span>
      </p>
      <textarea
        id={id}
        dir="auto"
        rows={2}
        value={order.text}
        {...upTo(longestCommunique, (text) => change({ text }))}
      />
      <button type="button" class="link small" onClick={() => draft.change(withoutOrder(draft.orders, order))}>
        {ordersWords.silent}
      </button>
    </div>
  );
}

interface SegmentsProps<Id extends string | number> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly (readonly [Id, string])[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** A few answers in one bar: radio buttons, so that arrows choose. */
function Segments<Id extends string | number>({ legend, name, options, chosen, onChoose }: SegmentsProps<Id>) {
  return (
    <fieldset>
      <legend class="label">{legend}</legend>
      <div class="segments">
        {options.map(([id, words]) => (
          <label key={id} data-on={id === chosen}>
            <input type="radio" class="hidden" name={name} checked={id === chosen} onChange={() => onChoose(id)} />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What everybody will read, whose words stand beside it, and what the seat alone knows. */
function Preview({ order }: { order: Said }) {
  const { own, pub, names, scenario } = useMatch();
  if (!own || own.side === null) return null;
  // What others of the side say of it is its own word.
  const theirs = pub.claims.filter(({ claimant }) => scenario.seat[claimant]?.side !== own.side);
  const claim = { claimant: own.seat, about: own.side, subject: "militaryDead", value: 0 } as const;
  return (
    <div class="world-reads stack tight" aria-live="polite">
      <h4 class="overline">{ordersWords.worldReads}</h4>
      <p class="headline-preview serif">
        {ordersWords.headline({ seat: names.named(own.seat), stance: order.stance, share: `${order.share}` })}
      </p>
      {order.text !== "" && <p>{ordersWords.quoted({ text: order.text, bdi })}</p>}
      <p class="small">{ordersWords.soFar({ dead: pub.sides[own.side].reportedDead })}</p>
      <p class="beside small muted">{ordersWords.beside({ counter: counterWords(claim, theirs, names) })}</p>
      <WithYou side={own.side} />
      <YouKnow />
    </div>
  );
}

/** Others who speak for the side: what is published is the mean of all. */
function WithYou({ side }: { side: 0 | 1 }) {
  const { own, pub, scenario, names } = useMatch();
  const others = seatingOf(scenario, pub.roster).speakers[side].filter((seat) => seat !== own?.seat);
  if (others.length === 0) return null;
  const seats = list(others.map(names.seat));
  return <p class="small muted">{ordersWords.withYou({ seats })}</p>;
}

function YouKnow() {
  const { own, scenario } = useMatch();
  if (!own?.own) return null;
  const { militaryDead, reportedDead } = own.own;
  const hidden = Math.max(0, militaryDead - reportedDead);
  const chance = leakChance(scenario, hidden);
  return (
    <p class="you-know small">
      {ordersWords.youKnow({
        dead: figure(militaryDead),
        hidden,
        chance: chanceWords(chance),
        b: (words) => <strong>{words}</strong>,
      })}
    </p>
  );
}
