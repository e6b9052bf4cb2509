import { type Cents, sumOfCents, type Violation } from '#platform/domain';
import type { ApplicationAnswers, CostLine } from './application.events';

/** Everything that keeps these answers from being submitted. */
export function answerViolations(answers: ApplicationAnswers): readonly Violation[] {
  const { title, subject, description, costLines = [], ownContributionConfirmed } = answers;
  return [
    ...when(!title?.trim(), 'title', 'titleMissing'),
    ...when(!subject, 'subject', 'subjectMissing'),
    ...when(!description, 'description', 'descriptionMissing'),
    ...when(costLines.length === 0, 'costLines', 'costLinesMissing'),
    ...costLines.flatMap(lineViolations),
    ...when(ownContributionConfirmed !== true, 'ownContributionConfirmed', 'ownContributionNotConfirmed'),
  ];
}

function lineViolations({ label, costCents }: CostLine, n: number): readonly Violation[] {
  return [
    ...when(!label, `costLines[${String(n)}].label`, 'costLabelMissing'),
    ...when(costCents <= 0, `costLines[${String(n)}].costCents`, 'costNotPositive'),
  ];
}

export const eligibleCost = ({ costLines = [] }: ApplicationAnswers): Cents =>
  sumOfCents(costLines.map(({ costCents }) => costCents));

const when = (wrong: boolean, field: string, rule: string): readonly Violation[] => (wrong ? [{ field, rule }] : []);
