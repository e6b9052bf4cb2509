import { randomUUID } from 'node:crypto';
import type { Actor, OrganisationId, PersonId, Recorded } from '#platform/domain';
import { type Receipt, RevisionStale, type Streams } from '#platform/event-store';
import { NameSources } from '#platform/texts';
import type { GrantId } from './envelope.events';
import {
  aCall,
  actor,
  anApplication,
  anOrganisation,
  ask,
  last,
  openWorld,
  type World,
  withdrawn,
} from './grants-world.fixture';
import { decreeOf2022 } from './grants.fixture';
import { grantsContext } from './grants.module';
import { decreeList } from './read/decree-list.projection';
import { envelopeStatus, leftCents } from './read/envelope-status.projection';
import { GetEnvelope, GetEnvelopeHandler } from './read/get-envelope.query';
import { GetGrant, GetGrantHandler } from './read/get-grant.query';
import { grantList } from './read/grant-list.projection';
import { ListDecrees, ListDecreesHandler } from './read/list-decrees.query';
import { ListGrants, ListGrantsHandler } from './read/list-grants.query';
import { AdviseOnDecree, AdviseOnDecreeHandler } from './write/advise-on-decree.command';
import { DecideGrant, DecideGrantHandler } from './write/decide-grant.command';
import { DraftDecree, DraftDecreeHandler } from './write/draft-decree.command';
import { ProposeGrant, ProposeGrantHandler } from './write/propose-grant.command';
import { PublishDecree, PublishDecreeHandler } from './write/publish-decree.command';
import { SendToFinanceInspector, SendToFinanceInspectorHandler } from './write/send-to-finance-inspector.command';
import { SignDecree, SignDecreeHandler } from './write/sign-decree.command';
import { WithdrawDecree, WithdrawDecreeHandler } from './write/withdraw-decree.command';

let world: World;
let streams: Streams;
beforeAll(async () => {
  world = await openWorld();
  streams = world.processes[0];
});
afterAll(() => world.close());

const propose = (callId: string, applicationId: string, grantedCents: number, on = streams): Promise<Receipt> =>
  new ProposeGrantHandler(on).execute(new ProposeGrant(callId, { applicationId, grantedCents }, ask()));
const award = (callId: string, grantId: string, asked = ask()): Promise<Receipt> => {
  const body = { outcome: 'awarded', motivation: 'Past bij het thema.' } as const;
  return new DecideGrantHandler(streams).execute(new DecideGrant(callId, grantId as GrantId, body, asked));
};
const draft = (callId: string, on = streams): Promise<Receipt> =>
  new DraftDecreeHandler(on).execute(new DraftDecree({ callId, sourceLine: '06.40.22.01.00.02' }, ask()));

async function aGrant(callId: string, cents: number, organisationId: string): Promise<string> {
  const { id } = await propose(callId, await anApplication(world, callId, organisationId, cents), cents);
  await award(callId, id);
  return id;
}

async function the2022Call(): Promise<string> {
  const callId = await aCall(world);
  for (const { organisation, address, cents } of decreeOf2022)
    await aGrant(callId, cents, await anOrganisation(world, organisation, address));
  return callId;
}

async function signedDecree(callId: string): Promise<string> {
  const { id } = await draft(callId);
  await new SendToFinanceInspectorHandler(streams).execute(new SendToFinanceInspector(id, ask()));
  const advice = { advice: 'favourable', advisedOn: '2022-06-22', explanation: 'Kredieten beschikbaar.' } as const;
  await new AdviseOnDecreeHandler(streams).execute(new AdviseOnDecree(id, advice, ask()));
  await new SignDecreeHandler(streams).execute(new SignDecree(id, { signedOn: '2022-08-13' }, ask()));
  return id;
}
const publish = (id: string, publishedOn: string): Promise<Receipt> =>
  new PublishDecreeHandler(streams).execute(new PublishDecree(id, { publishedOn, numac: '2022204054' }, ask()));

