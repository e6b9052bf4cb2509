import { demoOrganisations, type DemoPersonData, demoPeople } from './demo-people.data';

/** The person who may do everything first; TANDEM_FIRST_ADMIN names it. */
export const firstDemoAdministrator = demoPeople[0].slug;
const memberSince = '2015-01-01';

/**
 * Registers the demo organisations and invites the demo people over HTTP, once. Those that an earlier start made, perhaps under another address,
 * stay as they are. @throws Error when a route refuses
 */
export async function seedDemoPeople(baseUrl: string): Promise<void> {
  const known = (await request(baseUrl, 'GET', '/dev/people')) as { readonly person: string }[];
  const names = new Set(known.map(({ person }) => person));
  if (demoPeople.every(({ slug }) => names.has(slug))) return;
  const { accessToken } = (await request(baseUrl, 'POST', '/dev/tokens', { person: firstDemoAdministrator })) as {
    accessToken: string;
  };
  const post = async (path: string, body: object): Promise<string> =>
    ((await request(baseUrl, 'POST', path, body, accessToken)) as { id: string }).id;

  const { items } = (await request(baseUrl, 'GET', '/v1/organisations?limit=100', undefined, accessToken)) as {
    items: readonly { readonly id: string; readonly kboNumber: string; readonly budgetAddress?: object }[];
  };
  const registered = new Map(items.map((each) => [digits(each.kboNumber), each]));
  const organisations = new Map<string, string>();
  for (const { key, registration, address } of demoOrganisations) {
    const before = registered.get(digits(registration.kboNumber));
    const id = before?.id ?? (await post('/v1/organisations', registration));
    organisations.set(key, id);
    if (address && !before?.budgetAddress) await post(`/v1/organisations/${id}/budgetAddresses`, address);
  }
  const me = (await request(baseUrl, 'GET', '/v1/me', undefined, accessToken)) as { id: string };
  await Promise.all(
    demoPeople.map((person, n) =>
      invite(person, n === 0 ? me.id : undefined, organisations, post).catch((error: unknown) => {
        if (!(error instanceof Refused && madeBefore.includes(error.rule))) throw error;
      }),
    ),
  );
}

/** What is answered for somebody whom a start under another address invited. */
const madeBefore: readonly (string | undefined)[] = ['emailTaken', 'membershipRunning'];

class Refused extends Error {
  constructor(
    message: string,
    readonly rule: string | undefined,
  ) {
    super(message);
  }
}

const digits = (kboNumber: string): string => kboNumber.replaceAll('.', '');

async function invite(
  { invitation, organisation, roles }: DemoPersonData,
  existing: string | undefined,
  organisations: ReadonlyMap<string, string>,
  post: (path: string, body: object) => Promise<string>,
): Promise<void> {
  const id = existing ?? (await post('/v1/people', invitation));
  const organisationId = organisation && organisations.get(organisation);
  if (organisationId) await post(`/v1/people/${id}/memberships`, { organisationId, fromDate: memberSince });
  for (const role of roles) if (!existing) await post(`/v1/people/${id}/roleGrants`, { role, reason: 'Demo' });
}

/** The key is made of path and body, so that a second run changes nothing. */
async function request(baseUrl: string, method: string, path: string, body?: object, token?: string): Promise<unknown> {
  const response = await fetch(`${baseUrl}${path}`, {
    method,
    headers: {
      ...(body && {
        'content-type': 'application/json',
        'idempotency-key': `demo-${Buffer.from(JSON.stringify(body)).toString('base64url').slice(0, 240)}`,
      }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) {
    const problem = await response.text();
    const rule = /"urn:problem-type:tandem:(\w+)"/.exec(problem)?.[1];
    throw new Refused(`${method} ${path} answered ${response.status}: ${problem}`, rule);
  }
  return response.json();
}
