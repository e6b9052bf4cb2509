import type { Database, Migration } from '#platform/database';

export const logGenerationMigration: Migration = {
  name: 'event-store-4',
  sql: `create table log_generation (one boolean primary key default true check (one), generation int not null);
insert into log_generation values (true, 0);`,
};

/** How often a restore has put the events at other positions: since then receipts of before name nothing. */
export class LogGeneration {
  constructor(readonly number: number) {}

  static async of(database: Database): Promise<LogGeneration> {
    const [found] = await database.query<{ generation: number }>('select generation from log_generation');
    return new LogGeneration(found!.generation);
  }
}
