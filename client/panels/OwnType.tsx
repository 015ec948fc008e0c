/** What sets the own side, or the own patronage, apart in this match, and what nobody can know of the others. */

import * as words from "words:play/types";
import type { OwnSide } from "../../shared/state/seatView.ts";
import { useMatch } from "../match/match.ts";
import { list } from "../words/format.ts";
import { figure } from "../words/gauges.ts";
import type { Names } from "../words/names.ts";

export function OwnType() {
  const { pub, own, names } = useMatch();
  if (!pub.drawnTypes || !own) return null;
  const { deliveries } = own.context;
  return (
    <section class="stack tight" aria-labelledby="type-heading">
      <h3 id="type-heading">{words.heading}</h3>
      {own.own && <SideType of={own.own} names={names} />}
      {deliveries !== null && <p class="small">{words.deliveries({ left: deliveries })}</p>}
      <p class="small muted">{words.unknown}</p>
    </section>
  );
}

/** A clause that costs this much more, or less, than usual is worth a word. */
const noticeable = 0.15;

function SideType({ of, names }: { of: OwnSide; names: Names }) {
  const prices = Object.entries(of.prices ?? {});
  const named = (is: (factor: number) => boolean) =>
    list(prices.filter(([, factor]) => is(factor)).map(([kind]) => names.named(kind).text));
  const dear = named((factor) => factor > 1 + noticeable);
  const cheap = named((factor) => factor < 1 - noticeable);
  return (
    <>
      <p class="small">{words.floor({ floor: figure(of.willFloor, 1) })}</p>
      {dear !== "" && <p class="small">{words.dear({ clauses: dear })}</p>}
      {cheap !== "" && <p class="small">{words.cheap({ clauses: cheap })}</p>}
    </>
  );
}
