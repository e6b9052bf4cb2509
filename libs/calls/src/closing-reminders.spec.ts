import { randomUUID } from 'node:crypto';
import type { ApplicationEvent } from '#applications/application.events';
import type { Audience, Instant, OrganisationId, PersonId } from '#platform/domain';
import { systemAsk } from '#platform/event-store';
import type { Recipient } from '#platform/mail';
import { KnownRecipients } from '#platform/testing';
import type { CallDraft, CallEvent } from './call.events';
import { callsContext } from './calls.module';
import { closingReminders } from './closing-reminders.due';
import { callId, draft2022, drafted, published, reason } from './testing/call.fixture';
import { openWorld, type World } from './testing/world.fixture';
import { fixedWindow } from './write/fixed-window';

const [economy, justice, enterprise] = [randomUUID(), randomUUID(), randomUUID()];
/** Who acts for which organisation; officers are told apart by their name. */
const members: Readonly<Record<string, readonly string[]>> = {
  [economy]: ['ada', 'officer-economy'],
  [justice]: ['bob', 'officer-justice'],
  [enterprise]: ['officer-enterprise'],
};
const known = new KnownRecipients((audience: Audience) => {
  if (!('organisation' in audience)) return [];
  const people = members[audience.organisation]!;
  const meant = audience.roles.includes('applicant') ? people : people.filter((each) => each.startsWith('officer'));
  return meant.map((personId) => ({ personId }) as unknown as Recipient);
});

let world: World;
const happen = (stream: string, event: { type: string; data: object }) => world.happened(stream, event);
const register = (organisationId: string, kind: string) =>
  happen(`organisation-${organisationId}`, { type: 'OrganisationRegistered', data: { organisationId, kind } });

async function open(changes: Partial<CallDraft> = {}): Promise<void> {
  world = await openWorld(callsContext);
  await register(economy, 'federalPublicService');
  await register(justice, 'federalPublicService');
  await register(enterprise, 'publicEnterprise');
  await happen(`call-${callId}`, drafted());
  await happen(`call-${callId}`, published({ ...draft2022, ...changes }));
}
afterEach(() => world.close());

const act = async (id: string, organisationId: string, person: string, type: ApplicationEvent['type'], more = {}) => {
  const about = { applicationId: id, callId, organisationId, applicantPersonId: person as PersonId, ...more };
  await world.happened(`application-${id}`, { type, data: about });
};

/** Who was reminded when the clock stood there. */
async function tick(at: string): Promise<readonly string[]> {
  await world.project();
  const now = at as Instant;
  const source = closingReminders({
    ...world,
    recipients: known,
    now: () => now,
    askAs: (cause) => systemAsk(cause, now),
  });
  const before = (await world.log.read(`closingReminders-${callId}`)).length;
  for (const due of await source.find(now, 100)) {
    await world.project(); // what the one before has appended
    await source.fire(due);
  }
  const sent = (await world.log.read(`closingReminders-${callId}`)).slice(before);
  return sent.flatMap(({ data }) => {
    const { daysBefore, people } = data as { daysBefore: number; people: readonly string[] };
    return people.map((person) => `${String(daysBefore)} ${person}`);
  });
}

it('reminds drafters and officers of eligible organisations on the day, and nobody once they have submitted', async () => {
  await open();
  await act('a1', economy, 'ada', 'ApplicationStarted');
  await act('a2', justice, 'bob', 'ApplicationStarted');
  expect(await tick('2022-03-17T22:59:59.999Z')).toEqual([]);
  expect(await tick('2022-03-17T23:00:00.000Z')).toEqual([
    '14 ada',
    '14 bob',
    '14 officer-economy',
    '14 officer-justice',
  ]);
  expect(await tick('2022-03-18T09:00:00.000Z')).toEqual([]);
  await act('a2', justice, 'bob', 'ApplicationSubmitted');
  expect(await tick('2022-03-28T22:00:00.000Z')).toEqual(['3 ada', '3 officer-economy']);
  await act('a1', economy, 'ada', 'ApplicationWithdrawn');
  expect(await tick('2022-03-31T09:00:00.000Z')).toEqual(['1 officer-economy']);
});

