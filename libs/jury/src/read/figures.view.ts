import { Choice, Decimal, Form, Part, Whole } from '#platform/http';

export class RoundingView {
  @Choice(['halfUp'], { description: 'A half goes up' }) readonly mode: string;
  @Whole({ description: 'Decimals', example: 2, min: 0, max: 18 }) readonly decimals: number;
}

export class ExactView {
  @Form(/^-?\d+$/, { description: 'Numerator', example: '39' }) readonly numerator: string;
  @Form(/^\d+$/, { description: 'Denominator', example: '10' }) readonly denominator: string;
}

export class FigureView {
  @Part(() => ExactView, { description: 'The exact value; a root is kept to 18 decimals', table: 'never' })
  readonly exact: ExactView;
  @Decimal({ description: 'As it is shown', example: '3.90' }) readonly rounded: string;
}
