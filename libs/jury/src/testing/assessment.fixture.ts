import type { ApplicationId } from '#applications/application.events';
import type { AssessmentRules, CallId, Criterion } from '#calls/call.events';
import type { OrganisationId, PersonId, VaultRef } from '#platform/domain';
import type { AssessmentAbout, AssessmentId } from '../assessment.events';
import type { ScoringRules } from '../score-check.pure';

export const words = (n: number): VaultRef =>
  `vault:00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as VaultRef;

export const about: AssessmentAbout = {
  assessmentId: 'a-1' as AssessmentId,
  callId: 'call' as CallId,
  applicationId: 'file' as ApplicationId,
  organisationId: 'economie' as OrganisationId,
  jurorPersonId: 'lea' as PersonId,
  round: 1,
};

const criterion = (code: string, weight: number): Criterion => ({ code, names: { nl: code, fr: code }, weight });

export const assessmentRules: AssessmentRules = {
  maxScore: 5,
  commentBelow: 3,
  scoresPerApplication: 2,
  disagreementAbove: 2,
  method: 'weightedMean',
  tieRules: [],
  applicantsHidden: false,
};

/** Weights 50/30/20, scores from 0 to 5, a comment under 3. */
export const rules: ScoringRules = {
  criteria: [criterion('innovation', 50), criterion('integration', 30), criterion('addedValue', 20)],
  assessment: assessmentRules,
};
