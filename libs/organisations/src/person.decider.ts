import {
  type Decider,
  type Language,
  lineBegan,
  lineEnded,
  type LocalDate,
  type Membership,
  type Messages,
  type OrganisationId,
  type PersonId,
  type ReportingLine,
  type Role,
  RuleBroken,
  type VaultRef,
} from '#platform/domain';
import type { PersonEvent } from './person.events';

export type PersonCommand = Messages<{
  InvitePerson: { personId: PersonId; name: VaultRef; email: VaultRef; language: Language };
  BindIdentity: { issuerKey: string };
  ChooseLanguage: { language: Language };
  StartMembership: { organisationId: OrganisationId; fromDate: LocalDate };
  EndMembership: { organisationId: OrganisationId; untilDate: LocalDate };
  StartReportingLine: { managerPersonId: PersonId; fromDate: LocalDate };
  EndReportingLine: { untilDate: LocalDate };
  GrantRole: { role: Role; reason: VaultRef };
  RevokeRole: { role: Role; reason: VaultRef; by: PersonId };
}>;

export type Person =
  | { status: 'none' }
  | {
      status: 'invited';
      personId: PersonId;
      language: Language;
      roles: readonly Role[];
      memberships: readonly Membership[];
      manager?: { personId: PersonId; from: LocalDate };
      superiors?: readonly ReportingLine[]; // with those of earlier days
      issuerKeys?: readonly string[]; // where an identity is bound already
    };
type Invited = Extract<Person, { status: 'invited' }>;

export const personDecider: Decider<Person, PersonCommand, PersonEvent> = {
  stream: 'person',
  initialState: { status: 'none' },

  decide({ type, data }, person) {
    if (type === 'InvitePerson') {
      if (person.status !== 'none') throw new RuleBroken('personAlreadyInvited');
      return [{ type: 'PersonInvited', data }];
    }
    if (person.status === 'none') throw new RuleBroken('notFound');
    const { personId } = person;
    switch (type) {
      case 'BindIdentity':
        if (person.issuerKeys?.includes(data.issuerKey)) throw new RuleBroken('notInvited');
        return [{ type: 'IdentityBound', data: { personId, ...data } }];
      case 'ChooseLanguage':
        return person.language === data.language ? [] : [{ type: 'LanguageChosen', data: { personId, ...data } }];
      case 'StartMembership':
        if (runningIn(person, data.organisationId)) throw new RuleBroken('membershipRunning');
        return [{ type: 'MembershipStarted', data: { personId, ...data } }];
      case 'EndMembership':
        endsAfter(runningIn(person, data.organisationId)?.from, data.untilDate, 'membershipNotRunning');
        return [{ type: 'MembershipEnded', data: { personId, ...data } }];
      case 'StartReportingLine':
        if (data.managerPersonId === personId) throw new RuleBroken('reportsToItself');
        if (person.manager) throw new RuleBroken('reportingLineRunning');
        return [{ type: 'ReportingLineStarted', data: { personId, ...data } }];
      case 'EndReportingLine':
        endsAfter(person.manager?.from, data.untilDate, 'reportingLineNotRunning');
        return [{ type: 'ReportingLineEnded', data: { personId, managerPersonId: person.manager!.personId, ...data } }];
      case 'GrantRole':
        return person.roles.includes(data.role) ? [] : [{ type: 'RoleGranted', data: { personId, ...data } }];
      case 'RevokeRole':
        return revoke(person, data);
    }
  },

  evolve(person, { type, data }) {
    if (type === 'PersonInvited')
      return { status: 'invited', personId: data.personId, language: data.language, roles: [], memberships: [] };
    if (person.status === 'none') return person;
    switch (type) {
      case 'IdentityBound':
        return data.issuerKey ? { ...person, issuerKeys: [...(person.issuerKeys ?? []), data.issuerKey] } : person;
      case 'LanguageChosen':
        return { ...person, language: data.language };
      case 'MembershipStarted':
        return {
          ...person,
          memberships: [...person.memberships, { organisationId: data.organisationId, from: data.fromDate }],
        };
      case 'MembershipEnded':
        return { ...person, memberships: person.memberships.map((each) => ended(each, data)) };
      case 'ReportingLineStarted':
        return {
          ...person,
          manager: { personId: data.managerPersonId, from: data.fromDate },
          superiors: lineBegan(person.superiors, data.managerPersonId, data.fromDate),
        };
      case 'ReportingLineEnded':
        return {
          ...withoutManager(person),
          superiors: lineEnded(person.superiors, data.managerPersonId, data.untilDate),
        };
      case 'RoleGranted':
        return { ...person, roles: [...person.roles, data.role] };
      case 'RoleRevoked':
        return { ...person, roles: person.roles.filter((role) => role !== data.role) };
    }
  },
};

/** The organisations of which somebody is a member on this day; the last day of a membership is the one before `until`. */
export function organisationsOn(memberships: readonly Membership[], day: LocalDate): readonly OrganisationId[] {
  return memberships
    .filter(({ from, until }) => from <= day && (!until || day < until))
    .map((each) => each.organisationId);
}

function revoke(
  person: Invited,
  { role, reason, by }: { role: Role; reason: VaultRef; by: PersonId },
): readonly PersonEvent[] {
  if (role === 'administrator' && by === person.personId) throw new RuleBroken('ownAdministratorRole');
  return person.roles.includes(role)
    ? [{ type: 'RoleRevoked', data: { personId: person.personId, role, reason } }]
    : [];
}

const runningIn = (person: Invited, organisationId: OrganisationId): Membership | undefined =>
  person.memberships.find((each) => each.organisationId === organisationId && !each.until);

function endsAfter(fromDate: LocalDate | undefined, untilDate: LocalDate, rule: string): void {
  if (!fromDate) throw new RuleBroken(rule);
  if (untilDate <= fromDate)
    throw new RuleBroken('endBeforeStart', { fromDate }, [
      { field: 'untilDate', rule: 'endBeforeStart', details: { fromDate } },
    ]);
}

const ended = (
  each: Membership,
  { organisationId, untilDate }: { organisationId: OrganisationId; untilDate: LocalDate },
): Membership => (each.organisationId === organisationId && !each.until ? { ...each, until: untilDate } : each);

function withoutManager({ manager: _, ...person }: Invited): Invited {
  return person;
}
