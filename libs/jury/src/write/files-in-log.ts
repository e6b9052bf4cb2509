import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import { localDateOf } from '#platform/clock';
import type { PersonId } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import { membersOf } from '../composition.pure';
import type { AgendaItem } from '../deliberation.events';
import { isBarred, refuseBarred } from '../firewall.policy';
import type { Composition } from '../jury.events';
import { juryFile } from '../jury-file.fold';
import type { JuryFile } from '../jury-file.pure';
import { barriersOf } from './barriers-of';

/** A file that a jury of this call may know of, as the log has it. */
export async function fileOfCall(
  applicationId: ApplicationId,
  callId: CallId,
  unit: UnitOfWork,
): Promise<JuryFile | undefined> {
  const file = await unit.load(juryFile, applicationId);
  if (file?.callId !== callId || !file.reachedJury) return undefined;
  refuseBarred(unit.ask.actor, file);
  return file;
}

export const itemOf = ({ applicationId, organisationId, reference }: JuryFile): AgendaItem => ({
  applicationId,
  organisationId,
  reference,
});

/** Who of a jury has a conflict of interest today, and on which of these files. */
export async function barredAmong(
  composition: Composition,
  files: readonly JuryFile[],
  unit: UnitOfWork,
): Promise<ReadonlyMap<PersonId, readonly ApplicationId[]>> {
  const day = localDateOf(unit.ask.receivedAt);
  const barred = new Map<PersonId, readonly ApplicationId[]>();
  for (const personId of membersOf(composition)) {
    const barriers = await barriersOf(personId, day, unit);
    const from = files.filter((file) => isBarred(barriers, file)).map(({ applicationId }) => applicationId);
    if (from.length > 0) barred.set(personId, from);
  }
  return barred;
}
