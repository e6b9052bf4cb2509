import { changesRoute, historyRoute, type Thing } from '#platform/context';
import type { Actor } from '#platform/domain';
import type { JuryPart } from './jury-part';
import { assessmentList, type AssessmentRow } from './read/assessment-list.projection';
import { isOwn } from './read/assessment.view';
import { decidedFiles } from './read/decided-files.projection';
import { ExplainScoresController, ExplainScoresHandler } from './read/explain-scores.query';
import { GetAssessmentController, GetAssessmentHandler } from './read/get-assessment.query';
import { ListAssessmentsController, ListAssessmentsHandler } from './read/list-assessments.query';
import { ListJurorsController, ListJurorsHandler } from './read/list-jurors.query';
import { ListScoresController, ListScoresHandler } from './read/list-scores.query';
import { LiveScores } from './read/live-scores';
import { PlotLeniencyController, PlotLeniencyHandler } from './read/plot-leniency.query';
import { PlotScoresController, PlotScoresHandler } from './read/plot-scores.query';
import { roundEnds } from './read/round-ends.projection';
import { scoredCalls } from './read/scored-calls.projection';
import { scoringHistory } from './scoring.history.texts';
import { scoringMails } from './scoring.mails.texts';
import { scoringRules } from './scoring.rules';
import { scoringTasks } from './read/scoring.tasks';
import { whenScoreReopenedTellJuror } from './react/when-score-reopened-tell-juror.reaction';
import { AbstainFromScoringController, AbstainFromScoringHandler } from './write/abstain-from-scoring.command';
import { ReopenScoreController, ReopenScoreHandler } from './write/reopen-score.command';
import { SaveScoreController, SaveScoreHandler } from './write/save-score.command';
import { SubmitScoreController, SubmitScoreHandler } from './write/submit-score.command';

const ofDrafts = ['status', 'scores', 'comment', 'changedAt'];

/** Places in the log tell how much is in it. */
const places = ({ finals }: AssessmentRow): readonly string[] => [
  'voided.position',
  ...finals.flatMap((_, n) => ['position', 'revision'].map((field) => `finals[${String(n)}].${field}`)),
];

/** Whose file it is stands in no history: the applicant may be hidden from the jury. Of a draft only its juror is told. */
const assessment: Thing = {
  name: 'Assessment',
  tag: 'assessments',
  path: 'assessments/:id',
  key: 'id',
  projection: assessmentList,
  texts: scoringHistory,
  status: ({ toldStatus }: AssessmentRow) => toldStatus,
  conceals: (row: AssessmentRow, actor: Actor) => {
    const fields = ['organisationId', 'told', 'drafts', ...places(row)];
    return isOwn(row, actor) ? { revisions: [], fields } : { revisions: row.drafts, fields: [...fields, ...ofDrafts] };
  },
};

/** Assessments: one juror, one file, and what becomes of their scores. */
export const scoringPart: JuryPart = {
  rules: scoringRules,
  historyTexts: scoringHistory,
  mails: scoringMails,
  projections: [assessmentList, scoredCalls, roundEnds, decidedFiles],
  reactions: [whenScoreReopenedTellJuror],
  nameSources: () => [],
  tasks: scoringTasks,
  controllers: [
    historyRoute(assessment),
    changesRoute(assessment),
    ListAssessmentsController,
    GetAssessmentController,
    SaveScoreController,
    SubmitScoreController,
    AbstainFromScoringController,
    ReopenScoreController,
    ListScoresController,
    PlotScoresController,
    ExplainScoresController,
    ListJurorsController,
    PlotLeniencyController,
  ],
  handlers: [
    LiveScores,
    ListAssessmentsHandler,
    GetAssessmentHandler,
    SaveScoreHandler,
    SubmitScoreHandler,
    AbstainFromScoringHandler,
    ReopenScoreHandler,
    ListScoresHandler,
    PlotScoresHandler,
    ExplainScoresHandler,
    ListJurorsHandler,
    PlotLeniencyHandler,
  ],
};
