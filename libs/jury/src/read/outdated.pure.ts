import type { AssessmentId } from '../assessment.events';
import type { JuryFileStatus } from '../jury-file.pure';
import type { RankedLine } from '../ranking.events';

export const outdatedCauses = ['scoreVoided', 'scoreReopened', 'fileOutOfTheRunning', 'fileNotRanked'] as const;
export type OutdatedCause = (typeof outdatedCauses)[number];

/** What is known now of an assessment that was ranked by. */
export interface AssessmentNow {
  readonly status: string;
  readonly finals: readonly { readonly revision: number }[];
}

/** Why a place no longer matches what it was made of; undefined when it does. */
export function outdatedBy(
  { assessments }: RankedLine,
  status: JuryFileStatus | undefined,
  now: ReadonlyMap<AssessmentId, AssessmentNow>,
): OutdatedCause | undefined {
  const causes = assessments.map(({ assessmentId, revision }): OutdatedCause | undefined => {
    const known = now.get(assessmentId);
    if (known?.status === 'void') return 'scoreVoided';
    const stands = known?.status === 'submitted' && known.finals.at(-1)?.revision === revision;
    return stands ? undefined : 'scoreReopened';
  });
  if (causes.includes('scoreVoided')) return 'scoreVoided';
  return causes.find(Boolean) ?? (status === 'admissible' ? undefined : 'fileOutOfTheRunning');
}
