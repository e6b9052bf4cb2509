import type { Brand } from './brand';

/** Money in whole euro cents; never a float. */
export type Cents = Brand<number, 'Cents'>;

/** A rate in basis points: 8,000 = 80 %. */
export type BasisPoints = Brand<number, 'BasisPoints'>;

export const zeroCents = 0 as Cents;

/** @throws RangeError when the number is not a whole, safe number of cents. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not whole cents: ${String(value)}`);
  return value as Cents;
}

export function sumOfCents(amounts: readonly Cents[]): Cents {
  return cents(Number(amounts.reduce((sum, each) => sum + BigInt(each), 0n)));
}

/** `amount x rate`, half a cent upwards: the rounding of one application (B.2). */
export function atRate(amount: Cents, rate: BasisPoints): Cents {
  return cents(Number((BigInt(amount) * BigInt(rate) * 2n + 10_000n) / 20_000n));
}
