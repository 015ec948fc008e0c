/** §6 in words: orders, which stay secret until the round is over. */
import { sectorIds } from "../../../shared/base/ids.ts";
import { orderKinds, orders } from "../../../shared/rules/orders.ts";
import { longestCommunique } from "../../../shared/terms/choices.ts";
import type { OrderKind } from "../../../shared/terms/order.ts";
import { figure, list } from "../gauges.ts";
import { orderEffect, orderNames } from "../orders.ts";
import { num, price } from "./amounts.ts";
import { type Book, type Row, type Section, startBasis } from "./rulebook.ts";

export const aboutOrders = (book: Book): Section[] => [section(book)];

function section(book: Book): Section {
  const { numbers } = book.scenario;
  const { minSupply } = numbers.orders;
  const given = orderKinds.filter((kind) => Object.hasOwn(numbers.orders.prices, kind));
  const needy = sectorIds.filter((sector) => minSupply[sector] > 0);
  return {
    id: "6",
    title: "Orders: secret until the round is over",
    blocks: [
      "A belligerent chooses exactly one of the first three. Everything else may be added while points last.",
      { heads: ["Order", "Who", "Price", "Rung", "What it does"], rows: given.map((kind) => rowOf(book, kind)) },
      ...needy.map(
        (sector) => `An attack in the ${book.names.sector(sector)} needs supply of ${num(minSupply[sector])} or more.`,
      ),
      `A communiqué publishes none, a third, two thirds or all of the round's losses, says whether your side would talk, and may add ${figure(longestCommunique)} characters of your own.`,
      "Shelling reaches towns of the other side in the region; a strike beyond aims at those further away. You can evacuate only towns of your own side. Warnings and hotlines go to another outside power or to the leading seat of a side. Nobody can check a claim of their own.",
    ],
  };
}

function rowOf(book: Book, kind: OrderKind): Row {
  const { scenario, names } = book;
  const { prices, rungs } = scenario.numbers.orders;
  const whole = scenario.files.scenario.seats.filter(
    ({ id, standsFor }) => standsFor.length === 0 && !isPart(book, id),
  );
  const givers = whole.filter((seat) => seat.orders.includes(kind));
  const fighters = whole.filter(({ side }) => side !== null);
  const who = fighters.every((seat) => givers.includes(seat))
    ? "belligerents"
    : list(givers.map(({ id }) => names.seat(id)));
  const rung = (rungs as Partial<Record<OrderKind, number>>)[kind];
  const { start } = orders[kind];
  return {
    cells: [
      orderNames[kind],
      who,
      price(prices[kind] ?? 0),
      rung === undefined ? "–" : num(rung),
      orderEffect(kind, scenario),
    ],
    basis: start ? startBasis(book, start) : startBasis(book),
  };
}

/** A seat that plays only a part of a side's powers, in rosters that split it. */
const isPart = ({ scenario }: Book, id: string): boolean =>
  scenario.files.scenario.rosters.every(({ seats, powers }) => !seats.includes(id) || Object.keys(powers).length > 0);
