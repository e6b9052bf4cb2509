import type { ApplicationId } from '#applications/application.events';
import type { PersonId } from '#platform/domain';
import type { Assessment } from '#results/aggregate.pure';
import type { AssessmentStatus } from '../assessment.decider';
import { type AssessmentRow, countedScore } from './assessment-list.projection';

export type Standing = Assessment['standing'];

/** Zero, not applicable, abstained, recused, void and missing are never confused; an assignment that was ended is none at all. */
export function standingOf(status: AssessmentStatus): Standing | undefined {
  switch (status) {
    case 'submitted':
    case 'abstained':
      return status;
    case 'declined':
      return 'recused';
    case 'void':
      return 'voided';
    case 'assigned':
    case 'draft':
    case 'reopened':
      return 'missing';
    case 'ended':
      return undefined;
  }
}

/** As the arithmetic takes it: drafts, and what counts no more, come without their scores. */
export function counting(row: AssessmentRow): readonly Assessment<ApplicationId, PersonId>[] {
  const standing = standingOf(row.status);
  const scores = countedScore(row)?.scores ?? [];
  return standing ? [{ applicationId: row.applicationId, jurorId: row.jurorPersonId, standing, scores }] : [];
}
