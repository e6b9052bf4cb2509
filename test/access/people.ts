import { BuiltinIssuer } from '#platform/access';
import { type Role, roles } from '#platform/domain';
import { type Tandem, type User, userOf } from '../support/tandem';

/** Every kind of person that `docs/reference/access.csv` has a column for. */
export const kinds = [
  'nobody',
  'forger', // a token signed with another key
  'stranger', // a valid token, never invited
  'invited', // no role, no organisation
  ...roles, // that role alone, member of FOD Economie
  'otherApplicant', // applicant of RIZIV
  'formerMember', // applicant whose membership ended
  'formerAdministrator', // role revoked
] as const;
export type Kind = (typeof kinds)[number];

export interface Person {
  readonly user: User;
  readonly id: string | undefined;
}

const issuerName = 'http://tandem.test';
const since = '2015-01-01';

/** Everybody of the matrix, signed in. */
export async function inviteEverybody(
  tandem: Tandem,
  administrator: User,
  [own, other]: readonly [string, string],
): Promise<ReadonlyMap<Kind, Person>> {
  const issuer = new BuiltinIssuer(issuerName, tandem.dataDir);
  const forger = new BuiltinIssuer(issuerName, `${tandem.dataDir}/forged`);
  const tell = async (path: string, body: object): Promise<string> => {
    const { status, body: receipt } = await administrator.post(path, body);
    if (status !== 201) throw new Error(`${path} answered ${JSON.stringify(receipt)}`);
    return receipt.id;
  };
  const signedIn = async (kind: string, by = issuer): Promise<User> =>
    userOf(
      tandem.url,
      (await by.tokenFor({ subject: `matrix-${kind}`, email: `${kind}@matrix.example`, name: kind })).accessToken,
    );
  const invited = async (kind: Kind, role?: Role, organisationId?: string): Promise<[Kind, Person]> => {
    const id = await tell('/v1/people', { name: kind, email: `${kind}@matrix.example`, language: 'nl' });
    if (organisationId) await tell(`/v1/people/${id}/memberships`, { organisationId, fromDate: since });
    if (role) await tell(`/v1/people/${id}/roleGrants`, { role, reason: 'Matrix' });
    const user = await signedIn(kind);
    await user.get('/v1/me');
    return [kind, { id, user }];
  };
  const everybody = new Map<Kind, Person>([
    ['nobody', { id: undefined, user: tandem.nobody }],
    ['forger', { id: undefined, user: await signedIn('administrator', forger) }],
    ['stranger', { id: undefined, user: await signedIn('stranger') }],
    await invited('invited'),
    ...(await Promise.all(roles.map((role) => invited(role, role, own)))),
    await invited('otherApplicant', 'applicant', other),
    await invited('formerMember', 'applicant', own),
    await invited('formerAdministrator', 'administrator', own),
  ]);
  const ended = everybody.get('formerMember')!.id!;
  await tell(`/v1/people/${ended}/membershipEnds`, { organisationId: own, untilDate: '2020-01-01' });
  const revoked = everybody.get('formerAdministrator')!.id!;
  await tell(`/v1/people/${revoked}/roleRevocations`, { role: 'administrator', reason: 'Matrix' });
  return everybody;
}
