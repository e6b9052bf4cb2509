import type { Audience, Instant } from '#platform/domain';
import { beginningOf } from './embargo.pure';
import { NotificationsFixture } from './testing/notifications-fixture';

const [before, until] = ['2022-01-09T22:59:59.999Z', '2022-01-09T23:00:00.000Z'] as const;
const everybody: Audience = { roles: ['diversityOfficer'] };

describe('what is under embargo', () => {
  let at: NotificationsFixture;
  beforeEach(async () => {
    at = await NotificationsFixture.start();
    at.clock.freeze(before as Instant);
    at.embargo = until as Instant;
    await at.person('Ada', 'nl', 'ada@example.be');
    await at.person('Bruno', 'fr', 'bruno@example.be');
  });
  afterEach(() => at.end());

  const shown = async () =>
    (await at.deliveries.list({ limit: 50 })).items.map(({ state, heldUntil, reason }) => [state, heldUntil, reason]);

  it('is held and shown with its instant, without a word of it being written', async () => {
    await at.notify();
    await at.work();
    await at.until(before);
    expect(await shown()).toEqual([
      ['held', until, null],
      ['held', until, null],
    ]);
    expect([await at.files(), at.sender.tried, await at.deliveries.mails()]).toEqual([[], [], []]);
    expect(await at.open('deliver')).toEqual([]);
  });

  it('goes out once when business time reaches the instant', async () => {
    const event = await at.notify();
    await at.work();
    await at.until(until);
    await at.until('2022-02-01T00:00:00.000Z');
    await at.notify(undefined, 'whenCallPublished', event); // told again of the same event
    await at.work();
    expect((await shown()).map(([state]) => state)).toEqual(['sent', 'sent']);
    expect(at.sender.tried).toHaveLength(2);
  });

  it('goes out once, however many workers find it at that moment', async () => {
    await at.notify();
    await at.work();
    at.clock.freeze(until as Instant);
    const due = await at.due.find(until as Instant, 100);
    await Promise.all([...due, ...due, ...due].map((each) => at.due.fire(each)));
    await at.work();
    expect(at.sender.tried).toHaveLength(2);
  });

  it('is told at the end of the embargo also to whoever became a reader meanwhile, and to nobody twice', async () => {
    await at.notify();
    await at.work();
    await at.person('Chloé', 'fr', 'chloe@example.be');
    await at.until(before);
    expect(await shown()).toHaveLength(2);
    await at.until(until);
    await at.until('2022-02-01T00:00:00.000Z');
    expect(at.sender.tried.map(({ to }) => to).sort()).toEqual([
      'ada@example.be',
      'bruno@example.be',
      'chloe@example.be',
    ]);
    expect((await shown()).map(([state]) => state)).toEqual(['sent', 'sent', 'sent']);
    await at.person('Dirk', 'nl', 'dirk@example.be');
    await at.until('2022-02-02T00:00:00.000Z');
    expect(at.sender.tried).toHaveLength(3);
  });

  it('is told to nobody else when it was meant for people by name, or when it was told at once', async () => {
    const [ada] = at.people.people;
    await at.notify([{ person: ada!.personId }]);
    await at.notify([{ roles: ['administrator'] }]);
    await at.work();
    await at.person('Chloé', 'fr', 'chloe@example.be');
    await at.until(until);
    expect(at.sender.tried.map(({ to }) => to).sort()).toEqual([
      'ada@example.be',
      'ada@example.be',
      'bruno@example.be',
    ]);
  });

  it('is told to nobody who came later when it was called off', async () => {
    await at.notify();
    await at.work();
    at.embargo = 'never';
    await at.person('Chloé', 'fr', 'chloe@example.be');
    await at.until(until);
    expect(at.sender.tried).toEqual([]);
  });

  it('waits longer when the embargo turns out to last longer', async () => {
    await at.notify();
    await at.work();
    at.embargo = '2022-01-12T08:00:00.000Z' as Instant;
    await at.until(until);
    expect((await shown()).map(([state, later]) => [state, later])).toEqual(Array(2).fill(['held', at.embargo]));
    await at.until(at.embargo);
    expect(at.sender.tried).toHaveLength(2);
  });

  it('is never told when it was called off before, and says so to administrators', async () => {
    await at.notify();
    await at.work();
    at.embargo = 'never';
    await at.notify();
    await at.work();
    await at.until(until);
    expect((await shown()).map(([state, , reason]) => [state, reason])).toEqual(
      Array(4).fill(['suppressed', 'calledOff']),
    );
    expect(at.sender.tried).toEqual([]);
  });

  it('is told at once to those who know of it anyway', async () => {
    await at.notify([{ roles: ['diversityOfficer'] }, { roles: ['administrator'] }]);
    await at.work();
    expect(at.sender.tried).toHaveLength(2);
  });
});

describe('who is bound', () => {
  const call = { until: until as Instant, initiated: ['administrator', 'auditor'] } as const;
  const state = (audience: Audience, embargoed = [call] as const): string =>
    beginningOf(embargoed, audience, before as Instant).state;

  it('is everybody but those who know anyway', () => {
    expect(state({ roles: ['administrator'] })).toBe('queued');
    expect(state({ roles: ['auditor', 'administrator'] })).toBe('queued');
    expect(state({ roles: ['administrator', 'applicant'] })).toBe('held');
    expect(state(everybody)).toBe('held');
    expect(state({ organisation: 'b' as never, roles: ['administrator'] })).toBe('held');
    expect(state({ person: 'd' as never })).toBe('held');
  });

  it('is nobody from the instant on, and the latest of several instants counts', () => {
    expect(beginningOf([call], everybody, until as Instant)).toEqual({ state: 'queued' });
    const later = { until: '2022-03-01T00:00:00.000Z' as Instant, initiated: [] };
    expect(beginningOf([later, call], everybody, before as Instant)).toEqual({ state: 'held', heldUntil: later.until });
  });
});
