import type { Database } from '#platform/database';
import { BullJobQueue } from './bull-job-queue';
import { describeOutboxWorker } from './outbox-worker.contract';

const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;

describeOutboxWorker({
  open: (url, logger, settings) => new BullJobQueue({ url }, logger, settings),
  async cutConnections(database) {
    await database.query(cut);
  },
  async loseEverything(database: Database) {
    const tables = await database.query<{ name: string }>(
      `select format('bullmq.%I', table_name) as name from information_schema.tables
        where table_schema = 'bullmq' and table_type = 'BASE TABLE' and table_name like '%job%'`,
    );
    expect(tables.length).toBeGreaterThan(0);
    await database.query(`truncate ${tables.map(({ name }) => name).join(', ')} cascade`);
  },
});
