import type { PersonEvent } from '#organisations/person.events';
import type { ReportsEvent } from '#organisations/reports.events';
import { type Fold, lineBegan, lineEnded, type Membership, type ReportingLine } from '#platform/domain';

/** Somebody who is to judge: where they belong and to whom they report. */
export interface JudgingPerson {
  readonly memberships: readonly Membership[];
  readonly superiors: readonly ReportingLine[];
}

export const judgingPerson: Fold<JudgingPerson, PersonEvent> = {
  stream: 'person',
  initialState: { memberships: [], superiors: [] },
  evolve(person, { type, data }) {
    const { memberships, superiors } = person;
    switch (type) {
      case 'MembershipStarted': {
        const { organisationId, fromDate: from } = data;
        return { ...person, memberships: [...memberships, { organisationId, from }] };
      }
      case 'MembershipEnded': {
        const { organisationId, untilDate: until } = data;
        const runs = (each: Membership): boolean => each.organisationId === organisationId && !each.until;
        return { ...person, memberships: memberships.map((each) => (runs(each) ? { ...each, until } : each)) };
      }
      case 'ReportingLineStarted':
        return { ...person, superiors: lineBegan(superiors, data.managerPersonId, data.fromDate) };
      case 'ReportingLineEnded':
        return { ...person, superiors: lineEnded(superiors, data.managerPersonId, data.untilDate) };
      case 'PersonInvited':
      case 'IdentityBound':
      case 'LanguageChosen':
      case 'RoleGranted':
      case 'RoleRevoked':
        return person;
    }
  },
};

/** Who reports to them. */
export const reportsOfPerson: Fold<readonly ReportingLine[], ReportsEvent> = {
  stream: 'reports',
  initialState: [],
  evolve: (reports, { type, data }) =>
    type === 'ReportGained'
      ? lineBegan(reports, data.personId, data.fromDate)
      : lineEnded(reports, data.personId, data.untilDate),
};
