import { randomUUID } from 'node:crypto';
import { callsContext } from '#calls/calls.module';
import { draft2022, published } from '#calls/testing/call.fixture';
import { actorOf, ask, openWorld, type World } from '#calls/testing/world.fixture';
import type { CallDraft } from '#calls/call.events';
import type { Actor, Instant, VaultRef } from '#platform/domain';
import { systemAsk } from '#platform/event-store';
import type { Recipient } from '#platform/mail';
import { KnownRecipients } from '#platform/testing';
import { applicationsContext } from './applications.module';
import { filedAnswers } from './filed-answers.fold';
import { GetApplication, GetApplicationHandler } from './read/get-application.query';
import { LeadingOfficials } from './read/leading-officials';
import { callId, within } from './testing/application.fixture';
import { CopyApplication, CopyApplicationHandler } from './write/copy-application.command';
import { DecideAdmissibility, DecideAdmissibilityHandler } from './write/decide-admissibility.command';
import { EnterPaperApplication, EnterPaperApplicationHandler } from './write/enter-paper-application.command';
import { MarkDuplicate, MarkDuplicateHandler } from './write/mark-duplicate.command';
import { ReinstateApplication, ReinstateApplicationHandler } from './write/reinstate-application.command';
import { SaveApplication, SaveApplicationHandler } from './write/save-application.command';
import { StartApplication, StartApplicationHandler } from './write/start-application.command';
import { SubmitApplication, SubmitApplicationHandler } from './write/submit-application.command';
import { WithdrawApplication, WithdrawApplicationHandler } from './write/withdraw-application.command';

const [economy, justice] = [randomUUID(), randomUUID()];
const administrator = actorOf(['administrator']);
const ada = actorOf(['applicant'], [economy]);
const bob = actorOf(['applicant'], [justice]);
const otherCall = randomUUID();
const answers = {
  title: 'Inclusief leiderschap',
  subject: 'broadInclusion',
  description: 'Een opleiding voor alle leidinggevenden.',
  costLines: [{ label: 'Opleiding', costCents: 2_857_436 }],
  ownContributionConfirmed: true,
} as const;

let world: World;
afterEach(() => world.close());

async function open(procedure: Partial<CallDraft> = {}): Promise<void> {
  world = await openWorld(callsContext, applicationsContext);
  const { type, data } = published({ ...draft2022, ...procedure });
  for (const id of [callId, otherCall]) await world.happened(`call-${id}`, { type, data: { ...data, callId: id } });
  for (const id of [economy, justice])
    await world.happened(`organisation-${id}`, {
      type: 'OrganisationRegistered',
      data: { organisationId: id, kind: 'federalPublicService' },
    });
}

const start = async (actor = ada, call: string = callId, at: string = within) =>
  (await new StartApplicationHandler(world.streams).execute(new StartApplication({ callId: call }, ask(actor, at)))).id;
const submit = async (actor = ada, call: string = callId) => {
  const id = await start(actor, call);
  const body = { ...answers, costLines: [...answers.costLines] };
  await new SaveApplicationHandler(world.streams).execute(new SaveApplication(id, body, ask(actor, within)));
  await new SubmitApplicationHandler(world.streams, new LeadingOfficials(world.readModels, world.screens)).execute(
    new SubmitApplication(id, ask(actor, within)),
  );
  return id;
};
const withdraw = (id: string, actor = ada) =>
  new WithdrawApplicationHandler(world.streams).execute(
    new WithdrawApplication(id, { reason: 'Geen tijd.' }, ask(actor, within)),
  );
const decide = (id: string, admissible: boolean) =>
  new DecideAdmissibilityHandler(world.streams).execute(
    new DecideAdmissibility(
      id,
      { admissible, ...(!admissible && { grounds: ['other'], explanation: 'Buiten de oproep.' }) },
      ask(administrator, within),
    ),
  );
const copy = (id: string, actor = ada, body = {}) =>
  new CopyApplicationHandler(world.streams, world.vault).execute(new CopyApplication(id, body, ask(actor, within)));
const mark = (id: string, duplicateOf: string) =>
  new MarkDuplicateHandler(world.streams).execute(
    new MarkDuplicate(id, { duplicateOf, reason: 'Tweemaal hetzelfde.' }, ask(administrator, within)),
  );
const reinstate = (id: string) =>
  new ReinstateApplicationHandler(world.streams).execute(
    new ReinstateApplication(id, { reason: 'Toch binnen de oproep.' }, ask(administrator, within)),
  );
const enterPaper = () =>
  new EnterPaperApplicationHandler(world.streams).execute(
    new EnterPaperApplication(
      { ...answers, costLines: [...answers.costLines], callId, organisationId: economy, receivedOn: '2022-03-11' },
      ask(administrator, within),
    ),
  );
