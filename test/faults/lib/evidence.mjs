import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { until } from './waiting.mjs';

/** Waits until nothing is left to do, then collects all that the oracle looks at. */
export async function collectEvidence({ instance, journal: { entries }, world, settleWithin }) {
  const database = new pg.Client({ connectionString: instance.databaseUrl });
  await database.connect();
  try {
    const rows = async (sql) => (await database.query(sql)).rows;
    const settling = until('settling', settleWithin, () => isSettled(rows), 100);
    const unsettled = await settling.then(() => null, ({ message }) => message); // prettier-ignore
    const people = world.people.map(({ person, name }) => ({ person, name }));
    const asked = { entries, people, issuer: world.issuer };
    return { unsettled, ...asked, ...(await stored(rows)), ...(await shown(world)), ...written(instance) };
  } finally {
    await database.end();
  }
}

async function isSettled(rows) {
  const [open] = await rows(`
    select (select count(*) from outbox where state = 'queued')::int as jobs,
           (select count(*) from log_checkpoint where coalesce(position, '0')::bigint < (select position from log_head))::int as readers`);
  return open.jobs === 0 && open.readers === 0;
}

async function stored(rows) {
  return {
    events: (
      await rows(`select position::int, revision::int, event_id as id, stream_id as stream, type, data::text, meta::text
                    from events order by position`)
    ).map((row) => ({ ...row, raw: row.data + row.meta, data: JSON.parse(row.data), meta: JSON.parse(row.meta) })),
    head: (await rows('select position::int from log_head'))[0].position,
    checkpoints: await rows(`select name, coalesce(position, '0')::int as position from log_checkpoint`),
    stopped: await rows(`select name, cause from projection_state
                   union all select projection || ' ' || stream, cause from parked_stream`),
    openWork: await rows(`select id, state, attempts, last_error as error from outbox where state <> 'done'`),
    deliveries: await rows(
      `select id, event_id as event, recipient, channel, template, state, last_error as error from delivery`,
    ),
    besides: await rows(`select 'outbox ' || id as place, job::text as text from outbox
                   union all select 'delivery ' || id, parameters::text from delivery
                   union all select 'application_list ' || key, row::text from application_list`),
  };
}

/** What people see. */
async function shown({ administrators: [administrator], calls }) {
  const applications = [];
  for (let next = ''; next !== undefined;) {
    const page = await administrator.read(`/v1/applications?limit=100${next && `&cursor=${encodeURIComponent(next)}`}`);
    applications.push(...page.items.map(({ id, status, revision }) => ({ id, status, revision })));
    next = page.next;
  }
  const envelopes = await Promise.all(calls.map((id) => administrator.read(`/v1/calls/${id}/envelope`)));
  return { applications, envelopes };
}

function written({ dataDir, folder }) {
  const mailFiles = readdirSync(join(dataDir, 'mails')).filter((name) => name.endsWith('.eml'));
  const logs = readdirSync(join(dataDir, 'logs')).map((name) => {
    const text = readFileSync(join(dataDir, 'logs', name), 'utf8');
    return { place: `logs/${name}`, text };
  });
  const said = readFileSync(join(folder, 'standalone.log'), 'utf8');
  const endings = Array.from(said.matchAll(/^(\w+) ended \((.+)\);/gm), ([, part, how]) => ({ part, how }));
  return { mails: mailFiles.map((name) => name.slice(0, -'.eml'.length)), logs, endings };
}
