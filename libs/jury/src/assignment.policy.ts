import type { PersonId, Role } from '#platform/domain';
import { actingChair } from './acting-chair.policy';
import type { AssignmentRefusal } from './assigning.events';
import type { Assessment } from './assessment.decider';
import { jurorRoles } from './composition.pure';
import { type Barred, isBarred } from './firewall.policy';
import type { ComposedJury, Round } from './jury.decider';
import type { JuryFile } from './jury-file.pure';

/** Somebody who may be assigned files, as the log has them today. */
export interface Candidate {
  readonly personId: PersonId;
  readonly roles: readonly Role[];
  readonly barriers: Barred;
  readonly noted: readonly string[]; // files on which a soft conflict was noted
}

/** Who assigns. */
export interface Assigner extends Barred {
  readonly personId: PersonId;
  readonly isAdministrator: boolean;
}

export interface OfJury {
  readonly jury: ComposedJury;
  readonly round: Round;
  readonly callCancelled: boolean;
  readonly chair: Barred;
}

interface Refused {
  readonly rule: AssignmentRefusal;
}

/** Why this person may not assign this file at all: before anything is said of jurors. */
export function fileRefusal(file: JuryFile | null, by: Assigner, of: OfJury): Refused | undefined {
  const presiding = { composition: of.jury.composition, chair: of.chair };
  if (file?.callId !== of.jury.callId) return { rule: 'fileNotOfCall' };
  if (isBarred(by, file)) return { rule: 'conflictOfInterest' };
  if (!by.isAdministrator && actingChair(presiding, { files: [file] }) !== by.personId)
    return { rule: 'notActingChair' };
  if (of.callCancelled) return { rule: 'callWasCancelled' };
  if (file.status !== 'admissible') return { rule: 'fileNotAdmissible' };
  const { applicationIds } = of.round;
  return applicationIds && !applicationIds.includes(file.applicationId) ? { rule: 'fileNotInRound' } : undefined;
}

/** Why this file may not go to this juror; hard conflicts know no reason, soft ones need one. */
export function jurorRefusal(
  file: JuryFile,
  { personId, roles, barriers, noted }: Candidate,
  { jury }: Pick<OfJury, 'jury'>,
  hasReason: boolean,
): Refused | undefined {
  if (!jury.composition.jurors.some((each) => each.personId === personId)) return { rule: 'jurorNotInJury' };
  if (!jurorRoles.some((role) => roles.includes(role))) return { rule: 'jurorNeedsRole' };
  if (isBarred(barriers, file)) return { rule: 'hardConflict' };
  return noted.includes(file.applicationId) && !hasReason ? { rule: 'softConflictNeedsReason' } : undefined;
}

/** Why this pair stays as it is when many are assigned: who declined is asked again by hand alone. */
export function pairRefusal({ status, ...assessment }: Assessment): Refused | undefined {
  switch (status) {
    case 'none':
    case 'ended':
      return undefined;
    case 'void':
      return { rule: 'jurorRecused' };
    case 'declined': {
      const isConflict = 'ground' in assessment && assessment.ground === 'conflict';
      return { rule: isConflict ? 'jurorRecused' : 'jurorDeclined' };
    }
    case 'assigned':
    case 'draft':
    case 'submitted':
    case 'abstained':
    case 'reopened':
      return { rule: 'alreadyAssigned' };
  }
}
