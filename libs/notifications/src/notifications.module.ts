import { type DynamicModule, Module } from '@nestjs/common';
import { Database } from '#platform/database';
import { MailSender } from '#platform/mail';
import type { JobHandlers } from '#platform/queues';
import { NameSources } from '#platform/texts';
import { Vault } from '#platform/vault';
import { Deliveries } from './deliveries';
import { type NotificationSettings, notificationJobs } from './notification-jobs';
import { ListDevelopmentMailsController } from './read/development-mails.query';
import { ListDeliveriesController, ListDeliveriesHandler } from './read/list-deliveries.query';
import { Recipients } from './recipients';
import { ResendDeliveryController, ResendDeliveryHandler } from './write/resend-delivery.command';

export { Deliveries } from './deliveries';
export { deliveryMigrations } from './delivery.schema';
export { notificationRules } from './notifications.rules';
export type { NotificationSettings } from './notification-jobs';
export { type Recipient, Recipients } from './recipients';

/** What the worker does for `notify` and `deliver`: to be merged into its handlers. */
export class NotificationJobs {
  constructor(readonly handlers: JobHandlers) {}
}

/** Asks for `Database`, `Vault`, `MailSender`, `NameSources` and `Recipients` from global providers; gives `NotificationJobs`. */
@Module({})
export class NotificationsWorkerModule {
  static with(settings: NotificationSettings): DynamicModule {
    const jobs = (database: Database, vault: Vault, sender: MailSender, names: NameSources, recipients: Recipients) =>
      new NotificationJobs(notificationJobs({ database, vault, sender, names, recipients }, settings));
    const inject = [Database, Vault, MailSender, NameSources, Recipients];
    return {
      module: NotificationsWorkerModule,
      providers: [{ provide: NotificationJobs, useFactory: jobs, inject }],
      exports: [NotificationJobs],
    };
  }
}

/** Deliveries for administrators; with `development`, also everybody's mails under `dev/mails`. */
@Module({})
export class NotificationsApiModule {
  static with({ development, poke }: Pick<NotificationSettings, 'poke'> & { development: boolean }): DynamicModule {
    const deliveries = (database: Database, vault: Vault) => new Deliveries(database, vault, poke);
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
