/**
 * Arithmetic that is the same to the bit everywhere: only + − × ÷ √, comparison and whole numbers, which IEEE 754 fixes (RULES §11).
 * Math.exp, Math.log and Math.pow may differ between engines and are not used in shared/.
 */

const LN2_HIGH = 6.931471803691238e-1;
const LN2_LOW = 1.9082149292705877e-10;

/** e^x, for |x| ≤ 700; relative error below 4e-16. */
export function exp(x: number): number {
  const k = Math.floor(x / Math.LN2 + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  let term = 1;
  for (let i = 1; i <= 18; i++) {
    term = (term * r) / i;
    sum += term;
  }
  return scale(sum, k);
}

/** x·2^k, by exact doublings and halvings. */
function scale(x: number, k: number): number {
  let out = x;
  let left = k < 0 ? -k : k;
  let factor = k < 0 ? 0.5 : 2;
  while (left > 0) {
    if (left % 2 === 1) out *= factor;
    left = (left - (left % 2)) / 2;
    if (left > 0) factor *= factor;
  }
  return out;
}

/** Natural logarithm of x > 0. */
export function ln(x: number): number {
  let m = x;
  let k = 0;
  while (m > Math.SQRT2) {
    m /= 2;
    k += 1;
  }
  while (m < Math.SQRT1_2) {
    m *= 2;
    k -= 1;
  }
  // ln m = 2 artanh(s), s = (m − 1)/(m + 1), |s| < 0.172
  const s = (m - 1) / (m + 1);
  const s2 = s * s;
  let sum = 0;
  for (let i = 21; i >= 1; i -= 2) sum = sum * s2 + 1 / i;
  return k * LN2_HIGH + (2 * s * sum + k * LN2_LOW);
}

const poly = (coefficients: readonly number[], x: number): number => {
  let out = 0;
  for (const c of coefficients) out = out * x + c;
  return out;
};

// Acklam's rational approximation; relative error below 1.15e-9, ample for draws.
const A = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
];
const B = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1, 1,
];
const C = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const D = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1];

/** Quantile of the standard normal distribution at 0 < p < 1. */
export function normalQuantile(p: number): number {
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * ln(p));
    return poly(C, q) / poly(D, q);
  }
  if (p > 0.97575) return -normalQuantile(1 - p);
  const q = p - 0.5;
  const r = q * q;
  return (q * poly(A, r)) / poly(B, r);
}

/** x held within [low, high]. */
export const clip = (x: number, low: number, high: number): number => (x < low ? low : x > high ? high : x);

/** x rounded to three decimals, as every gauge is kept; never −0. */
export const milli = (x: number): number => Math.round(x * 1000) / 1000 + 0;
