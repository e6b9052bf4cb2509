import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../../../tools/lib/root.mjs';

/** Bugs that only a kill brings to light, each as [file, what stands there, what the bug makes of it]. */
export const plants = {
  'ack-before-commit': [
    'event-store/postgres-lane.js',
    'const [row] = (await client.query(statement)).rows;',
    `await client.query('begin');
            const [row] = (await client.query(statement)).rows;
            setTimeout(() => void client.query('commit').catch(() => undefined), 30);`,
  ],
  'checkpoint-before-rows': [
    'read-models/write-batch.js',
    `const fenced = await database.query(\`with fence as (
       update log_checkpoint set position = $2, updated_at = now() where name = $1 and position is not distinct from $3`,
    `await database.query('update log_checkpoint set position = $2 where name = $1', [table, to]);
    await new Promise((done) => setTimeout(done, 20));
    const fenced = await database.query(\`with fence as (
       update log_checkpoint set position = $2, updated_at = now() where name = $1 and $3::text is not distinct from $3`,
  ],
  'checkpoint-before-jobs': [
    'queues/reaction-runner.js',
    'return (0, _outbox.enqueue)(tx, entries);',
    `setTimeout(() => void (0, _outbox.enqueue)(this.on.database, entries).then(this.on.poke, () => undefined), 20);
            return [];`,
  ],
  'done-before-done': ['queues/outbox-worker.js', 'if (!row) return;', 'if (!row) return; await this.done(row.id);'],
};

/** A copy of the build with one bug in it. @returns its folder, and how to remove it @throws when the code reads otherwise by now */
export function planted(name) {
  const [file, sound, buggy] = plants[name];
  const root = mkdtempSync(join(tmpdir(), 'tandem-planted-'));
  cpSync(inRoot('dist'), join(root, 'dist'), { recursive: true });
  cpSync(inRoot('package.json'), join(root, 'package.json'));
  symlinkSync(inRoot('node_modules'), join(root, 'node_modules'));
  const path = join(root, 'dist', 'libs', 'platform', 'src', file);
  const code = readFileSync(path, 'utf8');
  if (!code.includes(sound)) throw new Error(`${file} has no "${sound}" any more: plant ${name} anew`);
  writeFileSync(
    path,
    code.replace(sound, () => buggy),
  ); // `$` stands for itself
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
