import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { EmbargoSource, MailSender } from '#platform/mail';
import type { DueSource, JobHandler, JobHandlers } from '#platform/queues';
import type { MailTexts, NameSources } from '#platform/texts';
import type { Vault } from '#platform/vault';
import { DeliverJob } from './deliver.job';
import { DeliveryLog } from './delivery-log';
import { heldDeliveries } from './held-deliveries.due';
import { heldNotifications } from './held-notifications.due';
import { MailWriter } from './mail-writer';
import { NotifyJob } from './notify.job';
import type { Recipients } from './recipients';

export interface NotificationParts {
  readonly database: Database;
  readonly vault: Vault;
  readonly sender: MailSender;
  readonly names: NameSources;
  readonly recipients: Recipients;
  readonly clock: Clock;
}

export interface NotificationSettings {
  /** The templates of all contexts. */
  readonly texts: MailTexts;
  /** Of all contexts: what is to be kept from people for a while. */
  readonly embargoes: readonly EmbargoSource[];
  readonly from: string;
  readonly publicUrl: string;
  /** How often the worker of the outbox tries. */
  readonly attempts: number;
  /** Told of new work in the outbox: the relay's. */
  readonly poke: (keys: readonly string[]) => void;
}

export interface NotificationWork {
  /** For jobs of the kinds `notify` and `deliver`. */
  readonly handlers: JobHandlers;
  readonly dueSources: readonly DueSource[];
}

/** What the worker does so that messages reach people. */
export function notificationWork(parts: NotificationParts, settings: NotificationSettings): NotificationWork {
  const { database, vault, sender, names, recipients, clock } = parts;
  const { texts, embargoes, from, publicUrl, attempts, poke } = settings;
  const log = new DeliveryLog(database);
  const sending = { database, log, recipients, texts, embargoes, now: () => clock.now(), poke };
  const writer = new MailWriter(database, vault, log, texts, names, publicUrl);
  const handlers = new Map<string, JobHandler>([
    ['notify', new NotifyJob(sending).handle],
    ['deliver', new DeliverJob(log, recipients, vault, writer, sender, { from, attempts }).handle],
  ]);
  return { handlers, dueSources: [heldDeliveries(sending), heldNotifications(sending)] };
}
