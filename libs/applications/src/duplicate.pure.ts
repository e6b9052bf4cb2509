import { RuleBroken, type VaultRef } from '#platform/domain';
import type { Application } from './application-state.pure';
import type { ApplicationId, FollowUpEvent } from './application.events';

/** What an administrator says of a file, and what the log says of the two. */
export interface DuplicateMark {
  readonly duplicateOf: ApplicationId;
  readonly original: Application;
  readonly hasDuplicates: boolean; // of its own
  readonly grantDecided: boolean;
  readonly reason: VaultRef;
}

type Filed = Exclude<Application, { status: 'none' }>;

/**
 * The file is withdrawn as a duplicate; the other one does not move.
 * @throws RuleBroken `applicationAlreadyDecided`, `grantDecidedAlready`, `applicationClosedAlready`, and what is wrong with the other file
 */
export function markDuplicate(mark: DuplicateMark, application: Filed): readonly FollowUpEvent[] {
  const { about, status } = application;
  const { duplicateOf, reason } = mark;
  if (status === 'withdrawn' && application.duplicateOf === duplicateOf) return [];
  if (status === 'withdrawn' || status === 'removed') throw new RuleBroken('applicationClosedAlready');
  if (status === 'inadmissible' || 'finding' in application) throw new RuleBroken('applicationAlreadyDecided');
  if (mark.grantDecided) throw new RuleBroken('grantDecidedAlready');
  const wrong = wrongOriginal(mark, application);
  if (wrong) throw new RuleBroken(wrong, {}, [{ field: 'duplicateOf', rule: wrong }]);
  const reference = 'submission' in application ? application.submission.reference : undefined;
  return [
    { type: 'ApplicationMarkedDuplicate', data: { ...about, ...(reference && { reference }), duplicateOf, reason } },
  ];
}

function wrongOriginal({ duplicateOf, original, hasDuplicates }: DuplicateMark, { about, status }: Filed) {
  if (duplicateOf === about.applicationId) return 'duplicateOfItself';
  if (original.status === 'none') return 'duplicateOfUnknown';
  const { callId, organisationId } = original.about;
  if (callId !== about.callId || organisationId !== about.organisationId) return 'duplicateElsewhere';
  if (hasDuplicates || (original.status === 'withdrawn' && original.duplicateOf)) return 'duplicateChain';
  if (original.status === 'withdrawn' || original.status === 'removed') return 'duplicateOfClosed';
  return original.status === 'draft' && status !== 'draft' ? 'duplicateOfDraft' : undefined;
}
