import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { readModelsBesideFolds } from './read-model-folds.mjs';
import { until } from './waiting.mjs';

/** Waits until nothing is left to do, then collects all that the oracle looks at. */
export async function collectEvidence({ instance, preset, journal: { entries }, world, settleWithin }) {
  const database = new pg.Client({ connectionString: instance.databaseUrl });
  await database.connect();
  try {
    const rows = async (sql) => (await database.query(sql)).rows;
    const settling = until('settling', settleWithin, () => isSettled(preset, rows), 100);
    const unsettled = await settling.then(() => null, ({ message }) => message); // prettier-ignore
    const people = world.people.map(({ person, name }) => ({ person, name }));
    const asked = { entries, people, issuer: world.issuer };
    const log = await logOf(preset, rows);
    const readModels = await readModelsBesideFolds(rows, log.events);
    return { unsettled, ...asked, ...log, readModels, ...(await stored(rows)), ...(await shown(world)), ...written(instance) }; // prettier-ignore
  } finally {
    await database.end();
  }
}

async function isSettled(preset, rows) {
  const [open] = await rows(`select count(*)::int as jobs from outbox where state = 'queued'`);
  if (open.jobs > 0) return false;
  const [lowest] = await rows(`select min(coalesce(position, '')) as at from log_checkpoint`);
  return lowest.at >= (await preset.head(rows));
}

/** Positions count from 1, whatever the server calls them. */
async function logOf(preset, rows) {
  const events = await preset.events(rows);
  const ordinals = new Map(events.map(({ at, position }) => [at, position]));
  const ordinalOf = (at) => (at === null ? 0 : (ordinals.get(at) ?? `${at}, where there is no event`));
  const checkpoints = await rows('select name, position from log_checkpoint');
  return {
    events,
    head: ordinalOf(await preset.head(rows)),
    checkpoints: checkpoints.map(({ name, position }) => ({ name, position: ordinalOf(position) })),
  };
}

async function stored(rows) {
  return {
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
