import { readdirSync, readFileSync } from 'node:fs';
import { pause } from './waiting.mjs';

const parts = ['api', 'worker', 'postgres'];

/** kill -9 of each part twice in an order of the seed, then of the supervisor, while the load goes on. */
export async function killEverything(on) {
  const { instance, preset, journal, random } = on;
  const all = [...parts, ...Object.keys(preset.services)];
  for (const part of random.shuffled([...all, ...all])) {
    await pause(random.between(200, 600));
    await killPart(on, part);
  }
  await pause(random.between(200, 600));
  journal.note({ kind: 'fault', what: 'kill', part: 'supervisor' });
  await instance.replaceSupervisor();
  journal.note({ kind: 'fault', what: 'back', part: 'supervisor' });
}

/** Ends one process without a word and resolves when another has taken its place and is ready. */
export async function killPart({ instance, preset, journal }, part) {
  const service = preset.services[part];
  const pid = service ? service.pid : instance.signal(part);
  journal.note({ kind: 'fault', what: 'kill', part, pid });
  if (service) {
    await service.kill();
    await service.start();
  } else await instance.back(part, pid);
  journal.note({ kind: 'fault', what: 'back', part, pid: service ? service.pid : instance.pids[part] });
}

/** Ends every process at once, as when the machine goes down, and starts all of it again on the same folder. */
export async function killAll({ instance, preset, journal }) {
  const services = Object.values(preset.services);
  journal.note({ kind: 'fault', what: 'kill', part: 'all' });
  await Promise.all([instance.killAll(), ...services.map((service) => service.kill())]);
  for (const service of services) await service.start();
  await instance.start();
  journal.note({ kind: 'fault', what: 'back', part: 'all' });
}

/** SIGTERM to the API. @returns the requests that were on their way at that moment */
export async function stopApiGently({ instance, journal, clients }) {
  await pause(1_000);
  const onTheirWay = clients.flatMap(({ inFlight }) => [...inFlight]);
  const pid = instance.signal('api', 'SIGTERM');
  journal.note({ kind: 'fault', what: 'terminate', part: 'api', pid, inFlight: onTheirWay.map(({ n }) => n) });
  await instance.back('api', pid);
  journal.note({ kind: 'fault', what: 'back', part: 'api' });
  return onTheirWay;
}

/** Nothing of PostgreSQL moves for a while, then it goes on. */
export async function freezeDatabase({ instance, journal }, milliseconds) {
  await pause(500);
  const postmaster = instance.signal('postgres', 'SIGSTOP'); // first, so that it has no further children
  const frozen = [postmaster, ...childrenOf(postmaster)];
  try {
    signalAll(frozen, 'SIGSTOP');
    journal.note({ kind: 'fault', what: 'freeze', part: 'postgres', pids: frozen });
    await pause(milliseconds);
  } finally {
    signalAll(frozen, 'SIGCONT');
    journal.note({ kind: 'fault', what: 'thaw', part: 'postgres' });
  }
  await pause(1_000);
}

/** Known on Linux only. */
function childrenOf(parent) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .map(Number);
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined; // it ended meanwhile
  }
}

function signalAll(pids, signal) {
  for (const pid of pids)
    try {
      process.kill(pid, signal);
    } catch {
      continue; // it ended by itself
    }
}
