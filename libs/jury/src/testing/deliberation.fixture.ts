import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import { instant, type OrganisationId, type PersonId, type VaultRef } from '#platform/domain';
import type { AgendaItem, DeliberationEvent, DeliberationId } from '../deliberation.events';
import type { Composition } from '../jury.events';

export const [fatima, karim, sam, koen, lea] = ['fatima', 'karim', 'sam', 'koen', 'lea'] as unknown as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];
export const [one, two, three] = ['file-1', 'file-2', 'file-3'] as unknown as [
  ApplicationId,
  ApplicationId,
  ApplicationId,
];
export const words = 'vault:words' as VaultRef;
export const about = { deliberationId: 'meeting' as DeliberationId, callId: 'call' as CallId };

/** Fatima in the chair, Karim her substitute, Sam keeps the minutes. */
export const composition: Composition = {
  chairPersonId: fatima,
  substitutePersonId: karim,
  secretaryPersonId: sam,
  jurors: [
    { personId: koen, languages: ['nl'] },
    { personId: lea, languages: ['fr'] },
  ],
};

export const item = (applicationId: ApplicationId): AgendaItem => ({
  applicationId,
  organisationId: `organisation of ${applicationId}` as OrganisationId,
  reference: `reference of ${applicationId}`,
});

export const startsAt = instant('2022-05-17T07:30:00.000Z');
export const invitedToAll = [fatima, karim, sam, koen, lea].map((personId) => ({
  personId,
  applicationIds: [one, two],
}));

export const called = (quorum = 3): DeliberationEvent => ({
  type: 'DeliberationCalled',
  data: { ...about, startsAt, agenda: [item(one), item(two)], quorum, invited: invitedToAll },
});
export const opened = (...present: readonly PersonId[]): DeliberationEvent => ({
  type: 'DeliberationOpened',
  data: { ...about, present },
});
export const closed: DeliberationEvent = { type: 'DeliberationClosed', data: about };
export const reopened: DeliberationEvent = { type: 'DeliberationReopened', data: { ...about, reason: words } };
