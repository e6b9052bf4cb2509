import { type Actor, hasRole, type PersonId, RuleBroken } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import { membersOf } from '../composition.pure';
import { refuseBarred, seesEveryJury } from '../firewall.policy';
import type { ConflictAbout } from '../interests.events';
import { type Jury, juryDecider } from '../jury.decider';
import { juryFile } from '../jury-file.fold';
import type { JuryFile } from '../jury-file.pure';
import { actingChairOf } from './acting-chair';

interface Asked {
  readonly callId: string;
  readonly applicationId: string;
}
interface FileOfJury {
  readonly file: JuryFile;
  readonly jury: Jury;
}

/** A file of a jury of which the actor is. @throws RuleBroken `notFound`, the same for what is not there and for others */
export async function fileOfJury(
  { callId, applicationId }: Asked,
  unit: UnitOfWork,
  isOfEvery: (actor: Actor) => boolean = seesEveryJury,
): Promise<FileOfJury> {
  const { actor } = unit.ask;
  const file = await unit.load(juryFile, applicationId);
  const jury = await unit.load(juryDecider, callId);
  const isOfIt = isOfEvery(actor) || (jury.status !== 'none' && membersOf(jury.composition).includes(actor.personId));
  if (!file?.reachedJury || file.callId !== callId || !isOfIt) throw new RuleBroken('notFound');
  return { file, jury };
}

/** Also for who follows the money: they are of no jury, and a conflict of interest keeps them from the file's grant. */
export const fileToDeclareOn = (asked: Asked, unit: UnitOfWork): Promise<FileOfJury> =>
  fileOfJury(asked, unit, (actor) => hasRole(actor, 'administrator', 'auditor', 'financeInspector', 'budgetOfficer'));

/**
 * For administrators and for who presides over this file: the chair, or the substitute when the chair has a conflict of interest on it.
 * @throws RuleBroken `notFound`, `conflictOfInterest`, `notTheChair`
 */
export async function fileToRun(asked: Asked, unit: UnitOfWork): Promise<FileOfJury> {
  const found = await fileOfJury(asked, unit);
  const { actor } = unit.ask;
  const { file, jury } = found;
  refuseBarred(actor, file);
  if (hasRole(actor, 'administrator')) return found;
  if (jury.status === 'none') throw new RuleBroken('notTheChair');
  if ((await actingChairOf(jury, { files: [file] }, unit)) !== actor.personId) throw new RuleBroken('notTheChair');
  return found;
}

export const conflictAbout = (
  personId: PersonId,
  { callId, applicationId, organisationId }: JuryFile,
): ConflictAbout => ({ personId, callId, applicationId, organisationId });
