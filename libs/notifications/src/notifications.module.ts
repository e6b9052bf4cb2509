import { type DynamicModule, Module } from '@nestjs/common';
import { Clock } from '#platform/clock';
import type { MailBarrier } from '#platform/context';
import { Database } from '#platform/database';
import { MailSender } from '#platform/mail';
import type { DueSource, JobHandlers } from '#platform/queues';
import { NameSources } from '#platform/texts';
import { Vault } from '#platform/vault';
import { Deliveries } from './deliveries';
import { type NotificationSettings, notificationWork, type NotificationWork } from './notification-jobs';
import { ListDevelopmentMailsController } from './read/development-mails.query';
import { ListDeliveriesController, ListDeliveriesHandler } from './read/list-deliveries.query';
import { Recipients } from './recipients';
import { ResendDeliveryController, ResendDeliveryHandler } from './write/resend-delivery.command';

export { Deliveries } from './deliveries';
export { deliveryMigrations } from './delivery.schema';
export { notificationRules } from './notifications.rules';
export type { NotificationSettings } from './notification-jobs';
export { type Recipient, Recipients } from './recipients';

/** What the worker does for messages: to be merged into its handlers and due things. */
export class NotificationJobs implements NotificationWork {
  readonly handlers: JobHandlers;
  readonly dueSources: readonly DueSource[];

  constructor({ handlers, dueSources }: NotificationWork) {
    this.handlers = handlers;
    this.dueSources = dueSources;
  }
}

/** Asks for `Database`, `Vault`, `MailSender`, `NameSources`, `Recipients` and `Clock` from global providers; gives `NotificationJobs`. */
@Module({})
export class NotificationsWorkerModule {
  static with(settings: NotificationSettings): DynamicModule {
    const jobs = (
      database: Database,
      vault: Vault,
      sender: MailSender,
      names: NameSources,
      recipients: Recipients,
      clock: Clock,
    ) => new NotificationJobs(notificationWork({ database, vault, sender, names, recipients, clock }, settings));
    const inject = [Database, Vault, MailSender, NameSources, Recipients, Clock];
    return {
      module: NotificationsWorkerModule,
      providers: [{ provide: NotificationJobs, useFactory: jobs, inject }],
      exports: [NotificationJobs],
    };
  }
}

interface DeliverySettings extends Pick<NotificationSettings, 'poke'> {
  readonly development: boolean;
  readonly barriers: readonly MailBarrier[];
}

/** Deliveries for administrators; with `development`, also everybody's mails under `dev/mails`. */
@Module({})
export class NotificationsApiModule {
  static with({ development, poke, barriers }: DeliverySettings): DynamicModule {
    const deliveries = (database: Database, vault: Vault) => new Deliveries(database, vault, poke, barriers);
    return {
      module: NotificationsApiModule,
      controllers: [
        ListDeliveriesController,
        ResendDeliveryController,
        ...(development ? [ListDevelopmentMailsController] : []),
      ],
      providers: [
        { provide: Deliveries, useFactory: deliveries, inject: [Database, Vault] },
        ListDeliveriesHandler,
        ResendDeliveryHandler,
      ],
      exports: [Deliveries],
    };
  }
}