describe('grants', () => {
  it('never overspends when two processes propose at the same instant (A14)', async () => {
    const organisation = await anOrganisation(world, 'X');
    for (let round = 0; round < 5; round++) {
      const callId = await aCall(world, 1_000);
      const applications = await Promise.all([1, 2].map(() => anApplication(world, callId, organisation, 600)));
      const outcomes = await Promise.allSettled(
        applications.map((each, n) => propose(callId, each, 600, world.processes[n as 0 | 1])),
      );
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { rule: 'envelopeExceeded', details: { leftCents: 400 } },
      });
      expect(await world.log.read(`envelope-${callId}`)).toHaveLength(1);
    }
  });

  it('follows an amended envelope', async () => {
    const callId = await aCall(world, 500);
    const organisation = await anOrganisation(world, 'X');
    const application = await anApplication(world, callId, organisation, 600);
    await expect(propose(callId, application, 600)).rejects.toMatchObject({ rule: 'envelopeExceeded' });
    const content = { envelopeCents: 600, year: 2022 };
    await world.happen(`call-${callId}`, { type: 'CallAmended', data: { callId, version: 2, content } });
    await propose(callId, application, 600);
    await world.project();
    const { row } = await world.screens.one(envelopeStatus, { actor: actor(['auditor']) }, callId);
    expect(row).toEqual({ callId, envelopeCents: 600, proposedCents: 600, awardedCents: 0, toAcceptCents: 0 });
  });

  it('answers the id of the grant, and checks If-Match against its own revision', async () => {
    const callId = await aCall(world);
    const organisation = await anOrganisation(world, 'X');
    const first = await propose(callId, await anApplication(world, callId, organisation, 5), 5);
    const second = await propose(callId, await anApplication(world, callId, organisation, 5), 5);
    expect([first.revision, second.revision]).toEqual([0, 1]);
    await expect(award(callId, first.id, { ...ask(), ifMatch: 1 })).rejects.toBeInstanceOf(RevisionStale);
    const done = await award(callId, first.id, { ...ask(), ifMatch: 0 });
    expect(done).toMatchObject({ id: first.id, revision: 2, outcome: 'done' });
    await world.project();
    const query = new GetGrant(callId, first.id, { actor: actor(['administrator']) });
    expect(await new GetGrantHandler(world.screens, new NameSources()).execute(query)).toMatchObject({
      status: 'awarded',
      revision: 2,
    });
  });

  it('checks If-Match against the revision of the grant also after the rights were read again', async () => {
    const callId = await aCall(world);
    const organisation = await anOrganisation(world, 'X');
    const first = await propose(callId, await anApplication(world, callId, organisation, 5), 5);
    await propose(callId, await anApplication(world, callId, organisation, 5), 5);
    const readAgain = { ...ask(), ifMatch: 0 };
    const remembered = { ...readAgain, rights: [{ stream: `person-${randomUUID()}`, revision: 7 }] };
    const asked = { ...remembered, rightsFromMemory: true, again: () => Promise.resolve(readAgain) };
    expect(await award(callId, first.id, asked)).toMatchObject({ id: first.id, outcome: 'done' });
  });

  it('shows organisations what was decided for them and no proposal', async () => {
    const callId = await aCall(world);
    const [own, other] = [await anOrganisation(world, 'own'), await anOrganisation(world, 'other')];
    const decided = await aGrant(callId, 100, own);
    await propose(callId, await anApplication(world, callId, own, 100), 100);
    await aGrant(callId, 100, other);
    await world.project();
    const seen = async (...who: Parameters<typeof actor>) => {
      const request = { where: { sql: 'call_id = ?', parameters: [callId] }, sort: [], limit: 10 };
      const { items } = await world.screens.list(grantList, { actor: actor(...who) }, request);
      return items.map(({ key }) => key);
    };
    expect(await seen(['applicant'], own)).toEqual([decided]);
    expect(await seen(['applicant'])).toEqual([]);
    expect(await seen(['financeInspector'])).toHaveLength(3);
    await expect(world.screens.one(envelopeStatus, { actor: actor(['applicant'], own) }, callId)).rejects.toMatchObject(
      { rule: 'notFound' },
    );
  });
});

