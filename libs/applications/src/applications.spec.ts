import { randomUUID } from 'node:crypto';
import { callsContext } from '#calls/calls.module';
import { drafted, published } from '#calls/testing/call.fixture';
import { actorOf, ask, openWorld, type World } from '#calls/testing/world.fixture';
import type { Asker } from '#platform/access';
import { endOf } from '#platform/clock';
import type { Actor, AnyEvent, Instant, RuleBroken } from '#platform/domain';
import { systemAsk } from '#platform/event-store';
import { applicationsDue } from './applications-due';
import { applicationsContext } from './applications.module';
import { GetApplication, GetApplicationHandler } from './read/get-application.query';
import { ListApplications, ListApplicationsHandler, type ListApplicationsQuery } from './read/list-applications.query';
import { LeadingOfficials } from './read/leading-officials';
import { callId, closesAt, within } from './testing/application.fixture';
import { DecideAdmissibility, DecideAdmissibilityHandler } from './write/decide-admissibility.command';
import { SaveApplication, type SaveApplicationBody, SaveApplicationHandler } from './write/save-application.command';
import { StartApplication, StartApplicationHandler } from './write/start-application.command';
import { SubmitApplication, SubmitApplicationHandler } from './write/submit-application.command';
import { WithdrawApplication, WithdrawApplicationHandler } from './write/withdraw-application.command';

const [economy, justice] = [randomUUID(), randomUUID()];
const administrator = actorOf(['administrator']);
const ada = actorOf(['applicant'], [economy]);
const bob = actorOf(['applicant'], [justice]);
const complete: SaveApplicationBody = {
  title: 'Inclusief leiderschap',
  subject: 'broadInclusion',
  description: 'Een opleiding voor alle leidinggevenden.',
  costLines: [{ label: 'Opleiding', costCents: 2_857_436 }],
  ownContributionConfirmed: true,
};

let world: World;
beforeEach(async () => {
  world = await openWorld(callsContext, applicationsContext);
  await world.happened(`call-${callId}`, drafted(), published());
  for (const id of [economy, justice])
    await world.happened(`organisation-${id}`, {
      type: 'OrganisationRegistered',
      data: { organisationId: id, kind: 'federalPublicService' },
    });
});
afterEach(() => world.close());

const start = async (actor = ada, body: object = { callId }) =>
  (await new StartApplicationHandler(world.streams).execute(new StartApplication(body as never, ask(actor, within))))
    .id;
const save = (id: string, body: SaveApplicationBody, actor = ada, at: string = within) =>
  new SaveApplicationHandler(world.streams).execute(new SaveApplication(id, body, ask(actor, at)));
const submit = (id: string, actor = ada, at: string = within, key?: string) =>
  new SubmitApplicationHandler(world.streams, new LeadingOfficials(world.readModels, world.screens)).execute(
    new SubmitApplication(id, ask(actor, at, key)),
  );
const withdraw = (id: string, actor = ada) =>
  new WithdrawApplicationHandler(world.streams).execute(
    new WithdrawApplication(id, { reason: 'Geen tijd.' }, ask(actor, within)),
  );
const decide = (id: string, body: object) =>
  new DecideAdmissibilityHandler(world.streams).execute(
    new DecideAdmissibility(id, body as never, ask(administrator, within)),
  );
const submittedBy = async (actor: Actor, body = complete) => {
  const id = await start(actor);
  await save(id, body, actor);
  await submit(id, actor);
  return id;
};
const reading = (actor: Actor): Asker => ({ actor, at: within });
const list = (query: ListApplicationsQuery, actor = administrator) =>
  new ListApplicationsHandler(world.screens, world.names).execute(new ListApplications(query, reading(actor)));
const page = (id: string, actor = ada) =>
  new GetApplicationHandler(world.screens, world.names, world.histories).execute(
    new GetApplication(id, reading(actor)),
  );
const types = async (id: string) => (await world.log.read(`application-${id}`)).map(({ type }) => type);

