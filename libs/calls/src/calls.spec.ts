import { randomUUID } from 'node:crypto';
import type { Asker } from '#platform/access';
import type { Actor, Instant } from '#platform/domain';
import type { CallDraft } from './call.events';
import { callsContext } from './calls.module';
import { callsDue } from './calls-due';
import { type CallStatus, callStatus, callStatuses } from './call-status.pure';
import { callList } from './read/call-list.projection';
import { GetCall, GetCallHandler } from './read/get-call.query';
import { ListCalls, ListCallsHandler, type ListCallsQuery } from './read/list-calls.query';
import { draft2022 } from './testing/call.fixture';
import { actorOf, ask, openWorld, type World } from './testing/world.fixture';
import { AmendCall, AmendCallHandler } from './write/amend-call.command';
import { InterestInCall } from './write/interest-in-call';
import { CancelCall, CancelCallHandler } from './write/cancel-call.command';
import { DraftCall, DraftCallHandler } from './write/draft-call.command';
import { ExtendDeadline, ExtendDeadlineHandler } from './write/extend-deadline.command';
import { PublishCall, PublishCallHandler } from './write/publish-call.command';

const administrator = actorOf(['administrator']);
const applicant = actorOf(['applicant'], [randomUUID()]);
const early = '2022-01-01T08:00:00.000Z';

let world: World;
beforeEach(async () => (world = await openWorld(callsContext)));
afterEach(() => world.close());

async function draft(changes: object = {}): Promise<string> {
  const asked = new DraftCall({ ...draft2022, ...changes } as never, ask(administrator, early));
  return (await new DraftCallHandler(world.streams).execute(asked)).id;
}
const publish = (id: string, key?: string) =>
  new PublishCallHandler(world.streams).execute(new PublishCall(id, ask(administrator, early, key)));
const cancel = (id: string) =>
  new CancelCallHandler(world.streams).execute(
    new CancelCall(id, { reason: 'Geen krediet.' }, ask(administrator, early)),
  );
const extend = (id: string, date: string) =>
  new ExtendDeadlineHandler(world.streams).execute(
    new ExtendDeadline(id, { closes: { date }, reason: 'Storing.' }, ask(administrator, early)),
  );
const amend = (id: string, changes: object, by = administrator) =>
  new AmendCallHandler(world.streams, new InterestInCall(world.log, world.readModels)).execute(
    new AmendCall(id, { ...changes, reason: 'Herzien.' }, ask(by, early)),
  );
const publishedCall = async (changes: object = {}): Promise<string> => {
  const id = await draft(changes);
  await publish(id);
  return id;
};
const reading = (actor: Actor, at: string): Asker => ({ actor, at: at as Instant });
const list = (query: ListCallsQuery, actor = administrator, at = early) =>
  new ListCallsHandler(world.screens).execute(new ListCalls(query, reading(actor, at)));
const page = (id: string, actor = administrator, at = early) =>
  new GetCallHandler(world.screens, world.histories).execute(new GetCall(id, reading(actor, at)));

describe('what files are judged by', () => {
  const weights = (of: CallDraft) => ({
    criteria: of.criteria!.map((each) => ({ ...each, weight: 100 - each.weight })),
  });
  const file = randomUUID();
  const applicant = randomUUID();

  /** A call with one file in its jury, on whose amendment the same people ask every time. */
  async function judged(...more: readonly string[]) {
    const callId = await publishedCall();
    const about = { callId, applicationId: file, organisationId: 'economie', applicantPersonId: applicant };
    const happened = ['ApplicationStarted', 'ApplicationSubmitted', 'ApplicationFoundAdmissible'] as const;
    await world.happened(`application-${file}`, ...happened.map((type) => ({ type, data: about })));
    if (more.includes('round'))
      await world.happened(`jury-${callId}`, { type: 'RoundOpened', data: { callId, round: 1 } });
    if (more.includes('score')) await world.happened(`scoring-${callId}`, { type: 'ScoringOpened', data: { callId } });
    await world.project();
    const by = (barriers: Partial<Actor>) =>
      amend(callId, weights(draft2022), { ...administrator, ...barriers }).then(
        () => 'amended',
        (refusal: unknown) => (refusal as { readonly rule: string }).rule,
      );
    return [
      await by({ organisations: ['economie'] as unknown as Actor['organisations'] }),
      await by({ barredFrom: [file] }),
      await by({ line: [applicant] as unknown as Actor['line'] }),
      await by({ barredFrom: [randomUUID()] }),
    ];
  }
  const barred = 'conflictOfInterest';

  it('is open to amendment until there is a round to score in', async () =>
    expect(await judged()).toEqual(['amended', 'amended', 'amended', 'amended']));

  it('is from then on not for who has a conflict of interest on a file, who so is told the same before and after a score', async () =>
    expect(await judged('round')).toEqual([barred, barred, barred, 'amended']));

  it('is fixed for all by the first score', async () =>
    expect(await judged('round', 'score')).toEqual([barred, barred, barred, 'callCriteriaFrozen']));
});

