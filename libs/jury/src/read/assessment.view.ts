import type { Actor } from '#platform/domain';
import { Choice, Moment, Reference, Text, Whole } from '#platform/http';
import { type AssessmentStatus, assessmentStatuses } from '../assessment.decider';
import type { AssessmentRow } from './assessment-list.projection';

export class AssessmentView {
  @Reference({ description: 'The assessment' }) readonly id: string;
  @Whole({ description: 'Revision', example: 2, min: 0, max: 1_000_000 }) readonly revision: number;
  @Choice(assessmentStatuses, {
    description: 'Status; drafts are known to their juror only, to others they are `assigned`',
    example: 'submitted',
  })
  readonly status: AssessmentStatus;
  @Reference({ description: 'The call' }) readonly callId: string;
  @Reference({ description: 'The application' }) readonly applicationId: string;
  @Text({ description: 'Its reference', example: '2022-13-K7Q2MZ4A', optional: true }) readonly reference?: string;
  @Text({ description: 'Title of the project', example: 'Inclusief leiderschap', min: 0, optional: true })
  readonly title?: string;
  @Whole({ description: 'Round of the jury', example: 1, min: 1, max: 1_000 }) readonly round: number;
  @Reference({ description: 'The juror' }) readonly jurorPersonId: string;
  @Text({ description: 'Name of the juror', example: 'Koen Jacobs', optional: true }) readonly jurorName?: string;
  @Moment({ description: 'When it was assigned', example: '2022-04-20T08:00:00.000Z' }) readonly assignedAt: string;
  @Moment({
    description: 'Until when it is to be scored; none without an end, or when it was assigned or reopened after it',
    example: '2022-05-06T22:00:00.000Z',
    optional: true,
  })
  readonly dueAt?: string;
  @Moment({
    description: 'What is final came late: after this end of its round. It counts all the same',
    example: '2022-05-06T22:00:00.000Z',
    optional: true,
  })
  readonly missedDueAt?: string;
  @Moment({ description: 'When something last happened', example: '2022-04-21T08:00:00.000Z' })
  readonly changedAt: string;
}

export interface Shown {
  readonly file?: { readonly reference: string; readonly title: string } | undefined;
  readonly jurorName?: string | undefined;
}

export const isOwn = ({ jurorPersonId }: AssessmentRow, { personId }: Actor): boolean => jurorPersonId === personId;

/** To others than its juror a draft is not there: neither in the status, nor in the revision, nor in the moment. */
export function showAssessment(row: AssessmentRow, revision: number, actor: Actor, { file, jurorName }: Shown) {
  const { assessmentId: id, callId, applicationId, round, jurorPersonId, assignedAt, dueAt, missedDueAt } = row;
  const told = isOwn(row, actor)
    ? { revision, status: row.status, changedAt: row.changedAt }
    : { revision: row.toldRevision, status: row.toldStatus, changedAt: row.toldAt };
  return {
    id,
    ...told,
    callId,
    applicationId,
    ...(file && { reference: file.reference, title: file.title }),
    round,
    jurorPersonId,
    ...(jurorName !== undefined && { jurorName }),
    assignedAt,
    ...(dueAt && { dueAt }),
    ...(missedDueAt && { missedDueAt }),
  };
}
