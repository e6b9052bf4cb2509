import type { Queryable } from '#platform/database';
import { ReconnectingClient } from '#platform/event-store';

const channel = 'tandem_waiting';

/** Said by who waits for a read model, so that workers do not go on gathering. A hint: when it is lost, they rest to the end. */
export async function sayThatSomebodyWaits(database: Queryable): Promise<void> {
  await database.query('select pg_notify($1, $2)', [channel, '']);
}

/** Hears of it in a worker. */
export class WaitingReaders {
  private readonly connection: ReconnectingClient;

  constructor(url: string, onWaiting: () => void) {
    this.connection = new ReconnectingClient({ connectionString: url }, async (client) => {
      client.on('notification', onWaiting);
      await client.query(`listen ${channel}`);
    });
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}