describe('rounds of a scheme', () => {
  const spring = { title: { nl: 'Voorjaar', fr: 'Printemps' } };
  const later = { opens: { date: '2022-04-02' }, closes: { date: '2022-05-01' } };

  it('do not overlap; another scheme is free', async () => {
    await publishedCall();
    const second = await draft(spring);
    await expect(publish(second)).rejects.toMatchObject({ rule: 'callRoundsOverlap' });
    await publishedCall({ ...spring, ...later });
    await publishedCall({ scheme: 'award' });
  });

  it('free their window when they are cancelled', async () => {
    await cancel(await publishedCall());
    await publishedCall(spring);
  });

  it('take more of it when they are extended, as far as there is room', async () => {
    const first = await publishedCall();
    await publishedCall({ ...spring, ...later, opens: { date: '2022-04-10' } });
    await extend(first, '2022-04-09');
    await expect(extend(first, '2022-04-10')).rejects.toMatchObject({ rule: 'callRoundsOverlap' });
  });

  it('are published by one of two who do it at once', async () => {
    const ids = [await draft(), await draft(spring)];
    const outcomes = await Promise.allSettled(ids.map((id) => publish(id)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the name of a call', () => {
  const other = { opens: { date: '2022-06-01' }, closes: { date: '2022-07-01' } };

  it('is taken in its scheme and year, whatever its case and accents', async () => {
    await publishedCall();
    const again = await draft({ ...other, title: { nl: 'PROJECTOPROEP  divérsiteit!', fr: 'Autre' } });
    await expect(publish(again)).rejects.toMatchObject({ rule: 'callNameTaken' });
    await publishedCall({ ...other, year: 2023 });
  });

  it('cannot be taken by an amendment, but a call may have its own back', async () => {
    await publishedCall();
    const second = await publishedCall({ ...other, title: { nl: 'Tweede', fr: 'Deuxième' } });
    await expect(amend(second, { title: draft2022.title })).rejects.toMatchObject({ rule: 'callNameTaken' });
    await amend(second, { title: { nl: 'Derde', fr: 'Troisième' } });
    await amend(second, { title: { nl: 'Tweede', fr: 'Deuxième' } });
  });
});

it('publishes once for the same key, and says so again', async () => {
  const [id, key] = [await draft(), randomUUID()];
  const first = await publish(id, key);
  expect(await publish(id, key)).toMatchObject({ outcome: 'replayed', revision: first.revision });
  await expect(publish(id)).rejects.toMatchObject({ rule: 'callNotInDraft' });
});

describe('the list', () => {
  it('shows drafts to administrators and auditors only', async () => {
    await draft();
    await world.project();
    expect((await list({}, administrator)).items).toHaveLength(1);
    expect((await list({}, actorOf(['auditor']))).items).toHaveLength(1);
    expect((await list({}, applicant)).items).toEqual([]);
  });

  it('filters by status as the clock has it', async () => {
    const [window, endless] = [
      await publishedCall(),
      await publishedCall({ scheme: 'always', opens: undefined, closes: undefined }),
    ];
    await draft({ scheme: 'drafted' });
    await cancel(await publishedCall({ scheme: 'gone' }));
    await world.project();
    const rows = new Map((await world.readModels.unfiltered(callList)).map(({ key, row }) => [key, row]));
    const instants = [
      '2022-01-09T22:59:59.999Z',
      '2022-01-09T23:00:00.000Z',
      '2022-04-01T21:59:59.999Z',
      '2022-04-01T22:00:00.000Z',
    ];
    const seen: CallStatus[] = [];
    for (const at of instants)
      for (const status of callStatuses) {
        const { items } = await list({ status }, administrator, at);
        const expected = [...rows].filter(([, row]) => callStatus(row, at as Instant) === status).map(([key]) => key);
        expect(items.map(({ id }) => id).sort()).toEqual(expected.sort());
        if (items.some(({ id }) => id === window)) seen.push(status);
        if (items.some(({ id }) => id === endless)) expect(status).toBe('open');
      }
    expect(seen).toEqual(['announced', 'open', 'open', 'closed']);
  });

  it('shows the deadline as people read it, and the calendar days to it', async () => {
    await publishedCall();
    await world.project();
    const [call] = (await list({}, { ...applicant, language: 'fr' }, '2022-03-26T12:00:00.000Z')).items;
    expect(call).toMatchObject({ title: 'Appel à projets diversité', status: 'open', daysLeft: 6 });
    expect(call!.closesShown).toMatch(/vendredi 1er avril 2022.*23:59/);
  });

  it('counts applications by status, among those that the reader may see', async () => {
    const callId = await publishedCall();
    const [own] = applicant.organisations;
    const start = async (organisationId: string, ...types: string[]) => {
      const applicationId = randomUUID();
      const data = { applicationId, callId, organisationId };
      await world.happened(`application-${applicationId}`, ...types.map((type) => ({ type, data })));
    };
    await start(own!, 'ApplicationStarted', 'ApplicationSubmitted');
    await start(randomUUID(), 'ApplicationStarted');
    await start(randomUUID(), 'ApplicationStarted', 'ApplicationSubmitted', 'ApplicationFoundAdmissible');
    await world.project();
    const counts = async (actor: Actor) => (await list({}, actor)).items[0]!.counts;
    const none = {
      draft: 0,
      awaitingSignOff: 0,
      submitted: 0,
      incomplete: 0,
      admissible: 0,
      inadmissible: 0,
      withdrawn: 0,
    };
    expect(await counts(administrator)).toEqual({ ...none, draft: 1, submitted: 1, admissible: 1 });
    expect(await counts(applicant)).toEqual({ ...none, submitted: 1 });
  });

  it('pages through calls with and without a deadline, the latest first', async () => {
    const ids = [await publishedCall({ scheme: 'open', closes: undefined })];
    for (const [n, date] of ['2022-05-01', '2022-04-01', '2022-03-01'].entries())
      ids.push(await publishedCall({ scheme: `s${String(n)}`, closes: { date } }));
    await world.project();
    const first = await list({ limit: 3, total: 'true' });
    const rest = await list({ limit: 3, cursor: first.next! });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    expect(first.total).toBe(4);
  });
});

describe('the page', () => {
  it('tells versions and history, with reasons, in the language of the reader', async () => {
    const id = await publishedCall();
    await amend(id, { rate: 5_000 });
    await extend(id, '2022-04-15');
    await world.project();
    const shown = await page(id);
    expect(shown).toMatchObject({ version: 3, rate: 5_000, closesAt: '2022-04-15T22:00:00.000Z', revision: 3 });
    expect(shown.versions.map(({ from }) => from)).toEqual(['publication', 'amendment', 'extension']);
    expect(shown.history.map(({ type }) => type)).toEqual([
      'CallDrafted',
      'CallPublished',
      'CallAmended',
      'DeadlineExtended',
    ]);
    expect(shown.history[2]!.sentence).toContain('Reden: Herzien.');
    expect(shown.history[3]!.sentence).toMatch(/15 april 2022.*23:59/);
    expect((await page(id, applicant)).history[0]!.type).toBe('CallPublished');
  });

  it('of a draft does not exist for who may not see it', async () => {
    const id = await draft();
    await world.project();
    const refusalOf = (key: string) => page(key, applicant).catch((error: unknown) => error);
    expect(await refusalOf(id)).toMatchObject({ rule: 'notFound' });
    expect(await refusalOf(id)).toEqual(await refusalOf(randomUUID()));
  });
});

it('records openings and closings when business time has reached them, once for each instant', async () => {
  const id = await publishedCall();
  await world.project();
  let now = '2022-01-09T22:59:59.999Z' as Instant;
  const askAs = (cause: string) => ask(administrator, now, (keys[cause] ??= randomUUID()));
  const keys: Record<string, string> = {};
  const sources = callsDue({ ...world, now: () => now, askAs });
  const tick = async () => {
    for (const source of sources) for (const due of await source.find(now, 10)) await source.fire(due);
  };
  const types = async () => (await world.log.read(`call-${id}`)).slice(2).map(({ type }) => type);

  await tick();
  expect(await types()).toEqual([]);
  now = '2022-01-09T23:00:00.000Z' as Instant;
  await tick();
  await tick(); // the read model does not show it yet
  expect(await types()).toEqual(['CallOpened']);
  await world.project();
  await extend(id, '2022-04-15');
  await world.project();
  now = '2022-04-02T00:00:00.000Z' as Instant;
  await tick();
  expect(await types()).toEqual(['CallOpened', 'DeadlineExtended']);
  now = '2022-06-01T00:00:00.000Z' as Instant;
  await tick();
  await world.project();
  expect(await Promise.all(sources.map((source) => source.find(now, 10)))).toEqual([[], [], []]);
  expect(await types()).toEqual(['CallOpened', 'DeadlineExtended', 'CallClosed']);
});
