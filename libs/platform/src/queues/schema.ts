import type { Migration } from '#platform/database';

/** What is to be done, kept until it is done: the queue holds only ids and can be lost. */
export const queueMigrations: readonly Migration[] = [
  {
    name: 'queues-1',
    sql: `
      create table outbox (
        id text collate "C" primary key, kind text not null, job jsonb not null, event_id uuid, position text collate "C",
        created_at timestamptz not null default now(),
        state text not null default 'queued' check (state in ('queued', 'done', 'dead')),
        attempts int not null default 0, resends int not null default 0, last_error text,
        run_after timestamptz not null default now(), claimed_until timestamptz, done_at timestamptz
      );
      create index outbox_open on outbox (run_after) where state = 'queued';
      create index outbox_dead on outbox (created_at) where state = 'dead';
    `,
  },
  { name: 'queues-2', sql: `create index outbox_done on outbox (done_at) where state = 'done';` },
];
