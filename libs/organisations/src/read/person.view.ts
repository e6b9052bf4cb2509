import { languages, roles } from '#platform/domain';
import { Choice, Choices, Day, Email, Parts, Reference, Text, Whole } from '#platform/http';
import type { PersonRow } from './person-list.projection';

export class MembershipView {
  @Reference({ description: 'The organisation' }) readonly organisationId: string;
  @Day({ description: 'First day' }) readonly from: string;
  @Day({ description: 'First day on which it no longer holds', optional: true }) readonly until?: string;
}

export class PersonView {
  @Reference({ description: 'Identifier' }) readonly id: string;
  @Text({ description: 'Name, or `erased`', example: 'Ines Peeters' }) readonly name: string;
  @Email({ description: 'Address, or `erased`', example: 'ines.peeters@economie.example' }) readonly email: string;
  @Choice(languages, { description: 'Language of correspondence' }) readonly language: string;
  @Choices(roles, { description: 'What the person may be' }) readonly roles: readonly string[];
  @Parts(() => MembershipView, { description: 'Memberships, past and present' })
  readonly memberships: readonly MembershipView[];
  @Reference({ description: 'The manager', optional: true }) readonly reportsToPersonId?: string;
  @Whole({ description: 'Revision', example: 1, min: 0, max: 1_000_000 }) readonly revision: number;
}

export class PeopleView {
  @Parts(() => PersonView, { description: 'The people' }) readonly items: readonly PersonView[];
  @Text({ description: 'Cursor of the next page', example: 'W10', optional: true }) readonly next?: string;
  @Whole({ description: 'How many in all', example: 24, min: 0, max: 1_000_000, optional: true })
  readonly total?: number;
}

export function showPerson({
  personId: id,
  name,
  email,
  language,
  roles: held,
  memberships,
  reportsToPersonId,
}: PersonRow) {
  const shown = memberships.map(({ organisationId, from, until }) => ({
    organisationId,
    from,
    ...(until && { until }),
  }));
  return {
    id,
    name,
    email,
    language,
    roles: held,
    memberships: shown,
    ...(reportsToPersonId && { reportsToPersonId }),
  };
}
