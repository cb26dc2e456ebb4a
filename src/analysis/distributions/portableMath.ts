/**
 * The exponential function and the natural logarithm from basic arithmetic alone. Engines compute Math.exp and Math.log
 * with libraries of their own, which differ in the last digit; IEEE arithmetic does not, so that a simulation built on
 * these has the same bits in every browser, in Excel and in Node. Both are right to about one unit in the last place.
 */

/** ln 2 in two parts: the first has few enough digits for whole multiples of it to be exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** 1, 1, 1/2, 1/3 … for the series, as dividing is slow. */
const RECIPROCALS = Float64Array.from({ length: 22 }, (_, n) => 1 / Math.max(n, 1));

const double = new Float64Array(1);
/** The same eight bytes as two words, the second with sign, exponent and leading digits. */
const words = new Uint32Array(double.buffer);

/** e to the power of x: x = k ln 2 + r, and the series for e^r with |r| ≤ ln 2 ÷ 2. */
export function exp(x: number): number {
  if (x > 709.78) return Infinity;
  if (x < -745) return 0;
  const k = Math.round(x / Math.LN2);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  for (let n = 14; n > 0; n--) sum = 1 + sum * r * (RECIPROCALS[n] ?? 0);
  return k < -1000 ? sum * powerOfTwo(k + 60) * powerOfTwo(-60) : sum * powerOfTwo(k >> 1) * powerOfTwo(k - (k >> 1));
}

/** The natural logarithm: x = 2^k m with m near 1, and the series of ln m = 2 artanh((m − 1) ÷ (m + 1)). */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  if (x < 1e-300) return log(x * 1e300) - 300 * Math.LN10;
  double[0] = x;
  const high = words[1] ?? 0;
  let k = (high >>> 20) - 1023;
  words[1] = (high & 0xfffff) | 0x3ff00000;
  let m = double[0];
  if (m > Math.SQRT2) {
    m /= 2;
    k++;
  }
  const s = (m - 1) / (m + 1);
  const s2 = s * s;
  let sum = 0;
  for (let n = 21; n > 1; n -= 2) sum = s2 * (sum + (RECIPROCALS[n] ?? 0));
  return k * LN2_HIGH + (2 * s * (1 + sum) + k * LN2_LOW);
}

function powerOfTwo(k: number): number {
  words[0] = 0;
  words[1] = (k + 1023) << 20;
  return double[0] ?? NaN;
}
