import type { Migration } from '#platform/database';
import { logGenerationMigration } from './log-generations';
import { pendingWordsMigration } from './kurrentdb/pending-words';

const tables = `
create table log_head (one boolean primary key default true check (one), position bigint not null) with (fillfactor = 20);
insert into log_head values (true, 0);
create table events (
  position bigint primary key,
  revision bigint not null,
  event_id uuid not null unique,
  stream_id text not null,
  type text not null,
  version int not null,
  data json not null,
  meta json not null,
  unique (stream_id, revision)
);
create table vault_words (ref uuid primary key, subject text not null, field text not null, sealed bytea not null);
create index vault_words_subject on vault_words (subject);
`;

/**
 * A batch of requests in one call; each is accepted or refused on its own, whole.
 * p_*: the streams that requests name, each once an expected revision (-1 = must not exist); r_*: which request names which of them; e_*: events,
 * naming their stream, which no other request of the batch names; w_*: sealed words. Ordinals from 1.
 * `actual` is null when every request was accepted, else the revision found per stream; `known` are stale requests whose event ids are in the log.
 * Taking the head, for as many positions as all would need, is a statement of its own and first: what follows reads with a snapshot younger than
 * the wait for its lock. Usually all are accepted, and that way does the least work. Lanes plan without sequential scans.
 */
const appendBatch = `
create function append_batch(
  p_stream text[], p_expected bigint[], r_request int[], r_pair int[],
  e_pair int[], e_offset int[], e_id uuid[], e_type text[], e_version int[], e_data json[], e_meta json[],
  w_request int[], w_ref uuid[], w_subject text[], w_field text[], w_sealed bytea[],
  out base bigint, out actual bigint[], out known int[]
) language plpgsql as $$
declare
  fresh boolean;
  stale int[] := '{}';
  refused int[];
  written bigint := cardinality(e_id);
begin
  update log_head h set position = h.position + written returning h.position - written into base;

  select bool_and(p.expected = coalesce(
      (select e.revision from events e where e.stream_id = p.stream_id order by e.revision desc limit 1), -1)) into fresh
    from (select unnest(p_stream) stream_id, unnest(p_expected) expected offset 0) p;

  if fresh then
    insert into events (position, revision, event_id, stream_id, type, version, data, meta)
      select base + n.ord, p_expected[n.pair] + 1 + n.off, n.id, p_stream[n.pair], n.type, n.version, n.data, n.meta
        from (select generate_series(1, written) ord, unnest(e_pair) pair, unnest(e_offset) off, unnest(e_id) id,
                unnest(e_type) as type, unnest(e_version) as version, unnest(e_data) as data, unnest(e_meta) as meta offset 0) n;
  else
    select array_agg(coalesce(
        (select e.revision from events e where e.stream_id = p.stream_id order by e.revision desc limit 1), -1) order by p.ord) into actual
      from unnest(p_stream) with ordinality p(stream_id, ord);
    select array_agg(distinct r.request) into stale
      from unnest(r_request, r_pair) r(request, pair) where p_expected[r.pair] <> actual[r.pair];
    select array_agg(r.pair) into refused from unnest(r_request, r_pair) r(request, pair) where r.request = any(stale);
    select array_agg(distinct r.request) into known
      from unnest(e_pair, e_id) n(pair, id) join events e on e.event_id = n.id
        join unnest(r_request, r_pair) r(request, pair) on r.pair = n.pair
       where n.pair = any(refused);
    insert into events (position, revision, event_id, stream_id, type, version, data, meta)
      select base + row_number() over (order by n.ord), p_expected[n.pair] + 1 + n.off, n.id, p_stream[n.pair], n.type, n.version, n.data, n.meta
        from unnest(e_pair, e_offset, e_id, e_type, e_version, e_data, e_meta) with ordinality n(pair, off, id, type, version, data, meta, ord)
       where n.pair <> all(refused);
    get diagnostics written = row_count;
    update log_head set position = base + written;
  end if;

  if cardinality(w_request) > 0 then
    insert into vault_words (ref, subject, field, sealed)
      select w.ref, w.subject, w.field, w.sealed
        from unnest(w_request, w_ref, w_subject, w_field, w_sealed) w(request, ref, subject, field, sealed)
       where w.request <> all(stale);
  end if;
end $$;
`;

export const eventLogMigrations: Migration[] = [
  { name: 'event-store-1', sql: tables },
  pendingWordsMigration,
  { name: 'event-store-2', sql: 'select' }, // made the function of before, which processes of the former release still call while they are replaced
  { name: 'event-store-3', sql: appendBatch },
  logGenerationMigration,
];
