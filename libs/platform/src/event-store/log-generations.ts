import { randomUUID } from 'node:crypto';
import type { Database, Migration, Queryable } from '#platform/database';
import type { Position } from '#platform/domain';

export const logGenerationMigration: Migration = {
  name: 'event-store-4',
  sql: `create table log_generation (number int primary key, id text not null, until text collate "C");
insert into log_generation values (0, '', null);`,
};

/** What was lived through between two restores. Another restore of the same backup begins another one. */
export interface LogGeneration {
  readonly id: string; // empty for the first
  /** The last of its positions that a restore brought back: those after it are lost. Null for the generation of now. */
  readonly until: Position | null;
}

/** Every generation of this log, the one of now last. */
export class LogGenerations {
  constructor(readonly all: readonly LogGeneration[] = [{ id: '', until: null }]) {}

  static async of(database: Database): Promise<LogGenerations> {
    return new LogGenerations(
      await database.query<LogGeneration>('select id, until from log_generation order by number'),
    );
  }
}

/** After a restore: of what was before, positions up to this one still name the same events; none do when it is null. */
export async function beginGeneration(tx: Queryable, brought: Position | null): Promise<void> {
  await tx.query(`update log_generation set until = $1 where until is null or $1 = ''`, [brought ?? '']);
  await tx.query('insert into log_generation select max(number) + 1, $1, null from log_generation', [randomUUID()]);
}
