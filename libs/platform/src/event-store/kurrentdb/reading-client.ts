import type { Client } from './client-types';
import { isPassing } from './outage';

/**
 * Reads go through native code that gives up for good once it has looked for the server in vain for a while, and then
 * fails every later read too. So a client that failed is replaced; nothing but memory belongs to the old one.
 */
export class ReadingClient {
  private current: Client;

  constructor(private readonly make: () => Client) {
    this.current = make();
  }

  async use<Result>(read: (client: Client) => Promise<Result>): Promise<Result> {
    const client = this.current;
    try {
      return await read(client);
    } catch (error) {
      if (isPassing(error) && this.current === client) this.current = this.make();
      throw error;
    }
  }
}
