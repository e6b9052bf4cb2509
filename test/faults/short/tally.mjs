import { commandsIn } from '../lib/journal.mjs';

/** What one folder lived through, in numbers. */
export function tallyOf(entries) {
  const commands = commandsIn(entries);
  const unsure = new Set(entries.filter(isUnknown).map(nameOf));
  const wasUnsure = commands.filter((command) => unsure.has(nameOf(command)));
  const took = (isWritten) => wasUnsure.filter(({ answers: [first] }) => first && isWritten(first)).length;
  return {
    kills: entries.filter(({ what }) => what === 'serves').map(({ part, took: ms, onTheirWay }) => ({ part, ms, onTheirWay })), // prettier-ignore
    commands: commands.length,
    acknowledged: commands.filter(({ answers }) => answers.some(({ receipt }) => receipt)).length,
    refused: commands.filter(({ answers }) => answers.length > 0 && !answers.some(({ receipt }) => receipt)).length,
    retried: commands.filter(({ answers, attempts }) => attempts > answers.length).length,
    unanswered: commands.filter(({ answers }) => answers.length === 0).length,
    unknown: wasUnsure.length,
    unknownWritten: took(({ replayed }) => replayed),
  };
}

/** Sent, and the connection ended before an answer. */
const isUnknown = ({ kind, lost }) => kind === 'lost' && lost !== 'ECONNREFUSED';
const nameOf = ({ person, method, path, key }) => [person, method, path, key].join(' ');

/** All folders together, for people. */
export function tallyLines(tallies) {
  const sum = (field) => tallies.reduce((total, tally) => total + tally[field], 0);
  const kills = tallies.flatMap((tally) => tally.kills);
  const named = [...new Set(kills.map(({ part }) => part))].sort();
  const loaded = kills.filter(({ onTheirWay }) => onTheirWay > 0).length;
  return [
    `${kills.length} kills, ${loaded} with commands on their way at that instant, in ${tallies.length} folders`,
    ...named.map((part) => times(part, kills.filter((kill) => kill.part === part))), // prettier-ignore
    `${sum('commands')} commands: ${sum('acknowledged')} acknowledged, ${sum('refused')} refused by a rule, ${sum('unanswered')} never answered; ${sum('retried')} asked again`, // prettier-ignore
    `${sum('unknown')} with an unknown outcome, ${sum('unknownWritten')} of them found written when asked again`,
  ];
}

function times(part, kills) {
  const all = kills.map(({ ms }) => ms).sort((a, b) => a - b);
  const median = all[all.length >> 1];
  return `kill ${part}: ${all.length}, back at work after ${median} ms (median), ${all.at(-1)} ms (longest)`;
}