it('reminds nobody of an organisation that submitted on paper, whatever its people have begun', async () => {
  await open();
  await act('a1', economy, 'ada', 'ApplicationStarted');
  await act('a2', economy, 'an', 'ApplicationStarted');
  await act('a2', economy, 'an', 'ApplicationSubmitted', { paper: { receivedOn: '2022-03-15' } });
  expect(await tick('2022-03-18T09:00:00.000Z')).toEqual(['14 officer-justice']);
});

it('takes a file for unsubmitted that awaits its sign-off, and not a submission that is being replaced', async () => {
  await open();
  await act('a1', economy, 'ada', 'ApplicationStarted');
  await act('a1', economy, 'ada', 'ApplicationSentForSignOff');
  await act('a2', justice, 'bob', 'ApplicationStarted');
  await act('a2', justice, 'bob', 'ApplicationSubmitted');
  await act('a2', justice, 'bob', 'ReplacementStarted', { replaces: 1 });
  expect(await tick('2022-03-18T09:00:00.000Z')).toEqual(['14 ada', '14 officer-economy']);
  await act('a1', economy, 'ada', 'ApplicationSubmitted');
  await act('a2', justice, 'bob', 'ReplacementDropped', { replaces: 1 });
  expect(await tick('2022-03-29T09:00:00.000Z')).toEqual([]);
});

it('moves with an extension those that were not sent yet', async () => {
  await open();
  await act('a1', economy, 'ada', 'ApplicationStarted');
  expect(await tick('2022-03-18T09:00:00.000Z')).toHaveLength(3);
  const { closes } = fixedWindow({ closes: { date: '2022-04-20' } }).window;
  const { closes: formerCloses } = fixedWindow({ closes: { date: '2022-04-01' } }).window;
  const extended: CallEvent = {
    type: 'DeadlineExtended',
    data: { callId, version: 2, formerCloses: formerCloses!, closes: closes!, reason },
  };
  await happen(`call-${callId}`, extended);
  await act('a2', justice, 'bob', 'ApplicationStarted');
  expect(await tick('2022-03-29T09:00:00.000Z')).toEqual([]);
  expect(await tick('2022-04-06T09:00:00.000Z')).toEqual(['14 bob']);
  expect(await tick('2022-04-17T09:00:00.000Z')).toHaveLength(4);
});

const endOf = (date: string) => fixedWindow({ closes: { date } }).window.closes!;
const reopenedFor = (organisationId: string, date: string): CallEvent => ({
  type: 'CallReopenedForOrganisation',
  data: {
    ...{ callId, version: 1, organisationId: organisationId as OrganisationId, reason },
    ...{ formerCloses: endOf('2022-04-01'), closes: endOf(date), reopenedAt: '2022-04-02T09:00:00.000Z' as Instant },
  },
});

it('reminds the people of an organisation, and nobody else, before the end of what was reopened for it alone', async () => {
  await open();
  await act('a1', economy, 'ada', 'ApplicationStarted');
  await act('a2', justice, 'bob', 'ApplicationStarted');
  expect(await tick('2022-03-31T09:00:00.000Z')).toHaveLength(4);
  await happen(`call-${callId}`, reopenedFor(economy, '2022-04-20'));
  expect(await tick('2022-04-02T10:00:00.000Z')).toEqual([]);
  expect(await tick('2022-04-06T09:00:00.000Z')).toEqual(['14 ada', '14 officer-economy']);
  expect(await tick('2022-04-06T09:00:00.000Z')).toEqual([]);
  await happen(`call-${callId}`, reopenedFor(justice, '2022-04-20'));
  expect(await tick('2022-04-17T09:00:00.000Z')).toEqual(['3 ada', '3 officer-economy', '3 bob', '3 officer-justice']);
  await act('a1', economy, 'ada', 'ApplicationSubmitted');
  expect(await tick('2022-04-19T09:00:00.000Z')).toEqual(['1 bob', '1 officer-justice']);
  expect(await tick('2022-04-21T09:00:00.000Z')).toEqual([]);
});