describe('starting', () => {
  it('is for the only organisation, or for one that is named', async () => {
    const both = actorOf(['applicant'], [economy, justice]);
    await expect(start(both)).rejects.toMatchObject({ rule: 'organisationNotNamed' });
    await start(both, { callId, organisationId: justice });
    await expect(start(ada, { callId, organisationId: justice })).rejects.toMatchObject({
      rule: 'organisationNotYours',
    });
    await expect(start(actorOf(['applicant']))).rejects.toMatchObject({ rule: 'organisationNotNamed' });
  });

  it('is refused for an organisation or a call that is not there', async () => {
    await expect(start(actorOf(['applicant'], [randomUUID()]))).rejects.toMatchObject({ rule: 'organisationUnknown' });
    await expect(start(ada, { callId: randomUUID() })).rejects.toMatchObject({ rule: 'callUnknown' });
  });

  it('is possible several times for one organisation', async () => {
    const [one, other] = [await submittedBy(ada), await submittedBy(ada)];
    await world.project();
    const references = (await list({ callId })).items.map(({ reference }) => reference);
    expect(one).not.toBe(other);
    expect(new Set(references).size).toBe(2);
    for (const reference of references) expect(reference).toMatch(/^2022-13-[A-Z2-7]{8}$/);
  });
});

describe('withdrawing', () => {
  const grant = (id: string, type: string, more: object = {}) =>
    world.happened(`envelope-${callId}`, { type, data: { callId, grantId: randomUUID(), applicationId: id, ...more } });

  it('is free until the grant is decided, also while one is proposed', async () => {
    const [proposed, awarded, refused] = [await submittedBy(ada), await submittedBy(ada), await submittedBy(ada)];
    for (const id of [proposed, awarded, refused]) await decide(id, { admissible: true });
    await grant(proposed, 'GrantProposed', { grantedCents: 100 });
    await grant(awarded, 'GrantAwarded', { grantedCents: 100 });
    await grant(refused, 'GrantRefused');
    await withdraw(proposed);
    for (const id of [awarded, refused])
      await expect(withdraw(id)).rejects.toMatchObject({ rule: 'grantDecidedAlready' });
  });
});

describe('the end of a term to complete a file', () => {
  const due = { date: '2022-04-11', rule: 'endOfDay', zone: 'Europe/Brussels', instant: '2022-04-11T22:00:00.000Z' };
  const found = async () => {
    await world.project();
    const now = due.instant as Instant;
    const [source] = applicationsDue({ ...world, now: () => now, askAs: (cause) => systemAsk(cause, now) });
    return { source: source!, ids: (await source!.find(now, 100)).map(({ applicationId }) => applicationId) };
  };

  it('is looked for as long as the call runs; what was found before it was cancelled changes nothing', async () => {
    const id = await submittedBy(ada);
    const about = { applicationId: id, callId, organisationId: economy, applicantPersonId: ada.personId };
    const asked = { ...about, requestId: 'r1', reference: '', sections: ['costs'], explanation: 'x', due };
    await world.happened(`application-${id}`, { type: 'CompletionRequested', data: asked });
    const { ids, source } = await found();
    expect(ids).toEqual([id]);
    await world.happened(`call-${callId}`, { type: 'CallCancelled', data: { callId, reason: 'x' } });
    await source.fire({ id: 'late', applicationId: id });
    expect((await types(id)).at(-1)).toBe('CompletionRequested');
    expect((await found()).ids).toEqual([]);
  });
});

describe('another organisation’s file', () => {
  it('answers exactly as one that does not exist, whatever is asked', async () => {
    const id = await start();
    await world.project();
    const asked: ((key: string) => Promise<unknown>)[] = [
      (key) => save(key, complete, bob),
      (key) => submit(key, bob),
      (key) => withdraw(key, bob),
      (key) => page(key, bob),
    ];
    for (const request of asked) {
      const [hidden, unknown] = await Promise.all([refusalOf(request(id)), refusalOf(request(randomUUID()))]);
      expect(hidden).toMatchObject({ rule: 'notFound' });
      expect(hidden).toEqual(unknown);
    }
    expect(await types(id)).toEqual(['ApplicationStarted']);
  });

  it('is seen by administrators, but not theirs to change', async () => {
    const id = await start();
    await world.project();
    expect((await page(id, administrator)).status).toBe('draft');
    await expect(save(id, complete, administrator)).rejects.toMatchObject({ rule: 'organisationNotYours' });
  });
});

