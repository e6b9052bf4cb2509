import { closeSync, openSync, writeSync } from 'node:fs';

/** What the clients asked and were told, and what was done to the instance: a line each, in order, never changed. */
export class Journal {
  entries = [];
  #file;
  #began = Date.now();

  constructor(path) {
    this.#file = openSync(path, 'a', 0o600);
  }

  note(entry) {
    const noted = { n: this.entries.length, ms: Date.now() - this.#began, ...entry };
    this.entries.push(noted);
    writeSync(this.#file, `${JSON.stringify(noted)}\n`);
    return noted;
  }

  close() {
    closeSync(this.#file);
  }
}

/** One command for each (person, method, path, key), with every answer it ever got. Reused keys are not commands. */
export function commandsIn(entries) {
  const commands = new Map();
  for (const entry of entries.filter(({ kind, reuse }) => kind !== 'fault' && !reuse)) {
    const { person, method, path, key, label, ifMatch } = entry;
    const name = JSON.stringify([person, method, path, key]);
    const command = commands.get(name) ?? { person, method, path, key, label, ifMatch, attempts: 0, answers: [] };
    commands.set(name, command);
    if (entry.kind === 'request') command.attempts++;
    if (entry.kind === 'answer' && entry.status < 500) command.answers.push(entry);
  }
  return [...commands.values()];
}
