/** The three postures side by side: what each costs, brings, and does to words and texts. Pure. */
import type { Refusal } from "../../shared/base/result.ts";
import { brokenBy } from "../../shared/rules/binding.ts";
import { forecastDead, forecastGround } from "../../shared/rules/forecast.ts";
import { isPosture } from "../../shared/rules/orders.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { Range, SeatView, SeenLine } from "../../shared/state/seatView.ts";
import { type Posture, postures } from "../../shared/terms/choices.ts";
import type { ClauseKind } from "../../shared/terms/clause.ts";
import type { Order, OrderOf } from "../../shared/terms/order.ts";
import type { KindChoices } from "./orderChoices.ts";
import { linesSeen } from "./spoken.ts";
import { bindingFor } from "./texts.ts";

export interface PostureCard {
  readonly kind: Posture;
  /** The order that stands in the draft, else the one that a choice of this card would draft. */
  readonly order: Order;
  readonly chosen: boolean;
  readonly price: number;
  readonly refusal: Refusal | null;
  /** Own military dead; null where the seat has no army of its own to count. */
  readonly dead: Range | null;
  /** Points of ground; null: none can be gained. */
  readonly ground: Range | null;
  /** What it does to what was signed and promised. */
  readonly talks: { readonly breaks: "text"; readonly clause: ClauseKind } | { readonly breaks: "word" | "nothing" };
  /** A text or a promise asks for just this. */
  readonly keeps: boolean;
}

/** Those that the seat has the power for, in the order of the rules. */
export function postureCards(
  scenario: Scenario,
  view: SeatView,
  kinds: readonly KindChoices[],
): readonly PostureCard[] {
  const { pub, own } = view;
  if (!own) return [];
  const binding = bindingFor(pub, own);
  const promised = linesSeen(view).filter(
    ({ by, mark, kind, deed, due }) =>
      by === own.seat &&
      mark === "open" &&
      kind === "word" &&
      deed !== null &&
      deed.from <= pub.round &&
      due >= pub.round,
  );
  const knows = own.own && own.side !== null ? { side: own.side, own: own.own, pub } : null;
  return postures.flatMap((kind) => {
    const found = kinds.find((each) => each.kind === kind);
    const order = found && (found.chosen[0] ?? bestOf(scenario, knows, found));
    if (!found || !order) return [];
    const clause = brokenBy(scenario, binding, order);
    const broken = promised.some((line) => goesAgainst(line, order));
    return [
      {
        kind,
        order,
        chosen: found.chosen.length > 0,
        price: found.price,
        refusal: found.chosen.length > 0 ? null : found.refusal,
        dead: knows && forecastDead(scenario, knows, kind),
        ground: knows && order.kind === "OFFENSIVE" ? forecastGround(scenario, knows, order.sector) : null,
        talks: clause ? { breaks: "text", clause } : { breaks: broken ? "word" : "nothing" },
        keeps: order.kind === "HOLD" && (binding.length > 0 || promised.some(({ deed }) => deed?.does.kind === "hold")),
      } satisfies PostureCard,
    ];
  });
}

type Knows = Parameters<typeof forecastDead>[1];

/** The order that a card would draft: of attacks that are allowed, the one that promises most ground. */
function bestOf(scenario: Scenario, knows: Knows | null, { choices }: KindChoices): Order | undefined {
  const allowed = choices.filter(({ refusal }) => refusal === null).map(({ order }) => order);
  const gain = (order: Order) =>
    knows && order.kind === "OFFENSIVE" ? forecastGround(scenario, knows, order.sector).high : 0;
  return allowed.toSorted((a, b) => gain(b) - gain(a))[0] ?? choices[0]?.order;
}

/** Does a posture break what was promised of the troops? Other deeds are none of its business. */
export function goesAgainst({ deed }: Pick<SeenLine, "deed">, order: Order): boolean {
  if (deed === null || !isPosture(order)) return false;
  const { does, not } = deed;
  if (does.kind === "hold") return not ? order.kind === "HOLD" : order.kind !== "HOLD";
  if (does.kind === "fire") return not ? order.kind === "ATTRITE" : order.kind !== "ATTRITE";
  if (does.kind !== "attack") return false;
  const same = order.kind === "OFFENSIVE" && (does.sector === null || does.sector === order.sector);
  return not ? same : !same;
}

/** What a side's communiqué says in a draft; null: it stays silent. */
export const communiqueIn = (orders: readonly Order[]): OrderOf<"COMMUNIQUE"> | null =>
  orders.find((each): each is OrderOf<"COMMUNIQUE"> => each.kind === "COMMUNIQUE") ?? null;