describe('a submission decided while the call is moved', () => {
  /** The act is recorded between the loading of the terms and the append. */
  const meanwhile = (...events: readonly AnyEvent[]) => {
    const append = world.log.append.bind(world.log);
    const spy = jest.spyOn(world.log, 'append').mockImplementationOnce(async (...asked) => {
      await world.happened(`call-${callId}`, ...events);
      return append(...asked);
    });
    return { tries: () => spy.mock.calls.filter(([writes]) => writes[0]?.stream !== `call-${callId}`).length };
  };
  const reason = 'vault:00000000-0000-4000-8000-000000000000';
  const formerCloses = endOf({ date: '2022-04-01' });
  const closes = endOf({ date: '2022-04-15' });

  it('is decided again: an extension lets in what was about to be late', async () => {
    const id = await start();
    await save(id, complete);
    const acts = meanwhile({ type: 'DeadlineExtended', data: { callId, version: 2, formerCloses, closes, reason } });
    await submit(id, ada, closesAt);
    expect(acts.tries()).toBe(2);
    const last = (await world.log.read(`application-${id}`)).at(-1)!;
    expect([last.type, last.data]).toEqual(['ApplicationSubmitted', expect.objectContaining({ callVersion: 2 })]);
  });

  it.each([
    ['after', '2022-03-14T09:29:59.999Z', 'callSuspended'],
    ['before', '2022-03-14T09:30:00.001Z', undefined],
  ])('is decided again: received just %s a suspension', async (_, suspendedAt, rule) => {
    const id = await start();
    await save(id, complete);
    const acts = meanwhile({ type: 'CallSuspended', data: { callId, suspendedAt, reason } });
    const refusal = await submit(id).then(
      () => undefined,
      (error: unknown) => (error as RuleBroken).rule,
    );
    expect([refusal, acts.tries()]).toEqual([rule, rule ? 1 : 2]);
    expect((await types(id)).at(-1)).toBe(rule ? 'ApplicationSaved' : 'ApplicationSubmitted');
  });
});

describe('a submission', () => {
  it('is taken in the last millisecond and refused at the closing instant, which is remembered', async () => {
    const [inTime, tooLate] = [await start(), await start()];
    for (const id of [inTime, tooLate]) await save(id, complete);
    await submit(inTime, ada, '2022-04-01T21:59:59.999Z');
    const key = randomUUID();
    for (let n = 0; n < 2; n++)
      expect(await refusalOf(submit(tooLate, ada, closesAt, key))).toMatchObject({
        rule: 'applicationLate',
        details: { closedAt: closesAt },
      });
    await world.project();
    expect(await types(inTime)).toContain('ApplicationSubmitted');
    expect(await types(tooLate)).toEqual(['ApplicationStarted', 'ApplicationSaved', 'ApplicationRejectedAsLate']);
    expect(await page(tooLate)).toMatchObject({
      status: 'draft',
      lateAttempts: [{ receivedAt: closesAt, closedAt: closesAt }],
    });
  });

  it('is one event however often it is asked', async () => {
    const [id, key] = [await start(), randomUUID()];
    await save(id, complete);
    const first = await submit(id, ada, within, key);
    expect(await submit(id, ada, within, key)).toMatchObject({ outcome: 'replayed', revision: first.revision });
    await expect(submit(id)).rejects.toMatchObject({ rule: 'applicationNotInDraft' });
    expect(await types(id)).toEqual(['ApplicationStarted', 'ApplicationSaved', 'ApplicationSubmitted']);
  });

  it('saved wrongly is refused with every violation, and the answers stay', async () => {
    const id = await start();
    await save(id, { title: '', description: ' ', costLines: [{}] });
    const refusal = (await refusalOf(submit(id))) as RuleBroken;
    expect(refusal.violations.map(({ field }) => field)).toEqual([
      ...[
        'title',
        'subject',
        'description',
        'costLines[0].label',
        'costLines[0].costCents',
        'ownContributionConfirmed',
      ],
    ]);
    await world.project();
    expect((await page(id)).answers).toEqual({ title: '', description: '', costLines: [{ label: '', costCents: 0 }] });
  });

  it('keeps the rate of its time when the call is amended afterwards', async () => {
    const id = await submittedBy(ada);
    await world.happened(`call-${callId}`, {
      type: 'CallAmended',
      data: { callId, version: 2, content: { ...contentOf(), rate: 5_000 }, reason: 'x' },
    });
    const other = await submittedBy(ada);
    await world.project();
    expect((await page(id)).submission).toMatchObject({ callVersion: 1, rate: 8_000, requestedCents: 2_285_949 });
    expect((await page(other)).submission).toMatchObject({ callVersion: 2, rate: 5_000, requestedCents: 1_428_718 });
  });
});

