import { projectSubjects } from '#applications/application.events';
import { allocationStrategies, assessmentMethods, type TieRule } from '#calls/call.events';
import type { BasisPoints, Cents, PersonId } from '#platform/domain';
import { RuleBroken } from '#platform/domain';
import { Choice, Euro, Form, Parts, Rate, References, Whole } from '#platform/http';
import type { Hypothesis } from '../hypothesis.pure';

const tieRuleNames = ['prioritySubject', 'criterion', 'lowerAmount'] as const satisfies readonly TieRule['rule'][];
const code = /^[a-z][A-Za-z0-9]{1,39}$/;

export class SupposedWeightBody {
  @Form(code, { description: 'Code of a criterion of the call', example: 'innovation' }) readonly criterion: string;
  @Whole({ description: 'Its weight; together they are 100', example: 30, min: 0, max: 100 }) readonly weight: number;
}

export class SupposedTieRuleBody {
  @Choice(tieRuleNames, { description: 'What parts files of equal score', example: 'lowerAmount' })
  readonly rule: TieRule['rule'];
  @Choice(projectSubjects, { description: 'For `prioritySubject`: which subject goes first', optional: true })
  readonly subject?: (typeof projectSubjects)[number];
  @Form(code, { description: 'For `criterion`: its code', example: 'addedValue', optional: true })
  readonly criterion?: string;
}

/** What is left out is as it really is. */
export class WhatIfBody {
  @Euro({ description: 'Another envelope, in cents', example: 16_000_000, optional: true })
  readonly envelopeCents?: number;
  @Rate({ description: 'Another rate in basis points: all would have asked it', example: 5_000, optional: true })
  readonly rate?: number;
  @Choice(allocationStrategies, { description: 'Another strategy', example: 'rankedSkip', optional: true })
  readonly strategy?: (typeof allocationStrategies)[number];
  @Parts(() => SupposedWeightBody, { description: 'Other weights, of every criterion', max: 20, optional: true })
  readonly weights?: readonly SupposedWeightBody[];
  @References({ description: 'As if these jurors had not assessed anything', max: 100, optional: true })
  readonly withoutJurors?: readonly string[];
  @Choice(assessmentMethods, { description: 'Another method', example: 'median', optional: true })
  readonly method?: (typeof assessmentMethods)[number];
  @Parts(() => SupposedTieRuleBody, { description: 'Other tie rules, in order', max: 10, optional: true })
  readonly tieRules?: readonly SupposedTieRuleBody[];
}

/** @throws RuleBroken whatIfCriterionUnknown for a tie rule without what it is about */
export function hypothesisOf({ envelopeCents, rate, withoutJurors, tieRules, ...rest }: WhatIfBody): Hypothesis {
  return {
    ...rest,
    envelopeCents: envelopeCents as Cents | undefined,
    rate: rate as BasisPoints | undefined,
    withoutJurors: withoutJurors as readonly PersonId[] | undefined,
    tieRules: tieRules?.map(tieRuleOf),
  };
}

function tieRuleOf({ rule, subject, criterion }: SupposedTieRuleBody): TieRule {
  if (rule === 'prioritySubject' && subject) return { rule, subject };
  if (rule === 'criterion' && criterion) return { rule, criterion };
  if (rule === 'lowerAmount') return { rule };
  throw new RuleBroken('whatIfCriterionUnknown');
}
