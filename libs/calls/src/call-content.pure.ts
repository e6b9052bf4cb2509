import { type LocalizedText, RuleBroken, type Violation } from '#platform/domain';
import type { CallContent, CallDraft, Criterion, DraftCriterion } from './call.events';
import type { AssessmentRules, DraftAssessment, JudgingRules } from './call-assessment.pure';
import { procedureOf, procedureViolations } from './call-procedure.pure';
import { judgingViolations } from './judging-violations.pure';

type DraftText = Partial<LocalizedText>;

/** What a call says, complete. @throws RuleBroken `callIncomplete` with everything that is missing or wrong, at once */
export function completeContent(draft: CallDraft, others: readonly Violation[] = []): CallContent {
  const { scheme, year, ordinal, envelopeCents, rate } = draft;
  const violations = [...contentViolations(draft), ...others];
  if (violations.length > 0) throw new RuleBroken('callIncomplete', {}, violations);
  return {
    scheme: scheme!,
    year: year!,
    ordinal: ordinal!,
    title: officialText(draft.title!),
    description: officialText(draft.description!),
    ...(draft.theme && { theme: officialText(draft.theme) }),
    envelopeCents: envelopeCents!,
    rate: rate!,
    criteria: draft.criteria!.map(criterionOf),
    eligibleKinds: draft.eligibleKinds!,
    ...procedureOf(draft),
    ...judgingOf(draft),
  };
}

function contentViolations(draft: CallDraft): readonly Violation[] {
  const { scheme, year, ordinal, title, description, theme, envelopeCents, rate, criteria, eligibleKinds } = draft;
  return [
    ...required({ scheme, year, ordinal, envelopeCents, rate }),
    ...textViolations('title', title ?? {}),
    ...textViolations('description', description ?? {}),
    ...(theme ? textViolations('theme', theme) : []),
    ...when(envelopeCents !== undefined && envelopeCents <= 0, 'envelopeCents', 'callEnvelopeNotPositive'),
    ...when(rate !== undefined && (rate < 1 || rate > 10_000), 'rate', 'callRateOutOfRange'),
    ...criteriaViolations(criteria ?? []),
    ...when(!eligibleKinds?.length, 'eligibleKinds', 'callKindsMissing'),
    ...procedureViolations(draft),
    ...judgingViolations(draft),
  ];
}

function criteriaViolations(criteria: readonly DraftCriterion[]): readonly Violation[] {
  if (criteria.length === 0) return [{ field: 'criteria', rule: 'callCriteriaMissing' }];
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return [
    ...criteria.flatMap(({ names }, n) => textViolations(`criteria[${String(n)}].names`, names)),
    ...criteria.flatMap(({ weight }, n) => when(weight < 1, `criteria[${String(n)}].weight`, 'callWeightNotPositive')),
    ...criteria.flatMap(({ code }, n) =>
      when(criteria.findIndex((each) => each.code === code) < n, `criteria[${String(n)}].code`, 'callCriterionTwice'),
    ),
    ...(total === 100 ? [] : [{ field: 'criteria', rule: 'callWeightsNotHundred', details: { total } }]),
  ];
}

/** Dutch and French are compulsory; a text of blanks is no text. */
function textViolations(field: string, { nl, fr }: DraftText): readonly Violation[] {
  return [
    ...when(!nl?.trim(), `${field}.nl`, 'callTextMissing'),
    ...when(!fr?.trim(), `${field}.fr`, 'callTextMissing'),
  ];
}

function required(fields: Readonly<Record<string, unknown>>): readonly Violation[] {
  return Object.entries(fields).flatMap(([field, value]) => when(value === undefined, field, 'callFieldMissing'));
}

const when = (wrong: boolean, field: string, rule: string): readonly Violation[] => (wrong ? [{ field, rule }] : []);

function officialText({ nl, fr, de, en }: DraftText): LocalizedText {
  return {
    nl: nl!.trim(),
    fr: fr!.trim(),
    ...(de?.trim() && { de: de.trim() }),
    ...(en?.trim() && { en: en.trim() }),
  };
}

const criterionOf = ({ code, names, weight }: DraftCriterion): Criterion => ({
  code,
  names: officialText(names),
  weight,
});

/** What violates nothing is whole: each tie rule has what it goes by. */
const judgingOf = ({ assessment, allocation }: CallDraft): JudgingRules => ({
  ...(assessment && { assessment: assessment as DraftAssessment & Partial<AssessmentRules> }),
  ...(allocation && { allocation }),
});
