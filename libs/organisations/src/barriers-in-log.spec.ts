import { randomBytes, randomUUID } from 'node:crypto';
import { Keys } from '#platform/config';
import type { Instant, LocalDate, PersonId, Role, VaultRef } from '#platform/domain';
import { InMemoryEventLog, type NewEvent, Streams } from '#platform/event-store';
import { identityKey } from './look-up-keys';
import { PeopleInLog } from './people-in-log';

const at = '2022-06-01T08:00:00.000Z' as Instant;
const keys = Keys.load({ masterKey: randomBytes(32).toString('base64'), dataDir: '' });
const issuer = 'https://login.example';
const [ada, boss, head, below, deepest, stranger] = [
  'ada',
  'boss',
  'head',
  'below',
  'deepest',
  'stranger',
] as PersonId[];
const words = 'vault:words' as VaultRef;
const day = (text: string) => text as LocalDate;

let log: InMemoryEventLog;
let people: PeopleInLog;

async function happened(stream: string, ...events: readonly { type: string; data: object }[]): Promise<void> {
  const expected = (await log.read(stream)).at(-1)?.revision ?? 'none';
  const metadata = {
    commandId: randomUUID(),
    bodyHash: '',
    correlationId: '',
    causationId: '',
    actor: ada!,
    recordedAt: at,
  };
  const recorded = events.map(({ type, data }): NewEvent => ({
    id: randomUUID(),
    version: 1,
    type,
    data,
    metadata,
  }));
  await log.append([{ stream, expected, events: recorded }]);
}

const invited = (personId: PersonId) =>
  happened(`person-${personId}`, {
    type: 'PersonInvited',
    data: { personId, name: words, email: words, language: 'nl' },
  });
async function reports(personId: PersonId, managerPersonId: PersonId, from: string, until?: string): Promise<void> {
  const [fromDate, untilDate] = [day(from), until && day(until)];
  const both = { personId, managerPersonId };
  await happened(`person-${personId}`, { type: 'ReportingLineStarted', data: { ...both, fromDate } });
  await happened(`reports-${managerPersonId}`, { type: 'ReportGained', data: { ...both, fromDate } });
  if (!untilDate) return;
  await happened(`person-${personId}`, { type: 'ReportingLineEnded', data: { ...both, untilDate } });
  await happened(`reports-${managerPersonId}`, { type: 'ReportLost', data: { ...both, untilDate } });
}
const about = { callId: 'c', applicationId: 'a-1', organisationId: 'o', personId: ada };
const rights = async (mayBeRemembered = false) =>
  (await people.rightsOf({ issuer, subject: 'ada' }, at, mayBeRemembered))!;
const roleGranted = (role: Role) =>
  happened(`person-${ada!}`, { type: 'RoleGranted', data: { personId: ada, role, reason: words } });

beforeEach(async () => {
  log = new InMemoryEventLog();
  people = new PeopleInLog(new Streams(log, () => Promise.reject(new Error('no vault here'))), keys, undefined);
  for (const each of [ada, boss, head, below, deepest, stranger]) await invited(each!);
  await happened(`identity-${identityKey(keys, issuer, 'ada')}`, { type: 'IdentityTaken', data: { personId: ada } });
});

