// The plain way to a gapless order: a transaction an append, which takes the one lock, checks the revision and inserts.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { dataOf, metadata, participate } from './workload.mjs';

const schema = `
create table events (
  position bigint generated always as identity primary key, revision bigint not null, event_id uuid not null unique,
  stream_id text not null, type text not null, data json not null, meta json not null, unique (stream_id, revision));
create function append_one(p_stream text, p_expected bigint, p_ids uuid[], p_data json[], p_meta json) returns boolean
language plpgsql set enable_seqscan = off as $$
declare found bigint;
begin
  perform pg_advisory_xact_lock(1);
  select coalesce((select revision from events where stream_id = p_stream order by revision desc limit 1), -1) into found;
  if found <> p_expected then return false; end if;
  insert into events (revision, event_id, stream_id, type, data, meta)
    select p_expected + n.ord, n.id, p_stream, 'ApplicationSaved', n.data, p_meta
      from unnest(p_ids, p_data) with ordinality n(id, data, ord);
  return true;
end $$;`;

await participate(async (url) => {
  const pool = new pg.Pool({ connectionString: url, max: 32 });
  await pool.query(schema);
  return async (stream, revision = -1, perAppend) => {
    const ids = Array.from({ length: perAppend }, () => randomUUID());
    const data = ids.map((_, n) => JSON.stringify(dataOf(n)));
    const values = [stream, revision, ids, data, JSON.stringify(metadata)];
    const { rows } = await pool.query({ name: 'append', text: 'select append_one($1, $2, $3, $4, $5) as ok', values });
    if (!rows[0].ok) throw new Error(`${stream} is not at ${revision}`);
    return revision + perAppend;
  };
});
