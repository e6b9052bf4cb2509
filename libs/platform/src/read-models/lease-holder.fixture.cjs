// A process that takes a lease as `Leases` does, tells its parent, and holds it until it is killed.
const { Client } = require('pg');

const [url, name] = process.argv.slice(2);
const client = new Client({ connectionString: url });
client
  .connect()
  .then(() => client.query('select pg_advisory_lock(hashtextextended($1, 20220101))', [name]))
  .then(() => process.send('held'));
setInterval(() => undefined, 60_000);
