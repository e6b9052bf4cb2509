import { randomUUID } from 'node:crypto';
import { Keys } from '#platform/config';
import {
  type Actor,
  type AnyEvent,
  type Cents,
  type Instant,
  noBarriers,
  type OrganisationId,
  type PersonId,
  type Recorded,
  type Role,
  type VaultRef,
} from '#platform/domain';
import { type Ask, eventLogMigrations, PostgresEventLog, Streams } from '#platform/event-store';
import {
  prepareProjection,
  ProjectionRunner,
  readModelMigrations,
  PastRows,
  ReadModels,
  RecentWrites,
  Screens,
} from '#platform/read-models';
import { freshDatabase, KnownRecipients } from '#platform/testing';
import { Vault, vaultMigrations } from '#platform/vault';
import { addressOf } from './grants.fixture';
import { grantsContext } from './grants.module';

const at = '2022-12-30T08:00:00.000Z' as Instant;
const words = 'vault:33333333-3333-4333-8333-333333333333' as VaultRef;
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

export const actor = (roles: readonly Role[], ...organisations: readonly string[]): Actor => ({
  personId: 'ada' as PersonId,
  language: 'nl',
  roles,
  organisations: organisations as OrganisationId[],
  ...noBarriers,
  at,
});

export function ask(receivedAt = at): Ask {
  const commandId = randomUUID();
  const asked: Ask = {
    actor: actor(['administrator']),
    rights: [],
    ...{ commandId, bodyHash: commandId, correlationId: commandId, causationId: commandId, receivedAt },
    again: () => Promise.resolve(asked),
  };
  return asked;
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** The real log, vault and read models, with two processes that share them. */
export async function openWorld() {
  const fresh = await freshDatabase([...eventLogMigrations, ...vaultMigrations, ...readModelMigrations]);
  const { database } = fresh;
  const vault = new Vault(database, Keys.load({ masterKey: Buffer.alloc(32, 7).toString('base64'), dataDir: '' }));
  const logs = await Promise.all([PostgresEventLog.open(fresh.url), PostgresEventLog.open(fresh.url)]);
  const [log] = logs;
  const processes = logs.map((each) => new Streams(each, (...sealed) => vault.seal(...sealed))) as [Streams, Streams];
  const readModels = new ReadModels(database);
  const screens = new Screens(readModels, new RecentWrites(), new PastRows(database, log));

  const happen = async (stream: string, ...events: readonly AnyEvent[]): Promise<void> => {
    const before = (await log.read(stream)).at(-1)?.revision ?? 'none';
    const { commandId, bodyHash, correlationId, causationId } = ask();
    const ids = { commandId, bodyHash, correlationId, causationId };
    const metadata = { ...ids, actor: 'system' as PersonId, recordedAt: at };
    const recorded = events.map((event) => ({ id: randomUUID(), version: 1, metadata, ...event }));
    await log.append([{ stream, expected: before, events: recorded }]);
  };

  /** Brings every table of the context up to the end of the log. */
  const project = async (): Promise<void> => {
    const knownEventTypes = new Set((await log.readAll(null, 10_000)).map(({ type }) => type));
    for (const projection of grantsContext.projections) {
      await prepareProjection(database, projection);
      const runner = new ProjectionRunner(projection, { database, log, knownEventTypes, logger });
      const checkpoint = (await runner.begin()) ?? null;
      const events = await log.readAll(checkpoint, 10_000);
      if (events.length > 0) await runner.take(events, checkpoint);
    }
  };

  const close = async (): Promise<void> => {
    await readModels.close();
    for (const each of logs) await each.close();
    await fresh.drop();
  };
  const work = {
    readModels,
    recipients: new KnownRecipients(),
    head: () => log.head(),
    eraseWords: (subject: string) => vault.erase(subject),
  };
  return { ...work, database, log, vault, processes, screens, happen, project, close };
}

export async function aCall({ happen }: World, envelopeCents = 15_400_000): Promise<string> {
  const callId = randomUUID();
  const content = { envelopeCents, year: 2022 };
  await happen(`call-${callId}`, { type: 'CallPublished', data: { callId, version: 1, content, window: {} } });
  return callId;
}

export async function anOrganisation({ happen }: World, name: string, address?: string): Promise<string> {
  const organisationId = randomUUID();
  const names = { nl: `FOD ${name}`, fr: `SPF ${name}` };
  const events: AnyEvent[] = [{ type: 'OrganisationRegistered', data: { organisationId, names } }];
  if (address) events.push({ type: 'BudgetAddressSet', data: { organisationId, address: addressOf(address) } });
  await happen(`organisation-${organisationId}`, ...events);
  return organisationId;
}

export async function anApplication(
  { happen }: World,
  callId: string,
  organisationId: string,
  requested: number,
  applicantPersonId: string = randomUUID(),
): Promise<string> {
  const applicationId = randomUUID();
  const about = {
    applicationId,
    callId,
    organisationId,
    applicantPersonId,
    reference: `COF-${applicationId.slice(0, 4)}`,
  };
  await happen(
    `application-${applicationId}`,
    { type: 'ApplicationStarted', data: about },
    { type: 'ApplicationSubmitted', data: { ...about, requestedCents: requested as Cents } },
    { type: 'ApplicationFoundAdmissible', data: about },
  );
  return applicationId;
}

export const withdrawn = (callId: string, applicationId: string): AnyEvent => ({
  type: 'ApplicationWithdrawn',
  data: { applicationId, callId, reason: words },
});

export const last = async ({ log }: World, stream: string): Promise<Recorded | undefined> =>
  (await log.read(stream)).at(-1);
