import type { Database } from '#platform/database';
import type { MailSender } from '#platform/mail';
import type { JobHandler, JobHandlers } from '#platform/queues';
import type { MailTexts, NameSources } from '#platform/texts';
import type { Vault } from '#platform/vault';
import { DeliverJob } from './deliver.job';
import { DeliveryLog } from './delivery-log';
import { MailWriter } from './mail-writer';
import { NotifyJob } from './notify.job';
import type { Recipients } from './recipients';

export interface NotificationParts {
  readonly database: Database;
  readonly vault: Vault;
  readonly sender: MailSender;
  readonly names: NameSources;
  readonly recipients: Recipients;
}

export interface NotificationSettings {
  /** The templates of all contexts. */
  readonly texts: MailTexts;
  readonly from: string;
  readonly publicUrl: string;
  /** How often the worker of the outbox tries. */
  readonly attempts: number;
  /** Told of new work in the outbox: the relay's. */
  readonly poke: (keys: readonly string[]) => void;
}

/** What the worker does for jobs of the kinds `notify` and `deliver`. */
export function notificationJobs(parts: NotificationParts, settings: NotificationSettings): JobHandlers {
  const { database, vault, sender, names, recipients } = parts;
  const { texts, from, publicUrl, attempts, poke } = settings;
  const log = new DeliveryLog(database);
  const writer = new MailWriter(database, vault, log, texts, names, publicUrl);
  return new Map<string, JobHandler>([
    ['notify', new NotifyJob(database, log, recipients, texts, poke).handle],
    ['deliver', new DeliverJob(log, recipients, vault, writer, sender, { from, attempts }).handle],
  ]);
}
