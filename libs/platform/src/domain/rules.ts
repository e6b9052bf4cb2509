import type { InFourLanguages } from './language';

/**
 * A refusal as people read it. 403: not yours to do; 404: nothing to be seen there; 409: not in that state;
 * 422: time, amount, party or content breaks a rule. Texts may hold `{placeholders}` named by the refusal's details.
 */
export interface RuleText extends InFourLanguages {
  readonly status: 403 | 404 | 409 | 422;
}
export type RuleTexts = Readonly<Record<string, RuleText>>;

/** One thing that is wrong with one field; `rule` names a text, `field` is a path such as `costLines[0].label`. */
export interface Violation {
  readonly field: string;
  readonly rule: string;
  readonly details?: Readonly<Record<string, string | number>> | undefined;
}

/** A business rule said no; status and texts stand under its name in the context's `*.rules.ts`. */
export class RuleBroken extends Error {
  constructor(
    readonly rule: string,
    readonly details: Readonly<Record<string, string | number>> = {},
    readonly violations: readonly Violation[] = [],
  ) {
    super(rule);
  }
}
