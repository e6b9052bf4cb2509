import type { Migration } from '#platform/database';

/** Bookkeeping of everything that follows the log. The tables of projections are made by their runner. */
export const readModelMigrations: readonly Migration[] = [
  {
    name: 'read-models-1',
    sql: `
      create table log_checkpoint (
        name text collate "C" primary key, position text collate "C", updated_at timestamptz not null default now()
      ) with (fillfactor = 50);
      create table projection_live (projection text collate "C" primary key, version int not null);
      create table parked_stream (
        projection text collate "C" not null, stream text collate "C" not null, revision bigint not null,
        position text collate "C" not null, cause text not null, since timestamptz not null default now(),
        retry boolean not null default false, primary key (projection, stream)
      );
      create table projection_state (
        name text collate "C" primary key, cause text not null, position text collate "C",
        since timestamptz not null default now(), retry boolean not null default false
      );
      create function tandem_text_array(list jsonb) returns text[] language sql immutable strict parallel safe as
        $$ select array(select jsonb_array_elements_text(case jsonb_typeof(list) when 'array' then list else '[]' end)) $$;
    `,
  },
];
