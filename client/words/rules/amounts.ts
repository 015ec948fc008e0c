/** Numbers of a scenario as the rules write them. */
import { figure } from "../gauges.ts";

/** "0.0335", "1,000": as many decimals as the scenario gives. */
export const num = (value: number): string => figure(value, 4).replace("-", "−");

/** "+4", "−0.5". */
export const plus = (value: number): string => (value < 0 ? num(value) : `+${num(value)}`);

/** "85 %" of a share, 0-1. */
export const percent = (share: number): string => `${figure(share * 100, 2)} %`;

/** "2 points", "1 point". */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${num(value)} ${value === 1 ? one : many}`;

/** "AP" of orders and acts: "free", "1 point". */
export const price = (points: number): string => (points === 0 ? "free" : count(points, "point"));
