import { projectSubjects } from '#applications/application.events';
import { Choice, Euro, Flag, Moment, Part, Parts, Reference, Text, Whole } from '#platform/http';
import { juryOutcomes } from '../deliberation.events';
import { partedBys } from './comparison.pure';
import { ExactView } from './figures.view';
import { GivenScoreView, ScoreStepView } from './explanation.view';
import { CriterionResultView, RankedFileView, RankingRuleView, TieDecisionView } from './ranking.view';
import { WeightedCriterionView } from './scores.view';

const position = (of: string): PropertyDecorator =>
  Text({ description: `Position in the log of ${of}`, example: 'cG9zaXRpb24', max: 200, optional: true });

export class RankedScoreView {
  @Reference({ description: 'The assessment' }) readonly assessmentId: string;
  @Reference({ description: 'The juror' }) readonly jurorPersonId: string;
  @Whole({ description: 'Its revision when the ranking was made', example: 2, min: 0, max: 1_000_000 })
  readonly revision: number;
  @position('the final score') readonly position?: string;
  @Moment({ description: 'It came late, after this end of its round', optional: true }) readonly missedDueAt?: string;
  @Parts(() => GivenScoreView, { description: 'What was scored', max: 20 }) readonly scores: readonly GivenScoreView[];
}

/** A file on the ranking, with what it was ranked by. */
export class ComparedFileView {
  @Reference({ description: 'The application' }) readonly applicationId: string;
  @Text({ description: 'Its reference', example: '2022-13-DKLKOJJO', max: 60 }) readonly reference: string;
  @Whole({ description: 'Its place', example: 1, min: 1, max: 1_000_000, optional: true }) readonly rank?: number;
  @Choice(juryOutcomes, { description: 'What the jury decided' }) readonly outcome: string;
  @Choice(projectSubjects, { description: 'What the project is about', optional: true }) readonly subject?: string;
  @Euro({ description: 'Amount asked in cents', example: 800_000 }) readonly requestedCents: number;
  @Whole({ description: 'Place that the jury gave it', example: 1, min: 1, max: 10_000, optional: true })
  readonly adjustedRank?: number;
  @Part(() => ExactView, { description: 'Its score', optional: true }) readonly score?: ExactView;
  @Parts(() => CriterionResultView, { description: 'Per criterion', max: 20 })
  readonly results: readonly CriterionResultView[];
  @Parts(() => RankedScoreView, { description: 'The scores that count', max: 1_000 })
  readonly assessments: readonly RankedScoreView[];
}

export class ComparisonView {
  @Reference({ description: 'The other application' }) readonly applicationId: string;
  @Text({ description: 'Its reference', example: '2022-13-DKLKOJJO', max: 60 }) readonly reference: string;
  @Choice(['ahead', 'level', 'behind'], { description: 'Where the other stands' }) readonly stands: string;
  @Choice(partedBys, { description: 'What parts the two' }) readonly by: string;
}

export class ExplainedDecisionView {
  @Choice(juryOutcomes, { description: 'What the jury decided' }) readonly outcome: string;
  @Text({ description: 'Reasons', example: 'Vernieuwend.', max: 4_000 }) readonly motivation: string;
  @Whole({ description: 'Place that it gave', example: 1, min: 1, max: 10_000, optional: true })
  readonly adjustedRank?: number;
  @Text({ description: 'Why that place', example: 'Enige werkpostaanpassing.', max: 2_000, optional: true })
  readonly rankReason?: string;
  @Moment({ description: 'When', example: '2022-05-17T08:10:00.000Z' }) readonly decidedAt: string;
  @position('the decision') readonly position?: string;
}

export class ExplainedTieView extends TieDecisionView {
  @position('the decision') readonly position?: string;
}

/** Enough to compute score and place again. */
export class RankExplanationView {
  @Reference({ description: 'The call' }) readonly callId: string;
  @Whole({ description: 'Version of the ranking', example: 1, min: 1, max: 1_000_000 }) readonly version: number;
  @position('the ranking') readonly position?: string;
  @Moment({ description: 'When it was established', example: '2022-05-18T09:00:00.000Z' })
  readonly establishedAt: string;
  @Part(() => RankedFileView, { description: 'Its place, as the ranking has it' }) readonly file: RankedFileView;
  @Part(() => RankingRuleView, { description: 'How it was made' }) readonly rule: RankingRuleView;
  @Parts(() => WeightedCriterionView, { description: 'Criteria with their weights', max: 20 })
  readonly criteria: readonly WeightedCriterionView[];
  @Whole({ description: 'Version of the call that says so', example: 1, min: 1, max: 1_000_000 })
  readonly callVersion: number;
  @Flag({ description: 'Places are those among all its files; else among those that you may see', example: true })
  readonly whole: boolean;
  @Flag({ description: 'Whether places can be told', example: true }) readonly placed: boolean;
  @Parts(() => ComparedFileView, {
    description: 'Every file of the ranking that you may see, this one too',
    max: 100_000,
  })
  readonly files: readonly ComparedFileView[];
  @Part(() => ExplainedDecisionView, { description: 'What the jury decided on the file by then', optional: true })
  readonly decision?: ExplainedDecisionView;
  @Parts(() => ExplainedTieView, { description: 'What the chair had decided between equals', max: 1_000 })
  readonly tieDecisions: readonly ExplainedTieView[];
  @Parts(() => ScoreStepView, { description: 'From the scores to the figures', max: 1_000 })
  readonly steps: readonly ScoreStepView[];
  @Parts(() => ComparisonView, {
    description: 'Why it stands before or behind each other file with a place',
    max: 100_000,
  })
  readonly comparisons: readonly ComparisonView[];
}
