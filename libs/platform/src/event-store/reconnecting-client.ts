import { Client, type ClientConfig } from 'pg';

/** One connection that comes back by itself, with back-off up to a second, for as long as it is not closed. */
export class ReconnectingClient {
  private connected: Client | undefined;
  private closed = false;
  private retry: NodeJS.Timeout | undefined;
  private failures = 0;
  private attempt: Promise<void>;

  constructor(
    private readonly config: ClientConfig,
    private readonly onConnect: (client: Client) => Promise<void> | void,
  ) {
    this.attempt = this.connect();
  }

  /** Undefined while the connection is lost. */
  get client(): Client | undefined {
    return this.connected;
  }

  /** Gives this connection up, for another one. */
  drop(): void {
    void this.connected?.end().catch(() => undefined);
    this.connected = undefined;
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.attempt;
    await this.connected?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({ keepAlive: true, connectionTimeoutMillis: 5_000, ...this.config });
    let isLost = false;
    const lost = () => {
      if (isLost) return;
      isLost = true;
      this.lost(client);
    };
    client.on('error', () => undefined);
    client.once('end', lost);
    try {
      await client.connect();
      this.connected = client;
      await this.onConnect(client);
      this.failures = 0;
    } catch {
      void client.end().catch(() => undefined);
      lost();
    }
  }

  private lost(client: Client): void {
    if (this.connected === client) this.connected = undefined;
    if (this.closed) return;
    const delay = Math.min(1_000, 25 * 2 ** Math.min(this.failures++, 6)) * (0.5 + Math.random() / 2);
    this.retry = setTimeout(() => {
      this.attempt = this.connect();
    }, delay);
  }
}
