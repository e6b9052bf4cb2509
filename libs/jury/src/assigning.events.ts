import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { Brand, Deadline, Messages, PersonId } from '#platform/domain';

export type AssigningId = Brand<string, 'AssigningId'>;

/** A juror and a file. */
export interface Pair {
  readonly applicationId: ApplicationId;
  readonly jurorPersonId: PersonId;
}

/** Why a pair was left as it was. */
export const assignmentRefusals = [
  'alreadyAssigned',
  'callWasCancelled',
  'conflictOfInterest',
  'fileNotAdmissible',
  'fileNotInRound',
  'fileNotOfCall',
  'hardConflict',
  'jurorDeclined',
  'jurorNeedsRole',
  'jurorNotInJury',
  'jurorRecused',
  'notActingChair',
  'softConflictNeedsReason',
] as const;
export type AssignmentRefusal = (typeof assignmentRefusals)[number];

/** One act that assigns many files, `assigning-<id>`, in one append with the assignments themselves. */
export type AssigningEvent = Messages<{
  FilesAssigned: {
    assigningId: AssigningId;
    callId: CallId;
    round: number;
    how: 'inBulk' | 'automatically';
    due?: Deadline | undefined; // of the round
    assigned: readonly Pair[];
    refused: readonly (Pair & { rule: AssignmentRefusal })[];
  };
}>;
