/** What became of a promise, and who broke it. */
import { ledger as words } from "words:review/debrief";
import type { Breaking, Pledge } from "../../../shared/review/promises.ts";
import { list } from "../format.ts";
import type { Names } from "../names.ts";
import { orderNames } from "../orders.ts";

/** By whom a promise was broken, and how; "" where it was not. */
export const breakingWords = ({ breakings }: Pledge, names: Names): string =>
  breakings.map((each) => breaking(each, names)).join(". ");

function breaking({ by, seats, order, blamed, round, absorbed }: Breaking, names: Names): string {
  const who = list(seats.length > 0 ? seats.map(names.seat) : by.map(names.side));
  return words.breaking({
    ...{ round, who: who || words.nobody, absorbed },
    ...{ how: order === null ? "incident" : "order", order: order === null ? "" : orderNames[order] },
    ...{ said: blamed !== null, blamed: blamed === null ? "" : names.namedSide(blamed) },
  });
}
