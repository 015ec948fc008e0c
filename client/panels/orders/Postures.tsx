/** What the troops do: none is chosen until the seat does; each says the same three things, so that they compare. */

import * as commonWords from "words:common";
import * as ordersWords from "words:play/orders";
import { useDraft } from "../../match/draft.ts";
import { useMatch } from "../../match/match.ts";
import { type KindChoices, withOrder } from "../../match/orderChoices.ts";
import { type PostureCard, postureCards } from "../../match/postures.ts";
import { refusalWords } from "../../words/codes.ts";
import { figure } from "../../words/gauges.ts";
import { orderEffect, orderNames, orderWords } from "../../words/orders.ts";
import { Cheaper } from "./Cheaper.tsx";
import { Targets } from "./OrderCard.tsx";

export function Postures({ kinds, left }: { kinds: readonly KindChoices[]; left: number }) {
  const { scenario, snapshot } = useMatch();
  const cards = postureCards(scenario, snapshot.view, kinds);
  if (cards.length === 0) return null;
  return (
    <fieldset class="stack tight">
      <legend class="label troops">
        {ordersWords.troops}{" "}
        <span class="muted small">
          <IfNothing />
        </span>
      </legend>
      <div class="postures">
        {cards.map((card) => (
          <Card key={card.kind} card={card} left={left} choices={kinds.find(({ kind }) => kind === card.kind)} />
        ))}
      </div>
      {cards.some(({ dead }) => dead !== null) && <p class="muted small">{ordersWords.estimate}</p>}
    </fieldset>
  );
}

function IfNothing() {
  const { own, names } = useMatch();
  const [standing] = own?.standing ?? [];
  if (!standing || own?.orders !== null) return ordersWords.chooseOne;
  return ordersWords.ifNothing({ order: orderWords(standing, names).toLowerCase() });
}

interface CardProps {
  readonly card: PostureCard;
  readonly left: number;
  readonly choices: KindChoices | undefined;
}

function Card({ card, left, choices }: CardProps) {
  const { scenario, names } = useMatch();
  const draft = useDraft();
  const { kind, order, chosen, price, refusal } = card;
  const refused = refusal !== null;
  const short = refusal?.code === "notEnoughPoints";
  return (
    <div class="order posture" data-on={chosen} data-refused={refused}>
      <label class="pick">
        <input
          type="radio"
          name="posture"
          checked={chosen}
          disabled={refused}
          onChange={() => draft.change(withOrder(draft.orders, order))}
        />
        <span class="name serif">{orderNames[kind]}</span>
        <span class="price">{short ? ordersWords.costs({ price, left }) : commonWords.points({ count: price })}</span>
        <span class="does">{refused && !short ? refusalWords(refusal, names.any) : orderEffect(kind, scenario)}</span>
      </label>
      <Facts card={card} />
      <Cheaper kind={kind} price={price} />
      {chosen && kind === "OFFENSIVE" && choices && <Targets {...choices} />}
    </div>
  );
}

function Facts({ card: { kind, order, dead, ground, talks, keeps } }: { card: PostureCard }) {
  const { names } = useMatch();
  const breaks = talks.breaks === "nothing" && keeps ? "keeps" : talks.breaks;
  return (
    <dl class="facts">
      {dead && (
        <>
          <dt>{ordersWords.yourDead}</dt>
          <dd>{ordersWords.about({ low: figure(tens(dead.low)), high: figure(tens(dead.high)) })}</dd>
        </>
      )}
      <dt>{ordersWords.ground}</dt>
      <dd>
        {ground && order.kind === "OFFENSIVE"
          ? ordersWords.gains({ ...ground, little: ground.high < 0.1, sector: names.sector(order.sector) })
          : ordersWords.noGround({ kind })}
      </dd>
      <dt>{ordersWords.talks}</dt>
      <dd class={talks.breaks === "nothing" ? "" : "broken"}>
        {ordersWords.breaks({ what: breaks, clause: talks.breaks === "text" ? names.clause(talks.clause) : "" })}
      </dd>
    </dl>
  );
}

/** To the nearest ten: no forecast is as exact as a figure looks. */
const tens = (count: number): number => Math.round(count / 10) * 10;
