import { resolve } from 'node:path';
import { Refused } from '#platform/backup';
import { Database } from '#platform/database';
import { runningPostgresUrl } from '#platform/embedded-postgres';
import { type AnyProjection, askRetry, rebuildProgress, rebuildProjection, tableName } from '#platform/read-models';
import { contexts } from '../../contexts';

const projections = contexts.flatMap((each) => each.projections);
const pollMs = 250;
const handOverMs = 3_000; // a worker that starts over lets go of the projection for a moment

type Say = (line: string) => void;
type Environment = Readonly<Record<string, string | undefined>>;

/** `npm run rebuild <projection>`. @returns the exit code: 2 when there is no such projection, 1 when it was not rebuilt */
export async function rebuildMain([name]: readonly string[], env: Environment = process.env): Promise<number> {
  const projection = projections.find(({ table }) => table === name);
  if (!projection) {
    const names = projections.map(({ table }) => table).join(', ');
    process.stderr.write(`Name the projection to rebuild, one of ${names}.\n`);
    return 2;
  }
  try {
    const database = new Database(urlFrom(env), { max: 1 });
    const say = (line: string) => void process.stdout.write(`${line}\n`);
    await rebuild(database, projection, say).finally(() => database.close());
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Refused ? error.message : String((error as Error).stack)}\n`);
    return 1;
  }
}

function urlFrom({ DATABASE_URL, TANDEM_DATA_DIR }: Environment): string {
  const dataDir = resolve(TANDEM_DATA_DIR || '.data');
  const url = DATABASE_URL || runningPostgresUrl(dataDir);
  if (url) return url;
  throw new Refused(`No Tandem runs on ${dataDir}; start it, or set DATABASE_URL or TANDEM_DATA_DIR.`);
}

/**
 * Has the worker fold the log again beside the table in use, and follows it until the new table is swapped in.
 * @throws Refused when no worker runs, before anything is changed, or when the projection stops at an event
 */
export async function rebuild(database: Database, projection: AnyProjection, say: Say): Promise<void> {
  const name = projection.table;
  if (!(await isFollowed(database, projection)))
    throw new Refused(
      `No worker of this release runs on this database, so ${name} was left as it is; start one first.`,
    );
  await rebuildProjection(database, projection);
  await askRetry(database, tableName(projection));
  await untilSwappedIn(database, projection, onlyNews(say));
  say(`${name}: rebuilt and swapped in`);
}

async function untilSwappedIn(database: Database, projection: AnyProjection, say: Say): Promise<void> {
  const name = projection.table;
  for (let followed = performance.now(); ; await pause()) {
    const progress = await rebuildProgress(database, projection);
    if (progress.swappedIn) return;
    if (progress.stopped) throw new Refused(`${name} stopped and the old table stays in use: ${progress.stopped}.`);
    if (progress.isFollowed) followed = performance.now();
    if (performance.now() - followed > handOverMs) say(`${name}: no worker runs any more; it goes on when one starts`);
    else say(`${name}: folded up to ${Number(progress.folded)} of ${Number(progress.head)} in the log`);
  }
}

async function isFollowed(database: Database, projection: AnyProjection): Promise<boolean> {
  for (const began = performance.now(); performance.now() - began < handOverMs; await pause())
    if ((await rebuildProgress(database, projection)).isFollowed) return true;
  return false;
}

const pause = () => new Promise((done) => setTimeout(done, pollMs));

function onlyNews(say: Say): Say {
  let last = '';
  return (line) => {
    if (line !== last) say(line);
    last = line;
  };
}