describe('the list', () => {
  it('shows one’s own organisation, and everything to administrators', async () => {
    const [own, others] = [await submittedBy(ada), await submittedBy(bob)];
    await world.project();
    expect((await list({}, ada)).items.map(({ id }) => id)).toEqual([own]);
    expect((await list({ organisationId: justice }, ada)).items).toEqual([]);
    expect((await list({}, actorOf(['juror']))).items).toEqual([]);
    expect(new Set((await list({}, actorOf(['auditor']))).items.map(({ id }) => id))).toEqual(new Set([own, others]));
  });

  it('filters, searches and sorts', async () => {
    const colleague = actorOf(['applicant'], [economy]);
    const small = await submittedBy(ada, {
      ...complete,
      title: 'Taalbad',
      costLines: [{ label: 'x', costCents: 100 }],
    });
    const large = await submittedBy(colleague);
    const open = await start();
    await decide(large, { admissible: true });
    await world.project();
    const ids = async (query: ListApplicationsQuery, actor = ada) =>
      (await list(query, actor)).items.map(({ id }) => id);
    expect(await ids({ sort: 'requestedCents' })).toEqual([large, small, open]);
    expect(await ids({ status: 'admissible' })).toEqual([large]);
    expect(new Set(await ids({ mine: 'true' }))).toEqual(new Set([small, open]));
    expect(await ids({ search: 'TAAL' })).toEqual([small]);
    const [{ reference } = {}] = (await list({ search: 'leiderschap' })).items;
    expect(await ids({ search: reference! })).toEqual([large]);
    expect(await list({ callId, limit: 1, total: 'true' })).toMatchObject({
      total: 3,
      items: [{ callTitle: 'Projectoproep diversiteit' }],
    });
    expect(await ids({ callId: randomUUID() })).toEqual([]);
  });
});

describe('the page', () => {
  it('holds the words behind a refusal and a withdrawal, and tells the history', async () => {
    const refused = await submittedBy(ada);
    await decide(refused, {
      admissible: false,
      grounds: ['formIncomplete', 'other'],
      explanation: 'De offerte ontbreekt.',
    });
    const taken = await start();
    await withdraw(taken);
    await world.project();
    const shown = await page(refused, { ...ada, language: 'fr' });
    expect(shown).toMatchObject({ status: 'inadmissible', revision: 3, callTitle: 'Appel à projets diversité' });
    expect(shown.inadmissibility!.groundsShown).toMatch(/^le formulaire est incomplet; /);
    expect(shown.history.at(-1)!.sentence).toContain('De offerte ontbreekt.');
    expect(shown.history.at(-2)!.sentence).toMatch(/22.859,49/);
    expect((await page(taken)).history.at(-1)!.sentence).toContain('Reden: Geen tijd.');
  });

  it('has no personal words in its row: they lie in the vault', async () => {
    const id = await submittedBy(ada);
    await world.project();
    expect((await page(id)).answers.description).toMatch(/^vault:/);
    expect(JSON.stringify(await world.log.read(`application-${id}`))).not.toContain('alle leidinggevenden');
  });
});

const refusalOf = (request: Promise<unknown>) => request.catch((error: unknown) => error);

function contentOf() {
  const event = published();
  if (event.type !== 'CallPublished') throw new Error('not published');
  return event.data.content;
}
