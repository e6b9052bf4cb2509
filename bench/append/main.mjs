// Ours against its peers on one durable PostgreSQL, interleaved so that whatever else the machine does hits all alike.
import { createRequire } from 'node:module';
import pg from 'pg';
import { inRoot } from '../../tools/lib/root.mjs';
import { startParticipant } from './participant.mjs';

const { startEmbeddedPostgres, temporaryDataFolder } = createRequire(import.meta.url)(
  inRoot('dist', 'libs', 'platform', 'src', 'embedded-postgres', 'index.js'),
);
const repeats = 5;
const ms = 1_200;
const single = { writers: 32, perAppend: 1, ms };
const ten = { writers: 32, perAppend: 10, ms };
const cells = [
  { name: 'ours', shape: single },
  { name: 'emmett', shape: single },
  { name: 'lock', shape: single },
  { name: 'bare', shape: { writers: 16, perAppend: 1, ms } },
  { name: 'ours', shape: ten },
  { name: 'emmett', shape: ten },
  { name: 'lock', shape: ten },
];

const json = process.argv.includes('--json');
const folder = temporaryDataFolder('tandem-bench-');
const participants = {};
let postgres;
process.once('SIGTERM', () => void close().then(() => process.exit(143)));
try {
  postgres = await startEmbeddedPostgres({ dataDir: folder.path, durable: true });
  for (const name of ['ours', 'emmett', 'lock', 'bare']) await addParticipant(name);
  const rates = cells.map(() => []);
  for (let round = 0; round <= repeats; round++) {
    for (const [n, cell] of cells.entries()) {
      const rate = await participants[cell.name].run(cell.shape);
      if (round > 0) rates[n].push(rate); // the first round warms up: log segments, plans, compiled code
    }
    await sql(postgres.url, 'checkpoint');
    if (!json) console.log(round === 0 ? 'warmed up' : `repeat ${round} of ${repeats}`);
  }
  report(rates.map(median));
} finally {
  await close();
}

async function addParticipant(name) {
  await sql(postgres.url, `create database ${name}`);
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  participants[name] = await startParticipant(name, url.href);
}

async function sql(url, text) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

async function close() {
  for (const each of Object.values(participants)) await each.stop();
  await postgres?.stop();
  folder.remove();
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

/** Rates are appends per second unless they say events. */
function report([ours, emmett, lock, bare, oursTen, emmettTen, lockTen]) {
  const ratio = (a, b) => Number((a / b).toFixed(2));
  if (!json) {
    const row = (name, one, many) => console.log(`${name.padEnd(24)}${one.padStart(10)}${many.padStart(22)}`);
    row('32 writers', 'appends/s', 'events/s of 10 each');
    for (const [name, one, many] of [
      ['ours', ours, oursTen],
      ['emmett-postgresql', emmett, emmettTen],
      ['lock per append', lock, lockTen],
    ])
      row(name, one.toFixed(0), (many * 10).toFixed(0));
    row('bare commits, 16', bare.toFixed(0), '');
  }
  const result = {
    ratioToEmmett: ratio(ours, emmett),
    ratioToLockPerAppend: ratio(ours, lock),
    ratioToBareCommits: ratio(ours, bare),
    eventsPerSecond: Math.round(oursTen * 10),
    appendsPerSecond: Math.round(ours),
    ratioToEmmettAtTen: ratio(oursTen, emmettTen),
    ratioToLockPerAppendAtTen: ratio(oursTen, lockTen),
    peers: { emmett: Math.round(emmett), lockPerAppend: Math.round(lock), bareCommits: Math.round(bare) },
    writers: single.writers,
    repeats,
  };
  console.log(JSON.stringify(result));
}