it('tells an organisation of the deadline of all when that is later than its own', async () => {
  await open();
  await act('a1', economy, 'ada', 'ApplicationStarted');
  await happen(`call-${callId}`, reopenedFor(economy, '2022-04-20'));
  const [formerCloses, closes] = [endOf('2022-04-01'), endOf('2022-04-25')];
  const reopenedAt = '2022-04-02T10:00:00.000Z' as Instant;
  const data = { callId, version: 2, formerCloses, closes, reopenedAt, reason };
  await happen(`call-${callId}`, { type: 'CallReopened', data });
  expect(await tick('2022-04-19T09:00:00.000Z')).toEqual([...['14 ada', '14 officer-economy', '14 officer-justice']]);
});

it('tells an organisation of its own end alone when that is later than the deadline of all, which was moved too', async () => {
  await open();
  await act('a1', economy, 'ada', 'ApplicationStarted');
  await act('a2', justice, 'bob', 'ApplicationStarted');
  await happen(`call-${callId}`, reopenedFor(economy, '2022-04-30'));
  const [formerCloses, closes] = [endOf('2022-04-01'), endOf('2022-04-20')];
  const reopenedAt = '2022-04-02T10:00:00.000Z' as Instant;
  const data = { callId, version: 2, formerCloses, closes, reopenedAt, reason };
  await happen(`call-${callId}`, { type: 'CallReopened', data });
  expect(await tick('2022-04-06T09:00:00.000Z')).toEqual(['14 bob', '14 officer-justice']);
  expect(await tick('2022-04-16T09:00:00.000Z')).toEqual(['14 ada', '14 officer-economy']);
});

const about = { callId, reason };
it.each<[string, CallEvent]>([
  ['cancelled', { type: 'CallCancelled', data: about }],
  ['disabled', { type: 'CallDisabled', data: about }],
  ['suspended', { type: 'CallSuspended', data: { ...about, suspendedAt: '2022-03-01T09:00:00.000Z' as Instant } }],
])('sends nothing for a call that is %s', async (_, event) => {
  await open();
  await act('a1', economy, 'ada', 'ApplicationStarted');
  await happen(`call-${callId}`, event);
  for (const at of ['2022-03-18T09:00:00.000Z', '2022-03-29T09:00:00.000Z', '2022-03-31T09:00:00.000Z'])
    expect(await tick(at)).toEqual([]);
});

it('sends nothing before an embargo ends, nor for a mark whose day lay before it', async () => {
  await open({ embargo: { date: '2022-03-20' } });
  expect(await tick('2022-03-18T09:00:00.000Z')).toEqual([]);
  expect(await tick('2022-03-21T09:00:00.000Z')).toEqual([]);
  expect(await tick('2022-03-29T09:00:00.000Z')).toEqual(['3 officer-economy', '3 officer-justice']);
});

it('after the last day to start an application reminds only those who have one', async () => {
  await open({ registrationCloses: { date: '2022-03-20' } });
  await act('a1', economy, 'ada', 'ApplicationStarted');
  expect(await tick('2022-03-18T09:00:00.000Z')).toHaveLength(3);
  expect(await tick('2022-03-29T09:00:00.000Z')).toEqual(['3 ada']);
});

it('does not remind who no longer acts for the organisation', async () => {
  await open();
  await act('a1', economy, 'gone', 'ApplicationStarted');
  expect(await tick('2022-03-18T09:00:00.000Z')).toEqual(['14 officer-economy', '14 officer-justice']);
});