const page = async (id: string, actor: Actor = ada) => {
  await world.project();
  return new GetApplicationHandler(world.screens, world.names, world.histories).execute(
    new GetApplication(id, { actor, at: within }),
  );
};
const revision = async (id: string) => (await world.log.read(`application-${id}`)).length;

describe('a call that takes one open file of an organisation (F11)', () => {
  beforeEach(() => open({ entriesPerOrganisation: 'oneOpen', paperEntryCloses: { date: '2022-04-08' } }));
  const refused = { rule: 'organisationHasOpenApplication' };

  it('takes a second one once the first is withdrawn or inadmissible', async () => {
    const first = await start();
    await expect(start()).rejects.toMatchObject({ ...refused, details: { openApplicationId: first } });
    await withdraw(first);
    const second = await submit();
    await expect(start()).rejects.toMatchObject(refused);
    await decide(second, false);
    await start();
    await expect(copy(second)).rejects.toMatchObject(refused);
  });

  it('gives the entry back to a file that is reinstated, unless another has it by now', async () => {
    const first = await submit();
    await decide(first, false);
    const second = await start();
    await expect(reinstate(first)).rejects.toMatchObject({ ...refused, details: { openApplicationId: second } });
    expect((await page(first)).status).toBe('inadmissible');
    await withdraw(second);
    await reinstate(first);
    await expect(start()).rejects.toMatchObject({ ...refused, details: { openApplicationId: first } });
    await expect(reinstate(first)).rejects.toMatchObject({ rule: 'applicationNotInadmissible' });
  });

  it('counts what comes on paper like anything else', async () => {
    const first = await start();
    await expect(enterPaper()).rejects.toMatchObject({ ...refused, details: { openApplicationId: first } });
    await withdraw(first);
    const { id } = await enterPaper();
    await expect(start()).rejects.toMatchObject({ ...refused, details: { openApplicationId: id } });
  });

  it('takes a second one once the grant of the first is refused, and not while it is open or awarded', async () => {
    const first = await submit();
    await decide(first, true);
    await expect(start()).rejects.toMatchObject(refused);
    await world.happened(`envelope-${callId}`, { type: 'GrantAwarded', data: { applicationId: randomUUID() } });
    await expect(start()).rejects.toMatchObject(refused);
    await world.happened(`envelope-${callId}`, { type: 'GrantRefused', data: { applicationId: first } });
    await start();
  });

  it('counts each organisation and each call on its own', async () => {
    await start();
    await start(bob);
    await start(ada, otherCall);
    await expect(start(ada, otherCall)).rejects.toMatchObject(refused);
  });

  it('lets one of twenty-five through that start at the same time', async () => {
    const started = await Promise.allSettled(Array.from({ length: 25 }, () => start()));
    const refusals = started.filter((each) => each.status === 'rejected').map(({ reason }) => reason as object);
    expect(refusals).toHaveLength(24);
    for (const refusal of refusals) expect(refusal).toMatchObject(refused);
    expect(await world.log.read(`entry-${callId}.${economy}`)).toHaveLength(1);
  });

  it('says that it is closed before it says that there is a file', async () => {
    await start();
    const late = new StartApplication({ callId }, ask(ada, '2022-04-02T00:00:00.000Z'));
    await expect(new StartApplicationHandler(world.streams).execute(late)).rejects.toMatchObject({
      rule: 'callClosed',
    });
  });
});

it('takes any number of files when the call says nothing (2022)', async () => {
  await open();
  await Promise.all(Array.from({ length: 5 }, () => start()));
  expect(await world.log.read(`entry-${callId}.${economy}`)).toEqual([]);
});

