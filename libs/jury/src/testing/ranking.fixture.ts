import type { ApplicationId } from '#applications/application.events';
import type { AssessmentRules, Criterion } from '#calls/call.events';
import type { Cents, OrganisationId, PersonId } from '#platform/domain';
import type { AssessmentId } from '../assessment.events';
import type { AssessedBy, FileToRank, RankingInputs } from '../ranking.pure';

const criterion = (code: string, weight: number): Criterion => ({ code, weight, names: { nl: code, fr: code } });
export const criteria = [criterion('innovation', 30), criterion('hrProcess', 30), criterion('addedValue', 40)];

export const rules: AssessmentRules = {
  maxScore: 5,
  commentBelow: 3,
  scoresPerApplication: 2,
  disagreementAbove: 2,
  method: 'weightedMean',
  tieRules: [
    { rule: 'prioritySubject', subject: 'workstationAdaptation' },
    { rule: 'criterion', criterion: 'addedValue' },
    { rule: 'lowerAmount' },
  ],
  applicantsHidden: false,
};

/** By Koen and Lea in this order, each a score on every criterion; without scores, what became of it instead. */
export type Given = readonly [number, number, number] | AssessedBy['standing'];

function assessed(reference: string, juror: string, given: Given): AssessedBy {
  const scores = typeof given === 'string' ? [] : given.map((score, n) => ({ criterion: criteria[n]!.code, score }));
  return {
    assessmentId: `${reference}.${juror}` as AssessmentId,
    jurorPersonId: juror as PersonId,
    standing: typeof given === 'string' ? given : 'submitted',
    scores,
    revision: 1,
  };
}

export function file(reference: string, given: readonly Given[], more: Partial<FileToRank> = {}): FileToRank {
  return {
    applicationId: `file ${reference}` as ApplicationId,
    organisationId: `organisation ${reference}` as OrganisationId,
    reference,
    subject: 'broadInclusion',
    eligibleCostCents: 1_000_000 as Cents,
    requestedCents: 800_000 as Cents,
    assessments: given.map((each, n) => assessed(reference, ['koen', 'lea', 'mia'][n]!, each)),
    ...more,
  };
}

export const inputsOf = (files: readonly FileToRank[], more: Partial<RankingInputs> = {}): RankingInputs => ({
  criteria,
  assessment: rules,
  scoresWanted: 2,
  files,
  ties: [],
  ...more,
});
