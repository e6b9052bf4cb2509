import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#platform/domain';
import { Choice, Form, Moment, Part, Parts, Reference, Text, Whole } from '#platform/http';
import { isOpen } from '../assessment.decider';
import type { DraftScore } from '../assessment.events';
import { type AssessmentRow, countedScore, type FinalRow } from './assessment-list.projection';
import { AssessmentView, isOwn } from './assessment.view';
import type { ScoredCallRow } from './scored-calls.projection';
import { WeightedCriterionView } from './scores.view';

const words = (description: string, example: string): PropertyDecorator =>
  Text({ description, example, max: 10_000, optional: true });

export class CriterionScoreView {
  @Form(/^[a-z][A-Za-z0-9]{1,39}$/, { description: 'Code of the criterion', example: 'addedValue' })
  readonly criterion: string;
  @ApiProperty({
    description: 'The score, or `notApplicable`; absent in a draft that has only words yet',
    oneOf: [{ type: 'integer' }, { type: 'string', enum: ['notApplicable'] }],
    example: 4,
    required: false,
  })
  readonly score?: number | 'notApplicable';
  @words('Why', 'Breed inzetbaar in andere diensten.') readonly comment?: string;
}

export class ScoreReopenedView {
  @Moment({ description: 'When' }) readonly at: string;
  @Reference({ description: 'By whom' }) readonly by: string;
  @Text({ description: 'Why', example: 'Er ontbrak een bijlage.', max: 4_000 }) readonly reason: string;
}

export class FinalAssessmentView {
  @Choice(['score', 'abstention'], { description: 'What was final' }) readonly kind: string;
  @Moment({ description: 'When' }) readonly at: string;
  @Moment({ description: 'It came late: after this end of its round', optional: true }) readonly missedDueAt?: string;
  @Parts(() => CriterionScoreView, { description: 'Scores', max: 20, optional: true })
  readonly scores?: readonly CriterionScoreView[];
  @words('On the file as a whole', 'Sterk dossier.') readonly comment?: string;
  @words('Why no score was given', 'Het dossier valt buiten mijn vakgebied.') readonly reason?: string;
  @Part(() => ScoreReopenedView, { description: 'By the chair, after it was final', optional: true })
  readonly reopened?: ScoreReopenedView;
}

export class RecusalView {
  @Choice(['conflict', 'noExpertise', 'tooMany'], { description: 'On which ground' }) readonly ground: string;
  @words('In the own words', 'Ik ken de projectleider.') readonly explanation?: string;
}

export class ScoredByView {
  @Parts(() => WeightedCriterionView, { description: 'Criteria with their weights', max: 20 })
  readonly criteria: readonly WeightedCriterionView[];
  @Whole({ description: 'Scores go from 0 to this', example: 5, min: 1, max: 1_000 }) readonly maxScore: number;
  @Whole({ description: 'A score under it needs a comment', example: 3, min: 0, max: 1_000 })
  readonly commentBelow: number;
}

export class AssessmentHistoryView {
  @Moment({ description: 'When' }) readonly at: string;
  @Text({ description: 'What happened, in your language', example: 'Koen Jacobs diende de beoordeling in.' })
  readonly sentence: string;
}

export class AssessmentPageView extends AssessmentView {
  @Part(() => ScoredByView, { description: 'What it is scored by', optional: true }) readonly scoredBy?: ScoredByView;
  @Parts(() => CriterionScoreView, {
    description: 'As they stand: to the juror also the draft, to others what is final',
    max: 20,
  })
  readonly scores: readonly CriterionScoreView[];
  @words('On the file as a whole', 'Sterk dossier.') readonly comment?: string;
  @Parts(() => FinalAssessmentView, { description: 'All that was ever final, the newest first', max: 1_000 })
  readonly finals: readonly FinalAssessmentView[];
  @words('Why it was assigned in spite of a possible conflict', 'Geen ander jurylid leest Duits.')
  readonly assignmentReason?: string;
  @words('Why the assignment was ended', 'Langdurige afwezigheid.') readonly endReason?: string;
  @Part(() => RecusalView, { description: 'Why the juror declined', optional: true }) readonly recusal?: RecusalView;
  @Moment({ description: 'When it became void because of a conflict of interest', optional: true })
  readonly voidedAt?: string;
  @Parts(() => AssessmentHistoryView, { description: 'What happened, in order', max: 10_000 })
  readonly history: readonly AssessmentHistoryView[];
}

/** What stands in it for this reader. */
export function showContent(row: AssessmentRow, actor: Actor, rules: ScoredCallRow | undefined) {
  const { assignmentReason, endReason, recusal, voided, finals } = row;
  const isDraft = isOpen(row.status);
  const now = isDraft && isOwn(row, actor) ? row : countedScore(row);
  return {
    ...(rules && { scoredBy: showRules(rules) }),
    scores: (now?.scores ?? []).map(showScore),
    ...(now?.comment && { comment: now.comment }),
    finals: finals.map(showFinal).reverse(),
    ...(assignmentReason && { assignmentReason }),
    ...(endReason && { endReason }),
    ...(recusal && {
      recusal: { ground: recusal.ground, ...(recusal.explanation && { explanation: recusal.explanation }) },
    }),
    ...(voided && { voidedAt: voided.at }),
  };
}

const showScore = ({ criterion, score, comment }: DraftScore): CriterionScoreView => ({
  criterion,
  ...(score !== undefined && { score }),
  ...(comment && { comment }),
});

const showFinal = ({ kind, at, missedDueAt, scores, comment, reason, reopened }: FinalRow): FinalAssessmentView => ({
  kind,
  at,
  ...(missedDueAt && { missedDueAt }),
  ...(scores && { scores: scores.map(showScore) }),
  ...(comment && { comment }),
  ...(reason && { reason }),
  ...(reopened && { reopened }),
});

function showRules({ criteria, assessment: { maxScore, commentBelow } }: ScoredCallRow): ScoredByView {
  return { criteria, maxScore, commentBelow };
}
