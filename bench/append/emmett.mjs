// Its "must not exist" is not checked by this version, so the first append of a stream names no version.
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { dataOf, metadata, participate } from './workload.mjs';

await participate(async (url) => {
  const pool = new pg.Pool({ connectionString: url, max: 32 });
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  await store.schema.migrate();
  return async (stream, version, perAppend) => {
    const events = Array.from({ length: perAppend }, (_, n) => ({
      type: 'ApplicationSaved',
      data: dataOf(n),
      metadata,
    }));
    const options = version === undefined ? {} : { expectedStreamVersion: version };
    return (await store.appendToStream(stream, events, options)).nextExpectedStreamVersion;
  };
});
