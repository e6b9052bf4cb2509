import { randomUUID } from 'node:crypto';
import type { Queryable } from '#platform/database';
import { type FreshDatabase, freshDatabase } from '#platform/testing';
import { newEvent } from '../contract/kit';
import type { SealedWords } from '../event-log';
import { InMemoryEventLog } from '../in-memory-event-log';
import { eventLogMigrations } from '../postgres-schema';
import { PendingWords } from './pending-words';

const vault = {
  async store(words: readonly SealedWords[], tx: Queryable) {
    for (const { ref, subject, field, sealed } of words)
      await tx.query('insert into vault_words values ($1, $2, $3, $4)', [ref, subject, field, sealed]);
  },
};

describe('words that are stored ahead of their events', () => {
  let fresh: FreshDatabase;
  let pending: PendingWords;
  const log = new InMemoryEventLog();

  beforeEach(async () => {
    fresh = await freshDatabase(eventLogMigrations);
    pending = new PendingWords(fresh.database, vault);
  });
  afterEach(() => fresh.drop());

  const stored = async (subject: string) => {
    const ref = randomUUID();
    await pending.store([{ ref, subject, field: 'name', sealed: Buffer.from('x') }]);
    return ref;
  };
  const subjects = async () =>
    (await fresh.database.query<{ subject: string }>('select subject from vault_words order by 1')).map(
      (row) => row.subject,
    );
  const age = () => fresh.database.query(`update pending_words set since = since - interval '61 minutes'`);

  it('are swept when they are older than an hour and no event names them', async () => {
    const [named] = [await stored('named'), await stored('orphan')];
    const event = newEvent('Noted', { person: { name: `vault:${named}` } });
    await log.append([{ stream: `person-${named}`, expected: 'none', events: [event] }]);
    await age();
    await stored('young');
    expect(await pending.sweep(log)).toBe(1);
    expect(await subjects()).toEqual(['named', 'young']);
    await age();
    expect(await pending.sweep(log)).toBe(1);
    expect(await subjects()).toEqual(['named']);
  });

  it('stay when they did not come this way, and when two processes sweep at once', async () => {
    const named = await stored('named');
    await fresh.database.query(`insert into vault_words values ($1, 'mail', 'mailText', 'x')`, [randomUUID()]);
    const event = newEvent('Noted', { name: `vault:${named}` });
    await log.append([{ stream: `person-${named}`, expected: 'none', events: [event] }]);
    await age();
    expect(await Promise.all([pending.sweep(log), pending.sweep(log)])).toEqual([0, 0]);
    expect(await subjects()).toEqual(['mail', 'named']);
  });

  it('are not there at all when they cannot all be stored', async () => {
    const ref = await stored('first');
    const again = { ref, subject: 'second', field: 'name', sealed: Buffer.from('x') };
    await expect(pending.store([again])).rejects.toThrow();
    expect(await subjects()).toEqual(['first']);
  });
});
