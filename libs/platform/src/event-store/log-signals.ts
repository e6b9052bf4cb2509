import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { ReconnectingClient } from './reconnecting-client';

const channel = 'tandem_log';
const spacingMs = 20;

/** Tells other processes that the log has grown, and hears it from them: a hint that may get lost, never part of an append. */
export class LogSignals {
  private readonly self = randomUUID();
  private readonly connection: ReconnectingClient;
  private listening: Client | undefined;
  private wanted = false;
  private sending = false;

  /** `onSignal` is also called when the connection is back, for what was missed. */
  constructor(
    url: string,
    private readonly onSignal: () => void,
  ) {
    // Without it each NOTIFY would wait for the disk.
    const config = { connectionString: url, options: '-c synchronous_commit=off' };
    this.connection = new ReconnectingClient(config, (client) => this.listen(client));
  }

  /** Many calls become one NOTIFY every 20 ms; the first goes at once. */
  announce(): void {
    this.wanted = true;
    if (!this.sending) void this.send();
  }

  close(): Promise<void> {
    this.wanted = false;
    return this.connection.close();
  }

  private async listen(client: Client): Promise<void> {
    client.on('notification', ({ payload }) => {
      if (payload !== this.self) this.onSignal();
    });
    await client.query(`listen ${channel}`);
    this.listening = client;
    this.onSignal();
  }

  private async send(): Promise<void> {
    this.sending = true;
    while (this.wanted) {
      this.wanted = false;
      await this.listening?.query('select pg_notify($1, $2)', [channel, this.self]).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, spacingMs));
    }
    this.sending = false;
  }
}
