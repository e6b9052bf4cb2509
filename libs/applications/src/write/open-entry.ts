import type { UnitOfWork } from '#platform/event-store';
import { applicationDecider } from '../application.decider';
import { type About, isOpen } from '../application-state.pure';
import type { ApplicationId } from '../application.events';
import type { CallTerms } from '../call-terms.fold';
import { entryDecider } from '../entry.decider';
import { refusedApplications } from '../refused-applications.fold';

/**
 * Takes the organisation's only entry, in the same append, when the call gives each but one at a time.
 * @throws RuleBroken `organisationHasOpenApplication`
 */
export async function openEntry(unit: UnitOfWork, about: About, terms: CallTerms): Promise<void> {
  if (terms.status === 'unpublished' || terms.entriesPerOrganisation !== 'oneOpen') return;
  const id = `${about.callId}.${about.organisationId}`;
  const { holder } = await unit.load(entryDecider, id);
  const holderIsOpen = holder !== undefined && holder !== about.applicationId && (await stillOpen(unit, holder));
  await unit.also(entryDecider, id, { type: 'OpenEntry', data: { ...about, holderIsOpen } });
}

/** A grant that was refused closes a file as well. */
async function stillOpen(unit: UnitOfWork, holder: ApplicationId): Promise<boolean> {
  const application = await unit.load(applicationDecider, holder);
  if (application.status === 'none' || !isOpen(application)) return false;
  if (application.status !== 'admissible') return true;
  return !(await unit.load(refusedApplications, application.about.callId)).has(holder);
}
