/** §6 in words: orders, which stay secret until the round is over. */

import * as words from "words:rules/orders";
import { pointsIn } from "../../../shared/base/ids.ts";
import { orderKinds, orders } from "../../../shared/rules/orders.ts";
import { longestCommunique } from "../../../shared/terms/choices.ts";
import type { OrderKind } from "../../../shared/terms/order.ts";
import { figure, list } from "../gauges.ts";
import { orderEffect, orderNames } from "../orders.ts";
import { num, price } from "./amounts.ts";
import { type Book, type Row, type Section, startBasis } from "./rulebook.ts";

export const aboutOrders = (book: Book): Section[] => [section(book)];

/** Where not both sides can attack. */
function closed({ scenario, names }: Book): string[] {
  return scenario.files.scenario.sectors.flatMap(({ id, attackedBy: [first, second] }) => {
    if (second !== undefined) return [];
    const sector = names.sector(id);
    return first === undefined ? words.closed({ sector }) : words.oneSided({ sector, side: names.namedSide(first) });
  });
}

function section(book: Book): Section {
  const { prices, minSupply } = book.scenario.numbers.orders;
  const given = orderKinds.filter((kind) => Object.hasOwn(prices, kind));
  const needy = book.scenario.sectors.filter((sector) => pointsIn(minSupply, sector) > 0);
  const { title, one, heads, supply, communique, reach } = words;
  return {
    id: "6",
    title,
    blocks: [
      one,
      {
        heads: [heads.order, heads.who, heads.price, heads.rung, heads.does],
        rows: given.map((kind) => rowOf(book, kind)),
      },
      ...closed(book),
      ...needy.map((sector) => supply({ sector: book.names.sector(sector), supply: num(pointsIn(minSupply, sector)) })),
      communique({ most: figure(longestCommunique) }),
      reach,
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
    ? words.belligerents
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
