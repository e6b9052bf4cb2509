import { localDateOf } from '#platform/clock';
import { hasRole, type PersonId, RuleBroken } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import { membersOf } from '../composition.pure';
import { isBarred, refuseBarred, seesEveryJury } from '../firewall.policy';
import type { ConflictAbout } from '../interests.events';
import { type Jury, juryDecider } from '../jury.decider';
import { juryFile } from '../jury-file.fold';
import type { JuryFile } from '../jury-file.pure';
import { barriersOf } from './barriers-of';

interface Asked {
  readonly callId: string;
  readonly applicationId: string;
}
interface FileOfJury {
  readonly file: JuryFile;
  readonly jury: Jury;
}

/** A file of a jury of which the actor is. @throws RuleBroken `notFound`, the same for what is not there and for others */
export async function fileOfJury({ callId, applicationId }: Asked, unit: UnitOfWork): Promise<FileOfJury> {
  const { actor } = unit.ask;
  const file = await unit.load(juryFile, applicationId);
  const jury = await unit.load(juryDecider, callId);
  const isOfIt =
    seesEveryJury(actor) || (jury.status !== 'none' && membersOf(jury.composition).includes(actor.personId));
  if (!file?.reachedJury || file.callId !== callId || !isOfIt) throw new RuleBroken('notFound');
  return { file, jury };
}

/**
 * For administrators and for who presides over this file: the chair, or the substitute when the chair has a conflict of interest on it.
 * @throws RuleBroken `notFound`, `conflictOfInterest`, `notTheChair`
 */
export async function fileToRun(asked: Asked, unit: UnitOfWork): Promise<FileOfJury> {
  const found = await fileOfJury(asked, unit);
  const { actor, receivedAt } = unit.ask;
  refuseBarred(actor, found.file);
  if (hasRole(actor, 'administrator')) return found;
  if (found.jury.status === 'none') throw new RuleBroken('notTheChair');
  const { chairPersonId, substitutePersonId } = found.jury.composition;
  if (actor.personId === chairPersonId) return found;
  if (actor.personId !== substitutePersonId) throw new RuleBroken('notTheChair');
  const chair = await barriersOf(chairPersonId, localDateOf(receivedAt), unit);
  if (!isBarred(chair, found.file)) throw new RuleBroken('notTheChair');
  return found;
}

export const conflictAbout = (
  personId: PersonId,
  { callId, applicationId, organisationId }: JuryFile,
): ConflictAbout => ({ personId, callId, applicationId, organisationId });