describe('duplicates', () => {
  beforeEach(() => open());

  it('are withdrawn, and their original does not move', async () => {
    const [first, second] = [await submit(), await submit()];
    const before = await revision(first);
    await mark(second, first);
    await mark(second, first);
    expect(await revision(first)).toBe(before);
    const shown = await page(second);
    expect(shown).toMatchObject({ status: 'withdrawn', duplicateOf: { id: first, title: answers.title } });
    expect(shown.history.filter(({ type }) => type === 'ApplicationMarkedDuplicate')).toHaveLength(1);
    expect((await page(first)).status).toBe('submitted');
  });

  it('make no chains, in either direction, also when marked at the same time', async () => {
    const [first, second, third] = [await submit(), await submit(), await submit()];
    const crossed = await Promise.allSettled([mark(first, second), mark(second, first)]);
    expect(crossed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [gone, kept] = (await page(first)).status === 'withdrawn' ? [first, second] : [second, first];
    await expect(mark(third, gone)).rejects.toMatchObject({ rule: 'duplicateChain' });
    await expect(mark(kept, third)).rejects.toMatchObject({ rule: 'duplicateChain' });
    await mark(third, kept);
  });

  it('stay within an organisation and a call', async () => {
    const mine = await submit();
    await expect(mark(mine, await submit(bob))).rejects.toMatchObject({ rule: 'duplicateElsewhere' });
    await expect(mark(mine, await submit(ada, otherCall))).rejects.toMatchObject({ rule: 'duplicateElsewhere' });
    await expect(mark(randomUUID(), mine)).rejects.toMatchObject({ rule: 'notFound' });
  });
});

describe('copies (F13)', () => {
  beforeEach(() => open());

  it('have the answers and a number of their own, and each names the other', async () => {
    const origin = await submit();
    const { id } = await copy(origin, ada, { callId: otherCall });
    const [one, two] = [await page(origin), await page(id)];
    expect(two.answers).toMatchObject({ title: one.answers.title, costLines: [{ costCents: 2_857_436 }] });
    expect(two).toMatchObject({ status: 'draft', callId: otherCall, copiedFrom: { id: origin } });
    expect(one.copies).toEqual([{ id, title: answers.title }]);
    expect(one.status).toBe('submitted');
    const body = { ...answers, costLines: [...answers.costLines] };
    await new SaveApplicationHandler(world.streams).execute(new SaveApplication(id, body, ask(ada, within)));
    await new SubmitApplicationHandler(world.streams, new LeadingOfficials(world.readModels, world.screens)).execute(
      new SubmitApplication(id, ask(ada, within)),
    );
    expect((await page(id)).reference).not.toBe(one.reference);
  });

  const wordsOf = async (id: string) => {
    const { filed = {}, entered } = (await world.streams.load(filedAnswers, id)).state;
    const { description, costLines = [] } = { ...entered, ...filed };
    const refs = [description, ...costLines.map(({ label }) => label)] as VaultRef[];
    return [...(await world.vault.open(refs)).values()];
  };

  it('hold words of their own: erasing one file leaves the other', async () => {
    const origin = await submit();
    const [first, second] = [(await copy(origin)).id, (await copy(origin)).id];
    const said = [answers.description, 'Opleiding'];
    expect(await Promise.all([origin, first, second].map(wordsOf))).toEqual([said, said, said]);
    await world.vault.erase(`application-${origin}`);
    await world.vault.erase(`application-${first}`);
    expect(await Promise.all([origin, first, second].map(wordsOf))).toEqual([[null, null], [null, null], said]);
    const third = (await copy(origin)).id; // what was erased is left empty
    expect((await page(third)).answers).toMatchObject({ description: '', costLines: [{ label: '' }] });
  });

  it('are of a submitted file of one’s own organisation', async () => {
    await expect(copy(await start())).rejects.toMatchObject({ rule: 'applicationNeverSubmitted' });
    const origin = await submit();
    await expect(copy(origin, bob)).rejects.toMatchObject({ rule: 'notFound' });
    await expect(copy(origin, administrator)).rejects.toMatchObject({ rule: 'organisationNotYours' });
    await expect(copy(origin, ada, { callId: randomUUID() })).rejects.toMatchObject({ rule: 'callUnknown' });
    expect((await page(origin)).copies).toEqual([]);
  });
});

describe('drafts by the clock', () => {
  /** Finds and fires what is due at that moment, as the worker does. */
  async function tick(at: string) {
    await world.project();
    const now = at as Instant;
    const askAs = (cause: string) => systemAsk(cause, now);
    const recipients = new KnownRecipients(() => [{ personId: ada.personId } as Recipient]);
    for (const source of applicationsContext.dueSources!({ ...world, recipients, now: () => now, askAs }))
      for (const due of await source.find(now, 100)) await source.fire(due);
    await world.project();
  }
  const types = async (id: string) => (await world.log.read(`application-${id}`)).map(({ type }) => type);

  it('are reminded of and removed once each, and their words erased', async () => {
    await open({ unusedDrafts: { remindAfterDays: 10, removeAfterDays: 15 } });
    const [draft, used, filed] = [await start(), await start(), await submit()]; // on 14 March
    await tick('2022-03-23T22:59:59.999Z');
    expect(await types(draft)).toEqual(['ApplicationStarted']);
    await tick('2022-03-23T23:00:00.000Z');
    await tick('2022-03-24T12:00:00.000Z');
    const save = new SaveApplication(used, { title: 'Toch' }, ask(ada, '2022-03-25T09:00:00.000Z'));
    await new SaveApplicationHandler(world.streams).execute(save);
    await tick('2022-03-28T21:59:59.999Z'); // the clocks went forward on the 27th
    expect(await types(draft)).toEqual(['ApplicationStarted', 'DraftReminded']);
    await tick('2022-03-28T22:00:00.000Z');
    await tick('2022-04-01T09:00:00.000Z');
    expect(await types(draft)).toEqual(['ApplicationStarted', 'DraftReminded', 'DraftRemoved']);
    const [, reminded] = await world.log.read(`application-${draft}`);
    expect(reminded!.data).toMatchObject({ people: [ada.personId], removalOn: '2022-03-29' });
    expect(await types(used)).toEqual(['ApplicationStarted', 'DraftReminded', 'ApplicationSaved']);
    expect((await types(filed)).at(-1)).toBe('ApplicationSubmitted');
    expect((await page(draft)).status).toBe('removed');
  });

  it('are told of the closing once, and nobody is told a month later', async () => {
    await open();
    const [draft, filed] = [await start(), await submit()];
    await tick('2022-04-01T21:59:59.999Z');
    expect(await types(draft)).toEqual(['ApplicationStarted']);
    await tick('2022-05-01T22:00:00.000Z');
    expect(await types(draft)).toEqual(['ApplicationStarted']);
    await tick('2022-04-01T22:00:00.000Z');
    await tick('2022-04-20T22:00:00.000Z');
    expect(await types(draft)).toEqual(['ApplicationStarted', 'IncompleteFileReminded']);
    expect((await types(filed)).at(-1)).toBe('ApplicationSubmitted');
  });

  const sendForSignOff = async (id: string) =>
    world.happened(`application-${id}`, {
      type: 'ApplicationSentForSignOff',
      data: { applicationId: id, callId, organisationId: economy, applicantPersonId: ada.personId, sentAt: within },
    });

  it('that await their sign-off are never removed, and are told of the closing', async () => {
    await open({ unusedDrafts: { remindAfterDays: 5, removeAfterDays: 10 } });
    const [id, announced] = [await start(), await start()];
    await sendForSignOff(id);
    await tick('2022-03-20T09:00:00.000Z');
    await sendForSignOff(announced);
    await tick('2022-03-31T09:00:00.000Z');
    await tick('2022-04-02T09:00:00.000Z');
    const sent = ['ApplicationSentForSignOff', 'IncompleteFileReminded'];
    expect(await types(id)).toEqual(['ApplicationStarted', ...sent]);
    expect(await types(announced)).toEqual(['ApplicationStarted', 'DraftReminded', ...sent]);
  });

  const reopenedFor = (organisationId: string) =>
    world.happened(`call-${callId}`, {
      type: 'CallReopenedForOrganisation',
      data: {
        callId,
        version: 1,
        organisationId,
        reopenedAt: '2022-06-01T09:00:00.000Z',
        closes: { date: '2022-06-10', rule: 'endOfDay', zone: 'Europe/Brussels', instant: '2022-06-10T22:00:00.000Z' },
        reason: 'vault:00000000-0000-4000-8000-000000000002',
      },
    });

  it('are told of the deadline of their own organisation, however long after that of the others', async () => {
    await open();
    await tick('2022-05-20T09:00:00.000Z');
    await reopenedFor(economy);
    const [mine, other] = [await start(ada, callId, '2022-06-02T09:00:00.000Z'), await start(bob)];
    await tick('2022-06-10T21:59:59.999Z');
    expect(await types(mine)).toEqual(['ApplicationStarted']);
    await tick('2022-06-11T09:00:00.000Z');
    expect((await world.log.read(`application-${mine}`)).at(-1)).toMatchObject({
      type: 'IncompleteFileReminded',
      data: { closedAt: '2022-06-10T22:00:00.000Z' },
    });
    expect(await types(other)).toEqual(['ApplicationStarted']);
  });

  const halted = (type: string) =>
    world.happened(`call-${callId}`, { type, data: { callId, reason: '', suspendedAt: '2022-03-30T09:00:00.000Z' } });

  it('are told of nothing while the call is suspended, and of the closing of a disabled one', async () => {
    await open();
    const draft = await start();
    await halted('CallSuspended');
    await tick('2022-04-02T09:00:00.000Z');
    expect(await types(draft)).toEqual(['ApplicationStarted']);
    await world.happened(`call-${callId}`, {
      type: 'CallResumed',
      data: { callId, version: 1, resumedAt: '2022-04-03T09:00:00.000Z', reason: '' },
    });
    await halted('CallDisabled');
    await tick('2022-04-04T09:00:00.000Z');
    expect((await types(draft)).at(-1)).toBe('IncompleteFileReminded');
  });
});
