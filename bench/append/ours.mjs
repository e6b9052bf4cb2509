// Every append says what its stream must look like, and that the call it relied on has not changed.
import { createRequire } from 'node:module';
import { inRoot } from '../../tools/lib/root.mjs';
import { dataOf, metadata, participate } from './workload.mjs';

const require = createRequire(import.meta.url);
const { Database, migrate } = require(inRoot('dist', 'libs', 'platform', 'src', 'database', 'index.js'));
const { newId } = require(inRoot('dist', 'libs', 'platform', 'src', 'ids', 'index.js'));
const { eventLogMigrations, PostgresEventLog } = require(
  inRoot('dist', 'libs', 'platform', 'src', 'event-store', 'index.js'),
);

const eventOf = (n) => ({ id: newId(), type: 'ApplicationSaved', version: 1, data: dataOf(n), metadata });

await participate(async (url) => {
  const database = new Database(url, { max: 1 });
  await migrate(database, eventLogMigrations);
  await database.close();
  const log = await PostgresEventLog.open(url);
  await log.append([{ stream: 'call-1', expected: 'none', events: [eventOf(0)] }]);
  const unchanged = [{ stream: 'call-1', revision: 0 }];
  return async (stream, revision, perAppend) => {
    const events = Array.from({ length: perAppend }, (_, n) => eventOf(n));
    await log.append([{ stream, expected: revision ?? 'none', events }], unchanged);
    return (revision ?? -1) + perAppend;
  };
});
