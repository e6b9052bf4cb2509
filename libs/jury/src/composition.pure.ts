import type { OrganisationId, PersonId, Role, Violation } from '#platform/domain';
import type { Composition } from './jury.events';

/** What the log says of those who are to sit, and of who seats them. */
export interface Seated {
  readonly people: ReadonlyMap<PersonId, SeatedFacts>;
  readonly by: PersonId;
  readonly byIsConflicted: boolean; // with any file of the call
}

export interface SeatedFacts {
  readonly roles: readonly Role[];
  readonly organisations: readonly OrganisationId[]; // of today
}

interface Seat {
  readonly field: string;
  readonly personId: PersonId;
  readonly wanted: readonly Role[];
  readonly rule: 'chairNeedsRole' | 'jurorNeedsRole' | 'secretaryNeedsRole';
}

/** Roles of those who score. */
export const jurorRoles = ['juror', 'juryChair'] as const satisfies readonly Role[];

const chairing = { wanted: ['juryChair'], rule: 'chairNeedsRole' } as const;
const writing = { wanted: ['administrator', ...jurorRoles], rule: 'secretaryNeedsRole' } as const;

/** Who presides or keeps the minutes has one seat; chair and substitute may score too. */
export function compositionViolations(composition: Composition, { people }: Seated): readonly Violation[] {
  const { chairPersonId, substitutePersonId, secretaryPersonId, jurors } = composition;
  const presidium: readonly Seat[] = [
    { field: 'chairPersonId', personId: chairPersonId, ...chairing },
    { field: 'substitutePersonId', personId: substitutePersonId, ...chairing },
    ...(secretaryPersonId ? [{ field: 'secretaryPersonId', personId: secretaryPersonId, ...writing }] : []),
  ];
  const scoring = jurors.map(({ personId }, n): Seat => {
    const field = `jurors[${String(n)}].personId`;
    return { field, personId, wanted: jurorRoles, rule: 'jurorNeedsRole' };
  });
  const lacksRole = ({ personId, wanted }: Seat): boolean =>
    !(people.get(personId)?.roles ?? []).some((role) => wanted.includes(role));
  const foreign = jurors.flatMap(({ personId, organisationId }, n) => {
    const isOwn = !organisationId || people.get(personId)?.organisations.includes(organisationId);
    return isOwn ? [] : [{ field: `jurors[${String(n)}].organisationId`, rule: 'jurorNotOfOrganisation' }];
  });
  return [
    ...[...presidium, ...scoring].filter(lacksRole).map(({ field, rule }) => ({ field, rule })),
    ...[...seatedBefore(presidium), ...seatedBefore(scoring)].map((field) => ({ field, rule: 'seatTaken' })),
    ...foreign,
  ];
}

const seatedBefore = (seats: readonly Seat[]): readonly string[] =>
  seats
    .filter(({ personId }, n) => seats.findIndex((each) => each.personId === personId) < n)
    .map(({ field }) => field);

/** Everybody who sits in it. */
export function membersOf({ chairPersonId, substitutePersonId, secretaryPersonId, jurors }: Composition) {
  const presidium = [chairPersonId, substitutePersonId, ...(secretaryPersonId ? [secretaryPersonId] : [])];
  return [...new Set([...presidium, ...jurors.map(({ personId }) => personId)])];
}

export const sameComposition = (one: Composition, other: Composition): boolean => written(one) === written(other);

function written({ chairPersonId, substitutePersonId, secretaryPersonId, jurors }: Composition): string {
  const seats = jurors.map(({ personId, organisationId, languages }) => [personId, organisationId, ...languages]);
  return JSON.stringify([
    chairPersonId,
    substitutePersonId,
    secretaryPersonId,
    seats.map((each) => each.join()).sort(),
  ]);
}
