import pg from 'pg';

const sweepSeconds = 60; // after so long the sweep takes up what got lost
const claimSeconds = 30; // so long a dead worker's claim holds

/**
 * Empties the queue, which holds nothing but ids, and has everything open wait as if it had been there for a minute: the sweep
 * brings it back. Claims of the living worker stay; without one (`isWorkerDead`), none.
 */
export async function loseQueue({ instance, preset, journal, isWorkerDead = false }) {
  const database = new pg.Client({ connectionString: instance.databaseUrl });
  await database.connect();
  const lost = await preset.loseQueue(database);
  const age = (Date.now() - instance.startedAt) / 1000;
  const { rowCount: open } = await database.query(
    `update outbox set run_after = least(run_after, now()) - make_interval(secs => $1),
            claimed_until = case when claimed_until < now() + make_interval(secs => $2) then now() else claimed_until end
      where state = 'queued'`,
    [sweepSeconds, isWorkerDead ? claimSeconds * 2 : claimSeconds - age],
  );
  await database.end();
  journal.note({ kind: 'fault', what: 'lose', part: 'queue', lost, open });
}
