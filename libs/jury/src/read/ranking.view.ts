import { assessmentMethods } from '#calls/call.events';
import { Choice, Euro, Flag, Form, Moment, Part, Parts, Reference, References, Text, Whole } from '#platform/http';
import { juryOutcomes } from '../deliberation.events';
import type { Found } from '#platform/read-models';
import { outdatedCauses } from './outdated.pure';
import type { RankingRow } from './ranking-list.projection';
import { rounding } from './figures.pure';
import { FigureView, RoundingView } from './figures.view';

export const tieRuleNames = ['prioritySubject', 'criterion', 'lowerAmount'] as const;
export const decidedBys = [...tieRuleNames, 'chair'] as const;
export const withouts = ['notProposed', 'deferred', 'belowThreshold', 'noScore'] as const;

export class CriterionResultView {
  @Form(/^[a-z][A-Za-z0-9]{1,39}$/, { description: 'Code of the criterion', example: 'addedValue' })
  readonly criterion: string;
  @Part(() => FigureView, {
    description: 'Mean of the scores that count; none when it applied for nobody',
    optional: true,
  })
  readonly score?: FigureView;
}

export class RankedFileView {
  @Reference({ description: 'The application' }) readonly applicationId: string;
  @Text({ description: 'Its reference', example: '2022-13-DKLKOJJO', max: 60 }) readonly reference: string;
  @Text({ description: 'Title of the project, in a ranking', example: 'Inclusief leiderschap', min: 0, optional: true })
  readonly title?: string;
  @Whole({
    description: 'Its place; equals share one, and the next is left out',
    example: 1,
    min: 1,
    max: 1_000_000,
    optional: true,
  })
  readonly rank?: number;
  @Flag({ description: 'Others have the same place, because no rule parts them', example: false })
  readonly shared: boolean;
  @Choice(withouts, { description: 'Why it has no place', optional: true }) readonly without?: string;
  @Choice(decidedBys, { description: 'What parted it from files with the same score', optional: true })
  readonly decidedBy?: string;
  @Flag({ description: 'The jury gave it another place than its score', example: false }) readonly adjusted: boolean;
  @Choice(juryOutcomes, { description: 'What the jury decided; proposed when it had nothing to decide' })
  readonly outcome: string;
  @Part(() => FigureView, { description: 'Its score; none when nobody has scored it', optional: true })
  readonly score?: FigureView;
  @Parts(() => CriterionResultView, {
    description: 'Per criterion, in the order of the call',
    max: 20,
    table: { by: 'criterion' },
  })
  readonly results: readonly CriterionResultView[];
  @Euro({ description: 'Eligible cost in cents', example: 1_000_000 }) readonly eligibleCostCents: number;
  @Euro({ description: 'Amount asked in cents', example: 800_000 }) readonly requestedCents: number;
}

export class LiveFileView extends RankedFileView {
  @Whole({ description: 'Scores that count', example: 2, min: 0, max: 1_000 }) readonly counted: number;
  @Whole({ description: 'Scores still to be given', example: 0, min: 0, max: 1_000 }) readonly open: number;
  @Flag({ description: 'Fewer scores count than are wanted, or some are still to be given', example: false })
  readonly incomplete: boolean;
  @Flag({ description: 'The scores are too far apart and the jury has not deliberated yet', example: false })
  readonly toDeliberate: boolean;
}

/** What parts files of the same score, in this order. */
export class RankedTieRuleView {
  @Choice(tieRuleNames, { description: 'The rule' }) readonly rule: string;
  @Text({ description: 'Subject that goes first', example: 'workstationAdaptation', optional: true })
  readonly subject?: string;
  @Form(/^[a-z][A-Za-z0-9]{1,39}$/, {
    description: 'Criterion on which the higher result goes first',
    example: 'addedValue',
    optional: true,
  })
  readonly criterion?: string;
}

const twoFiles = ['0b5e2c9e-6d3a-5b53-9c39-1f0d3a1f7c11', '7a2f6a3e-2c1c-5d0e-8b21-9d3b0c5f4e22'];

export class TieDecisionView {
  @References({ description: 'The files, the first one first', example: twoFiles, min: 2, max: 1_000 })
  readonly applicationIds: readonly string[];
  @Text({ description: 'Why', example: 'Het eerste project bereikt meer personeelsleden.', max: 2_000 })
  readonly reason: string;
  @Reference({ description: 'Who decided' }) readonly decidedBy: string;
  @Moment({ description: 'When', example: '2022-05-18T08:00:00.000Z' }) readonly decidedAt: string;
}

