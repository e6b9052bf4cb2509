import { commandsIn } from './journal.mjs';

/** How much happened, for people. */
export function summary({ entries, events, deliveries }) {
  const commands = commandsIn(entries);
  const answers = entries.filter(({ kind }) => kind === 'answer');
  const byStatus = countBy(answers, ({ status }) => status);
  const lost = countBy(entries.filter(({ kind }) => kind === 'lost'), ({ lost: how }) => how); // prettier-ignore
  const again = commands.filter(({ attempts }) => attempts > 1).length;
  const slowest = Math.max(...answers.map(({ ms, of }) => ms - entries[of].ms));
  return [
    `${commands.length} commands in ${entries.at(-1).ms / 1000} s, ${again} asked more than once; ${events.length} events, ${deliveries.length} deliveries`,
    `answers: ${byStatus}; without answer: ${lost || 'none'}; the slowest took ${slowest} ms`,
    `faults: ${entries.filter(({ kind }) => kind === 'fault').map(({ what, part }) => `${what} ${part}`).join(', ')}`, // prettier-ignore
  ];
}

function countBy(list, nameOf) {
  const counts = {};
  for (const each of list) counts[nameOf(each)] = (counts[nameOf(each)] ?? 0) + 1;
  return Object.entries(counts).map(([name, n]) => `${n} x ${name}`).join(', '); // prettier-ignore
}
