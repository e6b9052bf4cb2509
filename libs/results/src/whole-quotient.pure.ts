/** Whole numbers from `a * b / c` of safe ones, exact although the product may not be safe. Floating point answers wherever it cannot be wrong. */
const doubt = 1e-15; // relative; a product and a quotient are off by less than a quarter of it

/** The largest whole number that is not above `a * b / c`. */
export function quotientDown(a: number, b: number, c: number): number {
  const product = a * b;
  const near = product / c;
  if (Math.abs(near - Math.round(near)) > near * doubt) return Math.floor(near);
  if (product <= Number.MAX_SAFE_INTEGER) return (product - (product % c)) / c;
  return Number((BigInt(a) * BigInt(b)) / BigInt(c));
}

/** The smallest whole number that is not below `a * b / c`. */
export function quotientUp(a: number, b: number, c: number): number {
  const product = a * b;
  const near = product / c;
  if (Math.abs(near - Math.round(near)) > near * doubt) return Math.ceil(near);
  if (product <= Number.MAX_SAFE_INTEGER) return (product - (product % c)) / c + (product % c === 0 ? 0 : 1);
  return Number((BigInt(a) * BigInt(b) + BigInt(c) - 1n) / BigInt(c));
}

/** Below 0 when `a / b` is the smaller, 0 when they are equal. */
export function compareRatios(a: number, b: number, c: number, d: number): number {
  const [one, other] = [a / b, c / d];
  if (Math.abs(one - other) > doubt * (one + other)) return one - other;
  if (a * d <= Number.MAX_SAFE_INTEGER && c * b <= Number.MAX_SAFE_INTEGER) return a * d - c * b;
  const difference = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
