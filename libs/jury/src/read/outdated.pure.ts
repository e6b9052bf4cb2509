import type { ApplicationId } from '#applications/application.events';
import type { AssessmentId } from '../assessment.events';
import type { Decision } from '../file-deliberations.decider';
import type { JuryFileStatus } from '../jury-file.pure';
import type { RankedLine } from '../ranking.events';

export const outdatedCauses = [
  'scoreVoided',
  'scoreReopened',
  'scoreAdded',
  'decisionChanged',
  'fileOutOfTheRunning',
  'fileNotRanked',
] as const;
export type OutdatedCause = (typeof outdatedCauses)[number];

/** What is known now of an assessment of the round that was ranked. */
export interface AssessmentNow {
  readonly applicationId: ApplicationId;
  readonly status: string;
  readonly finals: readonly { readonly revision: number }[];
}

/** What is known now of a file beside its scores. */
export interface FileNow {
  readonly status: JuryFileStatus | undefined;
  readonly decision: Pick<Decision, 'outcome' | 'adjustedRank'> | undefined; // the newest of the jury
}

/** Why a place no longer matches what it was made of; undefined when it does. */
export function outdatedBy(
  { applicationId, assessments, outcome, adjustedRank }: RankedLine,
  { status, decision }: FileNow,
  now: ReadonlyMap<AssessmentId, AssessmentNow>,
  scoredSince: ReadonlySet<ApplicationId>,
): OutdatedCause | undefined {
  const causes = assessments.map(({ assessmentId, revision }): OutdatedCause | undefined => {
    const known = now.get(assessmentId);
    if (known?.status === 'void') return 'scoreVoided';
    const stands = known?.status === 'submitted' && known.finals.at(-1)?.revision === revision;
    return stands ? undefined : 'scoreReopened';
  });
  if (causes.includes('scoreVoided')) return 'scoreVoided';
  const scored = causes.find(Boolean) ?? (scoredSince.has(applicationId) ? 'scoreAdded' : undefined);
  const otherwise = (decision?.outcome ?? 'proposed') !== outcome || decision?.adjustedRank !== adjustedRank;
  return (
    scored ??
    (otherwise ? 'decisionChanged' : undefined) ??
    (status === 'admissible' ? undefined : 'fileOutOfTheRunning')
  );
}

/** The files with a score that counts now and was not ranked by. */
export function filesScoredSince(
  lines: readonly RankedLine[],
  now: ReadonlyMap<AssessmentId, AssessmentNow>,
): ReadonlySet<ApplicationId> {
  const ranked = new Set(lines.flatMap(({ assessments }) => assessments.map(({ assessmentId }) => assessmentId)));
  const late = [...now].filter(([id, { status }]) => status === 'submitted' && !ranked.has(id));
  return new Set(late.map(([, { applicationId }]) => applicationId));
}
