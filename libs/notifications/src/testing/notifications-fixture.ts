import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock } from '#platform/clock';
import { Keys } from '#platform/config';
import type { Database } from '#platform/database';
import type {
  Audience,
  Embargo,
  Instant,
  Language,
  LocalizedText,
  PersonId,
  Position,
  VaultRef,
} from '#platform/domain';
import { eventLogMigrations } from '#platform/event-store';
import { type EmbargoSource, FolderMailSender, type Mail, MailNotSent, MailSender } from '#platform/mail';
import { type DueSource, enqueue, OutboxWorker, queueMigrations } from '#platform/queues';
import type { WorkLogger } from '#platform/read-models';
import { freshDatabase } from '#platform/testing';
import { type MailTexts, NameSources } from '#platform/texts';
import { Vault, vaultMigrations } from '#platform/vault';
import { Deliveries } from '../deliveries';
import { deliveryMigrations } from '../delivery.schema';
import { notificationWork } from '../notification-jobs';
import { type Recipient, Recipients } from '../recipients';

export const position = '00000000000000000007' as Position;
export const callId = randomUUID();
export const attempts = 4;

export const texts: MailTexts = {
  callPublished: {
    subject: {
      nl: 'Nieuwe oproep: {callId}',
      fr: 'Nouvel appel : {callId}',
      de: 'Neuer Aufruf: {callId}',
      en: 'New call: {callId}',
    },
    text: {
      nl: 'De oproep {callId} ({envelopeCents}) sluit op {closesAt}. {motivation}',
      fr: "L'appel {callId} ({envelopeCents}) se clôture le {closesAt}. {motivation}",
      de: 'Der Aufruf {callId} ({envelopeCents}) endet am {closesAt}. {motivation}',
      en: 'The call {callId} ({envelopeCents}) closes on {closesAt}. {motivation}',
    },
  },
};

/** The folder's sender behind a switch: it fails as often as told, and counts. */
class SwitchedSender extends MailSender {
  failures = 0;
  readonly tried: Mail[] = [];
  constructor(public sender: MailSender) {
    super();
  }
  async send(mail: Mail): Promise<void> {
    this.tried.push(mail);
    if (this.failures-- > 0) throw new MailNotSent('ECONNECTION', 421);
    await this.sender.send(mail);
  }
}

class KnownPeople extends Recipients {
  readonly people: Recipient[] = [];
  readonly asked: Position[] = [];
  of(audience: Audience, at: Position): Promise<readonly Recipient[]> {
    this.asked.push(at);
    const one = 'person' in audience ? audience.person : undefined;
    return Promise.resolve(this.people.filter(({ personId }) => one === undefined || personId === one));
  }
}

/** Deliveries on a database of their own, with mails in a folder, and people and names as a spec likes them. */
export class NotificationsFixture {
  readonly people = new KnownPeople();
  readonly names = new Map<string, LocalizedText>([[callId, { nl: 'Oproep 13', fr: 'Appel 13', de: 'Aufruf 13' }]]);
  readonly sources = new NameSources();
  readonly sender: SwitchedSender;
  readonly deliveries: Deliveries;
  readonly worker: OutboxWorker;
  readonly clock = new Clock();
  readonly due: DueSource;
  readonly dues: readonly DueSource[];
  /** What is said of every call; the administration knows of it anyway. */
  embargo: Embargo | undefined;
  logged = '';

  private constructor(
    readonly database: Database,
    readonly keys: Keys,
    readonly vault: Vault,
    readonly folder: string,
    readonly end: () => Promise<void>,
  ) {
    this.sender = new SwitchedSender(new FolderMailSender(folder));
    this.sources.register({ parameter: 'callId', names: () => Promise.resolve(this.names) });
    const { sender, sources: names, people: recipients, clock } = this;
    const parts = { database, vault, sender, names, recipients, clock };
    const embargoOf = () => Promise.resolve(this.embargo);
    const calls: EmbargoSource = { parameter: 'callId', initiated: ['administrator'], embargoOf };
    const settings = {
      texts,
      embargoes: [calls],
      from: 'Tandem <tandem@example.be>',
      publicUrl: 'https://tandem.example',
      attempts,
      poke: () => undefined,
    };
    const write = (fields: object, message: string): void => void (this.logged += JSON.stringify(fields) + message);
    const logger: WorkLogger = { info: write, warn: write, error: write };
    const { handlers, dueSources } = notificationWork(parts, settings);
    this.dues = dueSources;
    this.due = dueSources[0]!;
    this.worker = new OutboxWorker(database, handlers, logger, { attempts });
    this.deliveries = new Deliveries(database, vault, () => undefined);
  }

  static async start(): Promise<NotificationsFixture> {
    const migrations = [...eventLogMigrations, ...vaultMigrations, ...queueMigrations, ...deliveryMigrations];
    const fresh = await freshDatabase(migrations);
    const keys = Keys.load({ masterKey: randomBytes(32).toString('base64'), dataDir: '' });
    const folder = await mkdtemp(join(tmpdir(), 'tandem-notifications-'));
    const end = async (): Promise<void> => {
      await fresh.drop();
      await rm(folder, { recursive: true });
    };
    return new NotificationsFixture(fresh.database, keys, new Vault(fresh.database, keys), folder, end);
  }

  async person(name: string, language: Language, email?: string): Promise<PersonId> {
    const personId = randomUUID() as PersonId;
    const subject = `person-${personId}`;
    const nameRef = await this.words(subject, 'name', name);
    const emailRef = email ? await this.words(subject, 'email', email) : undefined;
    this.people.people.push({ personId, language, name: nameRef, email: emailRef });
    return personId;
  }

  async erase(personId: PersonId): Promise<void> {
    const subject = `person-${personId}`;
    await this.database.query('update vault_key set wrapped = null, destroyed_at = now() where subject = $1', [
      subject,
    ]);
  }

  /** @returns the id of the event that the notification is about */
  async notify(
    to?: readonly Audience[],
    reaction = 'whenCallPublished',
    eventId: string = randomUUID(),
  ): Promise<string> {
    const motivation = await this.words('call-1', 'motivation', 'Geheime woorden.');
    const parameters = { callId, envelopeCents: 15_400_000, closesAt: '2022-04-01T22:00:00.000Z', motivation };
    const job = { kind: 'notify', template: 'callPublished', to: to ?? [{ roles: ['diversityOfficer'] }], parameters };
    await enqueue(this.database, [{ id: `${reaction}.${eventId}.0`, kind: 'notify', job, eventId, position }]);
    return eventId;
  }

  /** Does all that is open, so many times. */
  async work(rounds = 1): Promise<void> {
    for (let round = 0; round < rounds; round++)
      for (const kind of ['notify', 'deliver'])
        for (const id of await this.open(kind)) await this.worker.work(id).catch(() => undefined);
  }

  /** Business time moves on, and what is due then happens. */
  async until(now: string): Promise<void> {
    this.clock.freeze(now as Instant);
    for (const source of this.dues)
      for (const each of await source.find(this.clock.now(), 100)) await source.fire(each);
    await this.work();
  }

  async open(kind: string): Promise<readonly string[]> {
    const sql = `select id from outbox where state = 'queued' and kind = $1 order by id`;
    return (await this.database.query<{ id: string }>(sql, [kind])).map(({ id }) => id);
  }

  async files(): Promise<readonly string[]> {
    return (await readdir(this.folder)).sort();
  }

  private async words(subject: string, field: string, text: string): Promise<VaultRef> {
    const words = await this.vault.seal(subject, field, text);
    await this.vault.store([words]);
    return words.vaultRef;
  }
}