export class RankingRuleView {
  @Choice(assessmentMethods, { description: 'How the scores of a file become one number', example: 'weightedMean' })
  readonly method: string;
  @Parts(() => RankedTieRuleView, { description: 'What parts equals, in this order', max: 20 })
  readonly tieRules: readonly RankedTieRuleView[];
  @Whole({
    description: 'Hundredths of a point from which a file has a place',
    example: 250,
    min: 0,
    max: 100_000,
    optional: true,
  })
  readonly fundableFrom?: number;
  @Whole({ description: 'Version of the arithmetic', example: 1, min: 1, max: 1_000 }) readonly rulesVersion: number;
  @Part(() => RoundingView, { description: 'How `rounded` is rounded, once' }) readonly rounding: RoundingView;
}

export class OutdatedView {
  @Reference({ description: 'The application' }) readonly applicationId: string;
  @Text({ description: 'Its reference', example: '2022-13-DKLKOJJO', max: 60 }) readonly reference: string;
  @Choice(outdatedCauses, {
    description:
      'What happened to a score or decision that it was ranked by, or to the file; `scoreAdded`: a score came in later',
  })
  readonly cause: string;
}

export class RankingSummaryView {
  @Whole({ description: 'Version, from 1', example: 1, min: 1, max: 1_000_000 }) readonly version: number;
  @Choice(['established', 'withdrawn'], { description: 'How it stands' }) readonly status: string;
  @Whole({ description: 'Round of the jury', example: 1, min: 1, max: 1_000 }) readonly round: number;
  @Moment({ description: 'When it was established', example: '2022-05-18T09:00:00.000Z' })
  readonly establishedAt: string;
  @Reference({ description: 'By whom' }) readonly establishedBy: string;
  @Moment({ description: 'When it was withdrawn', example: '2022-05-19T09:00:00.000Z', optional: true })
  readonly withdrawnAt?: string;
  @Reference({ description: 'By whom it was withdrawn', optional: true }) readonly withdrawnBy?: string;
  @Whole({ description: 'Revision', example: 0, min: 0, max: 1_000_000_000 }) readonly revision: number;
}

export class RankingsView {
  @Parts(() => RankingSummaryView, { description: 'Every version, the newest first', max: 1_000 })
  readonly items: readonly RankingSummaryView[];
}

/** An established ranking, as far as its reader may see its files. */
export class RankingView extends RankingSummaryView {
  @Reference({ description: 'The call' }) readonly callId: string;
  @Part(() => RankingRuleView, { description: 'How it was made' }) readonly rule: RankingRuleView;
  @Flag({ description: 'Places are those among all its files; else among those that you may see', example: true })
  readonly whole: boolean;
  @Flag({
    description: 'Whether places can be told; not where they would tell of files that are left out',
    example: true,
  })
  readonly placed: boolean;
  @Parts(() => RankedFileView, { description: 'By place; those without one last', max: 100_000 })
  readonly items: readonly RankedFileView[];
  @Parts(() => OutdatedView, {
    description: 'Why it no longer matches; unless files only left the running, nothing is allocated on it then',
    max: 100_000,
  })
  readonly outdated: readonly OutdatedView[];
  @Text({ description: 'Why it was not waited', example: 'Langdurige ziekte.', max: 2_000, optional: true })
  readonly inSpiteOf?: string;
  @Text({ description: 'Why it was withdrawn', example: 'Een score is vervallen.', max: 2_000, optional: true })
  readonly withdrawalReason?: string;
}

export class LiveRankingView {
  @Reference({ description: 'The call' }) readonly callId: string;
  @Whole({ description: 'Round of the jury', example: 1, min: 1, max: 1_000 }) readonly round: number;
  @Part(() => RankingRuleView, { description: 'How it is made' }) readonly rule: RankingRuleView;
  @Whole({ description: 'Scores wanted of each file', example: 2, min: 1, max: 100 }) readonly scoresWanted: number;
  @Parts(() => LiveFileView, { description: 'By place; those without one last', max: 100_000 })
  readonly items: readonly LiveFileView[];
  @Parts(() => TieDecisionView, { description: 'Decisions of the chair between equals, the oldest first', max: 1_000 })
  readonly tieDecisions: readonly TieDecisionView[];
  @Whole({
    description: 'Version that stands; none when none does',
    example: 1,
    min: 1,
    max: 1_000_000,
    optional: true,
  })
  readonly established?: number;
}

export function summaryOf({ row, revision }: Found<RankingRow>): RankingSummaryView {
  const { version, status, round, establishedAt, establishedBy, withdrawnAt, withdrawnBy } = row;
  const withdrawn = { ...(withdrawnAt && { withdrawnAt }), ...(withdrawnBy && { withdrawnBy }) };
  return { version, status, round, establishedAt, establishedBy, ...withdrawn, revision };
}

export const ruleOf = ({ method, tieRules, fundableFrom, rulesVersion }: RankingRow) => ({
  ...{ method, tieRules, rulesVersion, rounding },
  ...(fundableFrom !== undefined && { fundableFrom }),
});
