/** What became of a promise, and who broke it. */
import type { Pledge, PromiseState } from "../../../shared/review/promises.ts";
import type { OrderKind } from "../../../shared/terms/order.ts";
import { list } from "../gauges.ts";
import type { Names } from "../names.ts";
import { orderNames } from "../orders.ts";

export const promiseWords = {
  kept: "kept",
  broken: "broken",
  missed: "not carried out",
  untested: "untested",
} satisfies Record<PromiseState, string>;

/** By whom a promise was broken, and how; "" where it was not. */
export function breakingWords({ breakings }: Pledge, names: Names): string {
  return breakings
    .map(({ by, seats, order, blamed, round, absorbed }) => {
      const who = list(seats.length > 0 ? seats.map(names.seat) : by.map(names.side));
      const how =
        order === null ? "an incident that nobody ordered" : `by the order “${orderNames[order as OrderKind]}”`;
      const said = blamed === null ? "" : `; in public ${names.side(blamed)} was named`;
      return `round ${round}: ${who || "nobody known"}, ${how}${said}${absorbed ? "; settled by the joint commission" : ""}`;
    })
    .join(". ");
}
