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
      ({ id: run.callId } = await administrator.draftCall({ ...content, scheme }));
      return `the administrator drafts "${call.title.nl}" (scheme ${scheme})`;
    },
    async () => {
      await run.tandem.freeze(call.publishedAt);
      const administrator = await run.administrator();
      const published = await administrator.publishCall({ id: run.callId });
      const shown = await administrator.getCall({ id: run.callId }, { after: published });
      const { envelopeCents = 0, rate = 0, closesAt = 'never' } = shown;
      return `the call is published: ${euro(envelopeCents)} euro at ${rate / 100} %, first late instant ${closesAt}`;
    },
  ];
}

/** Rounds of one scheme never overlap, so a second run on the same instance takes a scheme of its own. */
async function freeScheme(run: Run): Promise<string> {
  const administrator = await run.administrator();
  for (let n = 1; ; n += 1) {
    const scheme = n === 1 ? 'coFinancing' : `coFinancing${n}`;
    const { items } = await administrator.listCalls({ scheme, limit: 1 });
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
  const email = `${person}@tandem.example`;
  const { id } = await administrator.invitePerson({ name, email, language }, { key });
  const fromDate = run.example.organisations.memberSince;
  await administrator.startMembership({ id, organisationId, fromDate }, { key });
  await administrator.grantRole({ id, role: 'applicant', reason: 'Demo' }, { key });
  await administrator.grantRole({ id, role: 'diversityOfficer', reason: 'Demo' }, { key: `${key}-officer` });
}

async function register({ kboNumber, kind, names, address }: RegisteredByDemo, key: string, run: Run): Promise<string> {
  const administrator = await run.administrator();
  const { id } = await administrator.registerOrganisation({ kboNumber, kind, names }, { key });
  if (address) await administrator.setBudgetAddress({ id, ...address }, { key: `${key}-address` });
  return id;
}

async function idOf(dutchName: string, run: Run): Promise<string> {
  const { items } = await (await run.administrator()).listOrganisations({ search: dutchName });
  const found = items.find(({ names }) => names.nl === dutchName);
  if (!found) throw new Error(`${dutchName} is not among the demo organisations`);
  return found.id;
}
