/** Numbers of a scenario as the rules write them. */
import * as words from "words:rules/amounts";
import { number } from "../format.ts";
import { figure } from "../gauges.ts";

/** As many decimals as a scenario gives. */
const decimals = 4;

/** "0.0335", "1,000". */
export const num = (value: number): string => figure(value, decimals);

/** "+4", "−0.5". */
export const plus = (value: number): string =>
  number(value, { maximumFractionDigits: decimals, signDisplay: "always" });

/** "85 %" of a share, 0-1. */
export const percent = (share: number): string => words.percent({ n: figure(share * 100, 2) });

/** What orders and acts cost: "free", "1 point". */
export const price = (points: number): string => words.price({ points });
