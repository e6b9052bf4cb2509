/** Everything on PostgreSQL, as `npm start` runs it. */
export class PostgresPreset {
  name = 'PostgreSQL';
  environment = {};
  services = {};

  async start() {}
  async stop() {}

  async loseQueue(database) {
    return (await database.query('delete from bullmq.job')).rowCount;
  }

  /** Every event of the log, in order; `at` is its position as readers know it. */
  async events(rows) {
    return (
      await rows(`select position::int, lpad(position::text, 20, '0') as at, revision::int, event_id as id, stream_id as stream,
                         type, version, data::text, meta::text from events order by position`)
    ).map((row) => ({ ...row, raw: row.data + row.meta, data: JSON.parse(row.data), meta: JSON.parse(row.meta) }));
  }

  /** The position of the last event as its server tells it. */
  async head(rows) {
    return (await rows(`select lpad(position::text, 20, '0') as at from log_head`))[0].at;
  }
}
