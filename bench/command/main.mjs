// One whole command over HTTP: token, validation, sealing of own words, decision, durable append, receipt; ours and the same shell on emmett in turns.
import { setTimeout as pause } from 'node:timers/promises';
import { loadavg } from 'node:os';
import autocannon from 'autocannon';
import { cpuOf } from './cpu.mjs';
import { startOurs } from './ours.mjs';
import { startPeer } from './peer.mjs';

const connections = 64;
const working = { savesPerDraft: 20, draftsPerConnection: 50 }; // as people do: one draft, then another
const still = { savesPerDraft: Infinity, draftsPerConnection: 1 }; // each connection one draft for ever
const [warmUpSeconds, seconds, repeats] = [5, 6, 3];
const json = process.argv.includes('--json');
const parties = {};
process.once('SIGTERM', () => void stop().then(() => process.exit(143)));
try {
  parties.ours = await startOurs();
  parties.emmett = await startPeer({ remembers: false });
  parties.emmettRemembering = await startPeer({ remembers: true });
  const turns = { ours: [], oursOneDraft: [], emmett: [], emmettRemembering: [] };
  const kinds = [
    ['ours', parties.ours, working],
    ['oursOneDraft', parties.ours, still],
    ['emmett', parties.emmett, working],
    ['emmettRemembering', parties.emmettRemembering, working],
  ];
  for (let round = 0; round <= repeats; round++) {
    for (const [name, party, kind] of kinds) {
      const turn = await takeTurn(party, kind, round === 0 ? warmUpSeconds : seconds);
      if (round > 0) turns[name].push(turn);
    }
    if (!json) console.log(round === 0 ? 'warmed up' : `repeat ${round} of ${repeats}`);
  }
  report(turns);
} finally {
  await stop();
}

async function takeTurn(party, kind, duration) {
  const drafts = await party.startDrafts(connections * kind.draftsPerConnection);
  await pause(1_000); // what follows from that is done too
  const before = [cpuOf(party.pid), party.postgresPid && cpuOf(party.postgresPid), process.cpuUsage()];
  const { requests, latency, non2xx, errors } = await save(party, drafts, kind, duration);
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} of ${requests.total} commands failed`);
  const load = process.cpuUsage(before[2]);
  const perCommand = (ms) => Math.round((ms * 1_000) / requests.total);
  const spent = (kind) => {
    const at = (cpu, ownPostgres) => (cpu?.[kind] ?? 0) + (ownPostgres?.[kind] ?? 0);
    const after = at(cpuOf(party.pid), party.postgresPid && cpuOf(party.postgresPid));
    return perCommand(after - at(before[0], before[1]));
  };
  const cpu = before[0] && {
    api: spent('api'),
    worker: spent('worker'),
    postgres: spent('postgres'),
    loadGenerator: perCommand((load.user + load.system) / 1_000),
  };
  return { rate: requests.average, p50: latency.p50, p99: latency.p99, cpu };
}

/** Each connection saves drafts of its own, so many times each, in turn one answer and the other, so that every save changes something. */
function save({ url, headers }, drafts, { savesPerDraft, draftsPerConnection }, duration) {
  const answers = ['Inclusief leiderschap', 'Leiderschap voor iedereen'].map((title) =>
    JSON.stringify({ title, description: 'Een opleiding voor alle leidinggevenden.' }),
  );
  const request = { method: 'PATCH', headers: { ...headers, 'content-type': 'application/json' } };
  return autocannon({
    url,
    connections,
    duration,
    setupClient(client) {
      const own = drafts.splice(-draftsPerConnection);
      const saves = (n) => answers.map((body) => ({ ...request, path: own[n % own.length], body }));
      let saved = 0;
      client.setRequests(saves(0));
      client.on('response', () => {
        if (++saved % savesPerDraft === 0) client.setRequests(saves(saved / savesPerDraft));
      });
    },
  });
}

async function stop() {
  for (const party of Object.values(parties)) await party.stop();
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

/** Medians of the turns; `cpuMicrosPerCommand` says whose time a command takes. */
function report(turns) {
  const of = (name, pick) => median(turns[name].map(pick));
  const rateOf = (name) => of(name, ({ rate }) => rate);
  const cpuOfParty = (name) => {
    const [{ cpu }] = turns[name];
    return cpu && Object.fromEntries(Object.keys(cpu).map((part) => [part, of(name, (turn) => turn.cpu[part])]));
  };
  const figures = (name) => ({
    commandsPerSecond: Math.round(rateOf(name)),
    p50Ms: of(name, ({ p50 }) => p50),
    p99Ms: of(name, ({ p99 }) => p99),
    cpuMicrosPerCommand: cpuOfParty(name),
  });
  const timesFaster = (peer) => Number((rateOf('ours') / rateOf(peer)).toFixed(2));
  const result = {
    ...figures('ours'),
    ratioToEmmett: timesFaster('emmett'),
    ratioToEmmettRemembering: timesFaster('emmettRemembering'),
    oneDraftAConnection: figures('oursOneDraft'),
    emmett: figures('emmett'),
    emmettRemembering: figures('emmettRemembering'),
    connections,
    savesPerDraft: working.savesPerDraft,
    seconds,
    repeats,
    loadAverage: Number(loadavg()[0].toFixed(1)),
  };
  if (!json) {
    const { commandsPerSecond, p99Ms, ratioToEmmett, ratioToEmmettRemembering } = result;
    console.log(`${commandsPerSecond} commands/s, p99 ${p99Ms} ms`);
    console.log(
      `times emmett in the same shell: ${ratioToEmmett}, with every draft in memory ${ratioToEmmettRemembering}`,
    );
  }
  console.log(JSON.stringify(result));
}
