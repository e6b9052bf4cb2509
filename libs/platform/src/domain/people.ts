import type { Brand } from './brand';
import type { Instant, LocalDate } from './instant';
import type { Language } from './language';

export type PersonId = Brand<string, 'PersonId'>;
export type OrganisationId = Brand<string, 'OrganisationId'>;

/** What the clock, reactions and due things act as. */
export const systemActor = 'system' as PersonId;

/** What a person may be in Tandem. `applicant` acts for the own organisation; the three after it say in which function. */
export const roles = [
  'administrator',
  'applicant',
  'diversityOfficer',
  'budgetHolder',
  'leadingOfficial',
  'juror',
  'juryChair',
  'voter',
  'financeInspector',
  'budgetOfficer',
  'tomStaffMember',
  'manager',
  'hrContact',
  'tomCaseHandler',
  'disabilityExpert',
  'occupationalPhysician',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/** Who may come to see how files are judged. */
export const judgingRoles = ['administrator', 'juror', 'juryChair', 'voter', 'auditor'] as const satisfies Role[];

/** Who may come to see or decide what becomes of files: what stands between them and a file is read with their rights. */
export const impartialRoles = [...judgingRoles, 'financeInspector', 'budgetOfficer'] as const satisfies Role[];

/** Nothing stands between this person and any file. */
export const noBarriers = { barredFrom: [], line: [] } as const;

/** Somebody's place in an organisation; `until` is the first day on which it no longer holds. */
export interface Membership {
  readonly organisationId: OrganisationId;
  readonly from: LocalDate;
  readonly until?: LocalDate | undefined;
}

/** Who asks, as the log says at this moment: policies decide on this and on nothing else. */
export interface Actor {
  readonly personId: PersonId;
  readonly language: Language;
  readonly roles: readonly Role[];
  /** The organisations in which a membership holds on the day of the request. */
  readonly organisations: readonly OrganisationId[];
  /** The files, by application id, on which this person declared a conflict of interest. Known of people with a role that asks for impartiality. */
  readonly barredFrom: readonly string[];
  /** Themselves, and who stands above or below them at whatever level on that day. Known of the same people. */
  readonly line: readonly PersonId[];
  readonly at: Instant;
}

export function hasRole(actor: Actor, ...wanted: readonly Role[]): boolean {
  return wanted.some((role) => actor.roles.includes(role));
}
