import { BuiltinIssuer } from '#platform/access';
import { type Role, roles } from '#platform/domain';
import { type Tandem, type User, userOf } from '../support/tandem';

/** Every kind of person that `docs/reference/access.csv` has a column for. */
export const kinds = [
  'nobody',
  'forger', // a token signed with another key
  'stranger', // a valid token, never invited
  'invited', // no role, no organisation
  ...roles, // that role alone; the functions of an applicant in FOD Economie, the others in FOD BOSA
  'otherApplicant', // applicant of RIZIV
  'formerMember', // applicant whose membership ended
  'formerAdministrator', // role revoked
] as const;
export type Kind = (typeof kinds)[number];

export interface Person {
  readonly token: string | undefined;
  readonly user: User;
  readonly id: string | undefined;
}

const issuerName = 'http://tandem.test';
const since = '2015-01-01';
const applying = new Set<Role>(['applicant', 'diversityOfficer', 'budgetHolder', 'leadingOfficial']);

/** Everybody of the matrix, signed in. */
export async function inviteEverybody(
  tandem: Tandem,
  administrator: User,
  { own, other, house }: Readonly<Record<'own' | 'other' | 'house', string>>,
): Promise<ReadonlyMap<Kind, Person>> {
  const issuer = new BuiltinIssuer(issuerName, tandem.dataDir);
  const forger = new BuiltinIssuer(issuerName, `${tandem.dataDir}/forged`);
  const tell = async (path: string, body: object): Promise<string> => {
    const { status, body: receipt } = await administrator.post(path, body);
    if (status !== 201) throw new Error(`${path} answered ${JSON.stringify(receipt)}`);
    return receipt.id;
  };
  const signedIn = async (kind: string, by = issuer): Promise<Omit<Person, 'id'>> => {
    const who = { subject: `matrix-${kind}`, email: `${kind}@matrix.example`, name: kind };
    const { accessToken: token } = await by.tokenFor(who);
    return { token, user: userOf(tandem.url, token) };
  };
  const invited = async (kind: Kind, role?: Role, organisationId?: string): Promise<[Kind, Person]> => {
    const id = await tell('/v1/people', { name: kind, email: `${kind}@matrix.example`, language: 'nl' });
    if (organisationId) await tell(`/v1/people/${id}/memberships`, { organisationId, fromDate: since });
    if (role) await tell(`/v1/people/${id}/roleGrants`, { role, reason: 'Matrix' });
    const person = await signedIn(kind);
    await person.user.get('/v1/me');
    return [kind, { id, ...person }];
  };
  const everybody = new Map<Kind, Person>([
    ['nobody', { id: undefined, token: undefined, user: tandem.nobody }],
    ['forger', { id: undefined, ...(await signedIn('administrator', forger)) }],
    ['stranger', { id: undefined, ...(await signedIn('stranger')) }],
    await invited('invited'),
    ...(await Promise.all(roles.map((role) => invited(role, role, applying.has(role) ? own : house)))),
    await invited('otherApplicant', 'applicant', other),
    await invited('formerMember', 'applicant', own),
    await invited('formerAdministrator', 'administrator', house),
  ]);
  const ended = everybody.get('formerMember')!.id!;
  await tell(`/v1/people/${ended}/membershipEnds`, { organisationId: own, untilDate: '2020-01-01' });
  const revoked = everybody.get('formerAdministrator')!.id!;
  await tell(`/v1/people/${revoked}/roleRevocations`, { role: 'administrator', reason: 'Matrix' });
  return everybody;
}
