import { randomBytes, randomUUID } from 'node:crypto';
import { Keys } from '#platform/config';
import { type ContextParts, Histories } from '#platform/context';
import {
  type Actor,
  type AnyEvent,
  type Instant,
  noBarriers,
  type OrganisationId,
  type PersonId,
  type Role,
} from '#platform/domain';
import { type Ask, eventLogMigrations, PostgresEventLog, Streams } from '#platform/event-store';
import {
  ProjectionRunner,
  readModelMigrations,
  PastRows,
  ReadModels,
  RecentWrites,
  Screens,
} from '#platform/read-models';
import { freshDatabase, KnownRecipients } from '#platform/testing';
import { NameSources } from '#platform/texts';
import { Vault, vaultMigrations } from '#platform/vault';

const at = '2022-01-01T00:00:00.000Z' as Instant;

export function actorOf(roles: readonly Role[], organisations: readonly string[] = []): Actor {
  const personId = randomUUID() as PersonId;
  return { personId, language: 'nl', roles, organisations: organisations as OrganisationId[], ...noBarriers, at };
}

/** Handlers and queries of some contexts on a real log, real tables and a real vault; only HTTP and the clock are left out. */
export async function openWorld(...contexts: readonly ContextParts[]) {
  const fresh = await freshDatabase([...eventLogMigrations, ...readModelMigrations, ...vaultMigrations]);
  const { database } = fresh;
  const log = await PostgresEventLog.open(fresh.url);
  const vault = new Vault(database, Keys.load({ masterKey: randomBytes(32).toString('base64'), dataDir: '' }));
  const readModels = new ReadModels(database);
  const names = new NameSources();
  names.register(...contexts.flatMap(({ nameSources }) => nameSources(readModels, vault)));
  const streams = new Streams(log, (subject, field, text) => vault.seal(subject, field, text));
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

  const happened = async (stream: string, ...events: readonly AnyEvent[]) => {
    const commandId = randomUUID();
    const actor = randomUUID() as PersonId;
    const metadata = { commandId, bodyHash: '', correlationId: '', causationId: '', actor, recordedAt: at };
    const expected = (await log.read(stream)).at(-1)?.revision ?? 'none';
    const recorded = events.map(({ type, data }) => ({ id: randomUUID(), version: 1, type, data, metadata }));
    await log.append([{ stream, expected, events: recorded }]);
  };

  return {
    log,
    vault,
    streams,
    readModels,
    names,
    screens: new Screens(readModels, new RecentWrites(), new PastRows(database, log)),
    histories: new Histories(log, names, vault),
    recipients: new KnownRecipients(),
    head: () => log.head(),
    eraseWords: (subject: string) => vault.erase(subject),
    happened,

    /** Folds all that is in the log into every table. */
    async project(): Promise<void> {
      const events = await log.readAll(null, 10_000);
      const knownEventTypes = new Set(events.map(({ type }) => type));
      for (const projection of contexts.flatMap(({ projections }) => projections)) {
        const runner = new ProjectionRunner(projection, { database, log, knownEventTypes, logger: quiet });
        const seen = (await runner.begin()) ?? null;
        await runner.take(
          events.filter(({ position }) => position > (seen ?? '')),
          seen,
        );
      }
    },

    async close(): Promise<void> {
      await readModels.close();
      await log.close();
      await fresh.drop();
    },
  };
}
export type World = Awaited<ReturnType<typeof openWorld>>;

/** The same key asks the same command again. */
export function ask(actor: Actor, receivedAt: string, commandId: string = randomUUID()): Ask {
  const asked: Ask = {
    actor,
    rights: [],
    commandId,
    bodyHash: '',
    correlationId: commandId,
    causationId: commandId,
    receivedAt: receivedAt as Instant,
    again: () => Promise.resolve(asked),
  };
  return asked;
}
