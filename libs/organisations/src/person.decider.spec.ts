import type { LocalDate, OrganisationId, PersonId, VaultRef } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import { organisationsOn, personDecider } from './person.decider';
import type { PersonEvent } from './person.events';

const personId = 'ada' as PersonId;
const organisationId = 'economie' as OrganisationId;
const reason = 'vault:reason' as VaultRef;
const day = (text: string): LocalDate => text as LocalDate;
const { given } = decisionsOf(personDecider);

const invited: PersonEvent = {
  type: 'PersonInvited',
  data: { personId, name: 'vault:n' as VaultRef, email: 'vault:e' as VaultRef, language: 'nl' },
};
const member: PersonEvent = {
  type: 'MembershipStarted',
  data: { personId, organisationId, fromDate: day('2020-01-01') },
};
const administrator: PersonEvent = { type: 'RoleGranted', data: { personId, role: 'administrator', reason } };

describe('a person', () => {
  it('is invited once', () =>
    given(invited).when({ type: 'InvitePerson', data: invited.data }).thenRefused('personAlreadyInvited'));

  it('is nobody before the invitation', () =>
    given()
      .when({ type: 'GrantRole', data: { role: 'juror', reason } })
      .thenRefused('notFound'));

  it('keeps one running membership an organisation', () =>
    given(invited, member)
      .when({ type: 'StartMembership', data: { organisationId, fromDate: day('2021-01-01') } })
      .thenRefused('membershipRunning'));

  it('cannot leave before having come', () =>
    given(invited, member)
      .when({ type: 'EndMembership', data: { organisationId, untilDate: day('2020-01-01') } })
      .thenRefused('endBeforeStart', 'untilDate'));

  it('does not report to itself', () =>
    given(invited)
      .when({ type: 'StartReportingLine', data: { managerPersonId: personId, fromDate: day('2020-01-01') } })
      .thenRefused('reportsToItself'));

  it('has a role granted once', () =>
    given(invited, administrator)
      .when({ type: 'GrantRole', data: { role: 'administrator', reason } })
      .thenNothing());

  it('has a role revoked with its reason', () =>
    given(invited, administrator)
      .when({ type: 'RevokeRole', data: { role: 'administrator', reason, by: 'grace' as PersonId } })
      .then({ type: 'RoleRevoked', data: { personId, role: 'administrator', reason } }));

  it('does not revoke the own administrator role', () =>
    given(invited, administrator)
      .when({ type: 'RevokeRole', data: { role: 'administrator', reason, by: personId } })
      .thenRefused('ownAdministratorRole'));
});

describe('a membership', () => {
  const memberships = [{ organisationId, from: day('2020-01-01'), until: day('2021-01-01') }];

  it.each([
    ['2019-12-31', 0],
    ['2020-01-01', 1],
    ['2020-12-31', 1],
    ['2021-01-01', 0],
  ])('on %s holds %i times', (date, count) => expect(organisationsOn(memberships, day(date))).toHaveLength(count));
});
