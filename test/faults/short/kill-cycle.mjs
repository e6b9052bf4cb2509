import { killAll, killPart } from '../lib/faults.mjs';
import { answers } from '../lib/world.mjs';
import { pause, until } from '../lib/waiting.mjs';

const servesWithin = 120_000;

/** Ends a part, or everything, while commands are on their way, and resolves when people can work again. */
export async function killCycle(stage, part) {
  const { clients, journal, random } = stage;
  await pause(random.between(20, 300));
  await until('a command on its way', 60_000, () => clients.some(({ inFlight }) => inFlight.size > 0), 2);
  await pause(random.between(0, 12));
  const onTheirWay = clients.reduce((sum, { inFlight }) => sum + inFlight.size, 0);
  const began = performance.now();
  await (part === 'all' ? killAll(stage) : killPart(stage, part));
  await serves(stage);
  const ms = Math.round(performance.now() - began);
  journal.note({ kind: 'fault', what: 'serves', part, onTheirWay, took: ms });
}

/** A command sent from now on is acknowledged, and a read that waits for it shows it. */
async function serves({ clients, random, world }) {
  const person = clients[0];
  const { receipt } = await person.carryOut('start', 'POST', '/v1/applications', { callId: random.pick(world.calls) });
  const path = `/v1/applications/${receipt.id}`;
  const isShown = () => person.read(path, receipt.position).then(({ id }) => id === receipt.id, () => false); // prettier-ignore
  await until('a read that shows what was acknowledged', servesWithin, isShown, 10);
  await person.carryOut('save', 'PATCH', path, answers(person.person, 1_000_000));
}
