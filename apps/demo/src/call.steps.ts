import type { Guest, RegisteredByDemo } from './example';
import type { Run, Step } from './run';
import { day, euro } from './shown';

export function callSteps(run: Run): readonly Step[] {
  const { call } = run.example;
  return [
    async () => {
      await run.tandem.freeze(call.draftedAt);
      return `it is ${day(call.draftedAt.slice(0, 10))} again`;
    },
    () => inviteGuests(run),
    async () => {
      const administrator = await run.administrator();
      const { draftedAt: _drafted, publishedAt: _published, ...content } = call;
      const scheme = await freeScheme(run);
      ({ id: run.callId } = await administrator.post('/v1/calls', { ...content, scheme }));
      return `the administrator drafts "${call.title.nl}" (scheme ${scheme})`;
    },
    async () => {
      await run.tandem.freeze(call.publishedAt);
      const administrator = await run.administrator();
      const published = await administrator.post(`/v1/calls/${run.callId}/publications`);
      const shown = await administrator.get<ShownCall>(`/v1/calls/${run.callId}`, published);
      return `the call is published: ${euro(shown.envelopeCents)} euro at ${shown.rate / 100} %, first late instant ${shown.closesAt}`;
    },
  ];
}

interface ShownCall {
  readonly envelopeCents: number;
  readonly rate: number;
  readonly closesAt: string;
}

/** Rounds of one scheme never overlap, so a second run on the same instance takes a scheme of its own. */
async function freeScheme(run: Run): Promise<string> {
  const administrator = await run.administrator();
  for (let n = 1; ; n += 1) {
    const scheme = n === 1 ? 'coFinancing' : `coFinancing${n}`;
    const { items } = await administrator.get<{ items: unknown[] }>(`/v1/calls?scheme=${scheme}&limit=1`);
    if (items.length === 0) return scheme;
  }
}

async function inviteGuests(run: Run): Promise<string> {
  const { guests } = run.example.organisations;
  await Promise.all(guests.map((guest) => invite(guest, run)));
  const organisations = guests.map((guest) => ('names' in guest ? guest.names.nl : guest.organisation));
  return `people of ${guests.length} organisations are invited: ${organisations.join(', ')}`;
}

/** Keys that stay the same: in a second run these are the same organisations and people. */
async function invite(guest: Guest, run: Run): Promise<void> {
  const { person, name, language } = guest;
  const administrator = await run.administrator();
  const key = `demo-${person}`;
  const organisationId = 'names' in guest ? await register(guest, key, run) : await idOf(guest.organisation, run);
  const invitation = { name, email: `${person}@tandem.example`, language };
  const { id } = await administrator.post('/v1/people', invitation, key);
  const membership = { organisationId, fromDate: run.example.organisations.memberSince };
  await administrator.post(`/v1/people/${id}/memberships`, membership, key);
  await administrator.post(`/v1/people/${id}/roleGrants`, { role: 'applicant', reason: 'Demo' }, key);
}

async function register({ kboNumber, kind, names, address }: RegisteredByDemo, key: string, run: Run): Promise<string> {
  const administrator = await run.administrator();
  const { id } = await administrator.post('/v1/organisations', { kboNumber, kind, names }, key);
  if (address) await administrator.post(`/v1/organisations/${id}/budgetAddresses`, address, `${key}-address`);
  return id;
}

async function idOf(dutchName: string, run: Run): Promise<string> {
  const path = `/v1/organisations?search=${encodeURIComponent(dutchName)}`;
  const { items } = await (
    await run.administrator()
  ).get<{ items: readonly { id: string; names: { nl: string } }[] }>(path);
  const found = items.find(({ names }) => names.nl === dutchName);
  if (!found) throw new Error(`${dutchName} is not among the demo organisations`);
  return found.id;
}
