import { randomBytes } from 'node:crypto';
import { Keys } from '#platform/config';
import type { Database } from '#platform/database';
import { eventLogMigrations } from '#platform/event-store';
import { freshDatabase } from '#platform/testing';
import { Vault, vaultMigrations } from './vault';

let database: Database;
let drop: () => Promise<void>;
const keys = Keys.load({ masterKey: randomBytes(32).toString('base64'), dataDir: '' });
const vaultOf = () => new Vault(database, keys);
const subjects = Array.from({ length: 1_200 }, (_, n) => `assessment-${String(n)}`);
const sealedBy = async (vault: Vault, of: readonly string[] = subjects) => {
  const words = await Promise.all(of.map((subject) => vault.seal(subject, 'reason', `of ${subject}`)));
  await vault.store(words);
  return words.map(({ vaultRef }) => vaultRef);
};

beforeAll(async () => {
  ({ database, drop } = await freshDatabase([...eventLogMigrations, ...vaultMigrations]));
});
afterAll(() => drop());

it('makes the keys of many subjects in few statements, one each whoever asks first', async () => {
  const [one, other] = [vaultOf(), vaultOf()];
  const queries = jest.spyOn(database, 'query');
  const [refs, others] = await Promise.all([sealedBy(one), sealedBy(other, subjects.toReversed())]);
  expect(queries.mock.calls.filter(([text]) => text.includes('vault_key')).length).toBeLessThan(10);
  queries.mockRestore();
  const opened = await vaultOf().open([...refs, ...others]);
  expect([...opened.values()]).toEqual([...subjects, ...subjects.toReversed()].map((subject) => `of ${subject}`));
});

it('refuses who was erased, and nobody else who is asked for at the same time', async () => {
  const vault = vaultOf();
  await vault.erase('person-erased');
  const asked = ['person-erased', 'person-there'].map((subject) => vault.seal(subject, 'name', 'Ines'));
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
});

it('reads the key of who is busy once, however many others come and go', async () => {
  const vault = new Vault(database, keys, 3);
  const queries = jest.spyOn(database, 'query');
  for (const n of [1, 2, 3, 4, 5, 6]) {
    await vault.seal('person-busy', 'name', 'Ines');
    await vault.seal(`person-passing-${String(n)}`, 'name', 'Tom');
  }
  const ofBusy = queries.mock.calls.filter(([, values]) => JSON.stringify(values).includes('person-busy'));
  queries.mockRestore();
  expect(ofBusy).toHaveLength(1);
});

it('forgets a key with its subject, also one that was asked for meanwhile', async () => {
  const vault = vaultOf();
  await vault.seal('person-leaving', 'name', 'Ines');
  const meanwhile = new Array<Promise<unknown>>();
  const transaction = jest.spyOn(database, 'transaction').mockImplementationOnce(async (work) => {
    meanwhile.push(vault.seal('person-leaving', 'name', 'Ines'));
    await Promise.all(meanwhile);
    return database.transaction(work);
  });
  await vault.erase('person-leaving');
  transaction.mockRestore();
  expect(meanwhile).toHaveLength(1);
  await expect(vault.seal('person-leaving', 'name', 'Ines')).rejects.toThrow(/erased/);
});

it('shows nobody what another process sealed under a key that was destroyed', async () => {
  const [one, other] = [vaultOf(), vaultOf()];
  const before = await sealedBy(other, ['person-gone']);
  await one.erase('person-gone');
  const after = await sealedBy(other, ['person-gone']);
  for (const vault of [one, other, vaultOf()])
    expect([...(await vault.open([...before, ...after])).values()]).toEqual([null, null]);
});