describe('a conflict of interest', () => {
  it('keeps the grant from who follows the money, in whatever way it came about, and leaves the totals whole', async () => {
    const callId = await aCall(world);
    const [one, two] = [await anOrganisation(world, 'one'), await anOrganisation(world, 'two')];
    const superior = randomUUID() as PersonId;
    const [ofOne, ofTwo] = [
      await anApplication(world, callId, one, 100),
      await anApplication(world, callId, two, 200, superior),
    ];
    const [first, second] = [await propose(callId, ofOne, 100), await propose(callId, ofTwo, 200)];
    await world.project();
    const seen = async (role: 'financeInspector' | 'budgetOfficer' | 'administrator', barriers: Partial<Actor>) => {
      const reader = { actor: { ...actor([role]), ...barriers } };
      const { items } = await new ListGrantsHandler(world.screens, new NameSources()).execute(
        new ListGrants(callId, { limit: 9 }, reader),
      );
      const envelope = await new GetEnvelopeHandler(world.screens).execute(new GetEnvelope(callId, reader));
      expect(envelope.proposedCents + envelope.awardedCents).toBe(300);
      return items.map(({ id }) => id);
    };
    expect(await seen('financeInspector', {})).toHaveLength(2);
    expect(await seen('financeInspector', { organisations: [one] as OrganisationId[] })).toEqual([second.id]);
    expect(await seen('budgetOfficer', { barredFrom: [ofTwo] })).toEqual([first.id]);
    expect(await seen('administrator', { line: [superior] })).toEqual([first.id]);
    await award(callId, first.id);
    await world.project(); // what one's own organisation is told is told to this member too
    expect(await seen('administrator', { organisations: [one] as OrganisationId[] })).toHaveLength(2);
  });
});

describe('an application that is withdrawn', () => {
  const react = async (stream: string): Promise<Receipt | undefined> => {
    const event = (await last(world, stream)) as Recorded;
    const reaction = grantsContext.reactions.find(({ name }) => name === 'whenApplicationWithdrawnDropGrantProposal')!;
    const [job] = reaction.react(event);
    if (job?.kind !== 'command') throw new Error('no command');
    const services = { ...world, streams, now: () => ask().receivedAt, askAs: () => ask() };
    return grantsContext.commands![job.command]!(job.data, ask(), services);
  };

  it('loses its proposal, once', async () => {
    const callId = await aCall(world);
    const application = await anApplication(world, callId, await anOrganisation(world, 'X'), 100);
    const { id } = await propose(callId, application, 100);
    await world.happen(`application-${application}`, withdrawn(callId, application));
    await expect(award(callId, id)).rejects.toMatchObject({ rule: 'applicationNotAdmissible' });
    expect(await react(`application-${application}`)).toMatchObject({ outcome: 'done' });
    expect(await react(`application-${application}`)).toBeUndefined();
    expect((await world.log.read(`envelope-${callId}`)).map(({ type }) => type)).toEqual([
      'GrantProposed',
      'GrantProposalDropped',
    ]);
  });

  it('without a proposal changes nothing, also when the call has no grants', async () => {
    const callId = await aCall(world);
    const application = await anApplication(world, callId, await anOrganisation(world, 'X'), 100);
    await world.happen(`application-${application}`, withdrawn(callId, application));
    expect(await react(`application-${application}`)).toBeUndefined();
    expect(await world.log.read(`envelope-${callId}`)).toEqual([]);
  });
});

