import { decimal, exact, type ExactFraction, type Fraction } from '#results/fraction.pure';

/** How every figure is rounded, once, when it is shown. */
export const rounding = { mode: 'halfUp', decimals: 2 } as const;

export const figureOf = (value: Fraction): { readonly exact: ExactFraction; readonly rounded: string } => ({
  exact: exact(value),
  rounded: decimal(value, rounding.decimals),
});
