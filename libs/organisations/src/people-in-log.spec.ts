import { randomBytes, randomUUID } from 'node:crypto';
import { Keys } from '#platform/config';
import type { Instant, PersonId, VaultRef } from '#platform/domain';
import { InMemoryEventLog, Streams, systemAsk } from '#platform/event-store';
import { emailKey } from './look-up-keys';
import { PeopleInLog } from './people-in-log';
import { personDecider } from './person.decider';

const at = '2022-01-10T08:00:00.000Z' as Instant;
const keys = Keys.load({ masterKey: randomBytes(32).toString('base64'), dataDir: '' });
const [issuer, email] = ['https://login.example', 'ada@economie.example'];
const personId = randomUUID() as PersonId;

let log: InMemoryEventLog;
let streams: Streams;
let people: PeopleInLog;
beforeEach(async () => {
  log = new InMemoryEventLog();
  const seal = (subject: string, field: string) => {
    const ref = randomUUID();
    return Promise.resolve({ ref, subject, field, sealed: Buffer.alloc(0), vaultRef: `vault:${ref}` as VaultRef });
  };
  streams = new Streams(log, seal);
  people = new PeopleInLog(streams, keys, undefined);
  await streams.of(personDecider, personId).decide(systemAsk('invitation', at), async (_, unit) => {
    await unit.claim('email', emailKey(keys, email), { type: 'EmailTaken', data: { personId } }, 'emailTaken');
    const words = 'vault:words' as VaultRef;
    return { type: 'InvitePerson', data: { personId, name: words, email: words, language: 'nl' } };
  });
});

const whoIs = async (identity: { issuer?: string; subject: string; email?: string }) =>
  (await people.rightsOf({ issuer, ...identity }, at))?.actor.personId;

describe('the first sign-in', () => {
  it('binds the identity for ever, whatever its address becomes', async () => {
    expect(await whoIs({ subject: 'a-1', email: 'Ada@Economie.example' })).toBe(personId);
    expect(await whoIs({ subject: 'a-1', email: 'ada@justice.example' })).toBe(personId);
    expect(await whoIs({ subject: 'a-1' })).toBe(personId);
  });

  it('binds nobody without an address that the issuer vouches for', async () => {
    expect(await whoIs({ subject: 'a-1' })).toBeUndefined();
  });

  it('comes once: who gets the same address later is somebody else', async () => {
    await whoIs({ subject: 'a-1', email });
    expect(await whoIs({ subject: 'b-2', email })).toBeUndefined();
    expect(await whoIs({ subject: 'a-1', email })).toBe(personId);
  });

  it('comes once more at another issuer', async () => {
    await whoIs({ subject: 'a-1', email });
    expect(await whoIs({ issuer: 'https://new.example', subject: 'n-1', email })).toBe(personId);
    expect(await whoIs({ issuer: 'https://new.example', subject: 'n-2', email })).toBeUndefined();
  });

  it('may come in several requests at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => whoIs({ subject: 'a-1', email })));
    expect(new Set(all)).toEqual(new Set([personId]));
  });
});

describe('remembered rights', () => {
  const identity = { issuer, subject: 'a-1', email };
  const rolesOf = async (mayBeRemembered: boolean) => {
    const rights = await people.rightsOf(identity, at, mayBeRemembered);
    return [rights?.actor.roles, rights?.fromMemory];
  };

  it('are what memory has, said to be so; others come from the log', async () => {
    await whoIs({ subject: 'a-1', email });
    expect(await rolesOf(true)).toEqual([[], true]);
    const elsewhere = new Streams(log, () => Promise.reject(new Error('no vault here')));
    await elsewhere.of(personDecider, personId).decide(systemAsk('grant', at), () => {
      return { type: 'GrantRole', data: { role: 'auditor', reason: 'vault:words' as VaultRef } };
    });
    expect(await rolesOf(true)).toEqual([[], true]);
    expect(await rolesOf(false)).toEqual([['auditor'], false]);
    expect(await rolesOf(true)).toEqual([['auditor'], true]);
  });
});