describe('the line of somebody who judges', () => {
  beforeEach(() => roleGranted('juror'));

  it('is everybody above and below, at any level, and themselves', async () => {
    await reports(ada!, boss!, '2020-01-01');
    await reports(boss!, head!, '2020-01-01');
    await reports(below!, ada!, '2020-01-01');
    await reports(deepest!, below!, '2020-01-01');
    await reports(stranger!, boss!, '2020-01-01'); // a colleague
    expect([...(await rights()).actor.line].sort()).toEqual([ada, below, boss, deepest, head].sort());
  });

  it('is that of the day', async () => {
    await reports(ada!, boss!, '2020-01-01', '2022-06-01');
    await reports(ada!, head!, '2022-06-02');
    await reports(below!, ada!, '2020-01-01', '2022-06-02');
    await reports(deepest!, ada!, '2022-06-02');
    expect([...(await rights()).actor.line].sort()).toEqual([ada, below].sort());
  });

  it('ends where it comes back to itself', async () => {
    await reports(ada!, boss!, '2020-01-01');
    await reports(boss!, ada!, '2020-01-01');
    expect([...(await rights()).actor.line].sort()).toEqual([ada, boss].sort());
  });

  it('names every stream it rests on, also those that do not exist yet', async () => {
    await reports(ada!, boss!, '2020-01-01');
    await reports(below!, ada!, '2020-01-01');
    expect([...(await rights()).readFrom].sort((a, b) => (a.stream < b.stream ? -1 : 1))).toEqual([
      { stream: 'interests-ada', revision: 'none' },
      { stream: 'person-ada', revision: 2 },
      { stream: 'person-boss', revision: 0 },
      { stream: 'reports-ada', revision: 0 },
      { stream: 'reports-below', revision: 'none' },
    ]);
  });
});

describe('declared conflicts', () => {
  it('bar from the file until they are lifted; soft ones do not', async () => {
    await roleGranted('juror');
    await happened('interests-ada', {
      type: 'SoftConflictNoted',
      data: { ...about, applicationId: 'a-2', explanation: words },
    });
    await happened('interests-ada', { type: 'ConflictDeclared', data: about });
    expect((await rights()).actor.barredFrom).toEqual(['a-1']);
    await happened('interests-ada', { type: 'ConflictLifted', data: { ...about, conflict: 'noted', reason: words } });
    expect((await rights()).actor.barredFrom).toEqual(['a-1']);
    await happened('interests-ada', {
      type: 'ConflictLifted',
      data: { ...about, conflict: 'declared', reason: words },
    });
    expect((await rights()).actor.barredFrom).toEqual([]);
  });
});

it.each(['administrator', 'auditor', 'voter', 'financeInspector', 'budgetOfficer'] as const)(
  'stand before whoever sees or decides what becomes of files: %s',
  async (role) => {
    await roleGranted(role);
    await reports(ada!, boss!, '2020-01-01');
    await happened('interests-ada', { type: 'ConflictDeclared', data: about });
    const { actor } = await rights();
    expect([[...actor.line].sort(), actor.barredFrom]).toEqual([[ada, boss].sort(), ['a-1']]);
  },
);

it('is not asked for people who never come to see how files are judged', async () => {
  await roleGranted('applicant');
  await happened('interests-ada', { type: 'ConflictDeclared', data: about });
  const { actor, readFrom } = await rights();
  expect([actor.line, actor.barredFrom, readFrom.map(({ stream }) => stream)]).toEqual([[], [], ['person-ada']]);
});

describe('remembered barriers', () => {
  beforeEach(async () => {
    await roleGranted('juror');
    await rights();
  });

  it('are what memory has, said to be so, with the revisions an append must prove', async () => {
    await happened('interests-ada', { type: 'ConflictDeclared', data: about });
    const remembered = await rights(true);
    expect([remembered.actor.barredFrom, remembered.fromMemory]).toEqual([[], true]);
    expect(remembered.readFrom).toContainEqual({ stream: 'interests-ada', revision: 'none' });
    expect((await rights()).actor.barredFrom).toEqual(['a-1']);
    expect((await rights(true)).actor.barredFrom).toEqual(['a-1']);
  });

  it('are none once the person is no longer as they were', async () => {
    await reports(ada!, boss!, '2020-01-01');
    await rights();
    await happened(`person-${ada!}`, {
      type: 'ReportingLineEnded',
      data: { personId: ada, managerPersonId: boss, untilDate: day('2021-01-01') },
    });
    await rights();
    expect((await rights(true)).actor.line).toEqual([ada]);
  });
});
