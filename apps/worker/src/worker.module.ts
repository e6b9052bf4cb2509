import { type DynamicModule, Module } from '@nestjs/common';
import { NotificationsWorkerModule } from '#notifications/notifications.module';
import { OrganisationsWorkerModule } from '#organisations/organisations.module';
import { type Core, CoreModule } from '#platform/core';
import { FolderMailSender, MailSender, SmtpMailSender } from '#platform/mail';
import { jobQueueDefaults } from '#platform/queues';
import { contexts, mails } from '../../contexts';

/** What the worker needs of Nest: the ways out and whom they serve. */
@Module({})
export class WorkerModule {
  static of(core: Core, mailFolder: string, poke: (keys: readonly string[]) => void): DynamicModule {
    const { smtpUrl, mailFrom: from, publicUrl } = core.config;
    const sender = smtpUrl ? new SmtpMailSender(smtpUrl) : new FolderMailSender(mailFolder);
    const outside = {
      module: MailOutModule,
      global: true,
      providers: [{ provide: MailSender, useValue: sender }],
      exports: [MailSender],
    };
    const embargoes = contexts.flatMap((each) => each.embargoes?.({ ...core, head: () => core.log.head() }) ?? []);
    const settings = { texts: mails, embargoes, from, publicUrl, attempts: jobQueueDefaults.attempts, poke };
    return {
      module: WorkerModule,
      imports: [
        CoreModule.of(core),
        outside,
        { module: OrganisationsWorkerModule, global: true },
        NotificationsWorkerModule.with(settings),
      ],
    };
  }
}

class MailOutModule {}