describe('a decree', () => {
  it('is that of 13 August 2022: 107,679.53 on six lines, 46,320.47 left', async () => {
    const callId = await the2022Call();
    const id = await signedDecree(callId);
    await publish(id, '2022-09-02');
    await world.project();
    const reading = { actor: actor(['administrator']) };
    const { row } = await world.screens.one(decreeList, reading, id);
    expect(row).toMatchObject({ status: 'inForce', totalCents: 10_767_953, inForceOn: '2022-09-02' });
    expect(row.lines.map(({ cents }) => cents)).toEqual(decreeOf2022.map(({ cents }) => cents));
    expect(leftCents((await world.screens.one(envelopeStatus, reading, callId)).row)).toBe(4_632_047);
  });

  it('never shares a grant with another live one, also when two processes draft at once', async () => {
    const callId = await the2022Call();
    const outcomes = await Promise.allSettled(world.processes.map((each) => draft(callId, each)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { rule: expect.stringMatching(/^(decreeWithoutGrants|grantStandsInDecree)$/) as string },
    });
    const { id } = (outcomes.find(({ status }) => status === 'fulfilled') as PromiseFulfilledResult<Receipt>).value;
    const later = await aGrant(callId, 100, await anOrganisation(world, 'later', '32 21 1 0 121101'));
    const second = await draft(callId);
    expect((await last(world, `decree-${second.id}`))?.data).toMatchObject({
      totalCents: 100,
      lines: [{ grantIds: [later] }],
    });
    await new WithdrawDecreeHandler(streams).execute(new WithdrawDecree(id, { reason: 'Nieuwe tabel.' }, ask()));
    const third = await draft(callId);
    expect((await last(world, `decree-${third.id}`))?.data).toMatchObject({ totalCents: 10_767_953 });
  });

  it('names organisations without a budget address, and writes nothing', async () => {
    const callId = await aCall(world);
    await aGrant(callId, 100, await anOrganisation(world, 'Zonder'));
    await expect(draft(callId)).rejects.toMatchObject({
      rule: 'budgetAddressMissing',
      details: { organisations: 'FOD Zonder / SPF Zonder' },
    });
    expect(await world.log.read(`callDecrees-${callId}`)).toEqual([]);
  });

  it('published ahead comes into force when its day begins in Belgium, once', async () => {
    const callId = await the2022Call();
    const id = await signedDecree(callId);
    await publish(id, '2022-12-31');
    await world.project();
    const dueAt = async (now: string) => {
      const asked = ask(now as never);
      const services = { ...world, streams, now: () => asked.receivedAt, askAs: () => asked };
      const [source] = grantsContext.dueSources!(services);
      const due = (await source!.find(asked.receivedAt, 10)).filter((each) => each.id === id);
      for (const each of due) await source!.fire(each);
      for (const each of due) await source!.fire(each); // late, early or twice
      return due.length;
    };
    expect(await dueAt('2022-12-30T22:59:59.999Z')).toBe(0);
    expect(await dueAt('2022-12-30T23:00:00.000Z')).toBe(1);
    const types = (await world.log.read(`decree-${id}`)).map(({ type }) => type);
    expect(types.slice(-2)).toEqual(['DecreePublished', 'DecreeInForce']);
    await world.project();
    expect(await dueAt('2022-12-31T23:00:00.000Z')).toBe(0);
  });

  it('is public from its publication, without the words of the inspector', async () => {
    const callId = await the2022Call();
    const id = await signedDecree(callId);
    const seen = async (...roles: Parameters<typeof actor>[0]) => {
      await world.project();
      const query = new ListDecrees({ callId }, { actor: actor(roles) });
      return (await new ListDecreesHandler(world.screens).execute(query)).items;
    };
    expect(await seen('applicant')).toEqual([]);
    expect(await seen('budgetOfficer')).toMatchObject([
      { id, status: 'signed', explanation: expect.stringMatching(/^vault:/) as string },
    ]);
    await publish(id, '2022-12-31');
    const [published] = await seen('applicant');
    expect(published).toMatchObject({ id, status: 'published', numac: '2022204054' });
    expect(published).not.toHaveProperty('explanation');
  });

  it('that nobody drafted does not exist', async () => {
    await expect(publish(randomUUID(), '2022-09-02')).rejects.toMatchObject({ rule: 'notFound' });
  });
});
