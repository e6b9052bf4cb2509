import type { Position, Recorded } from '#platform/domain';
import { bytesReached } from '../bytes-reached';
import type { Client, ClientError, ResolvedEvent } from './client-types';
import type { LogNames } from './log-names';
import { bridged, isPassing } from './outage';
import type { ReadingClient } from './reading-client';
import { recordedOf } from './stored-event';

/** Reads go to the leader, so that they see every acknowledged append, and outlast an outage of 5 s. */
export class KurrentReader {
  private readonly underWay = new Map<string, Promise<Recorded[]>>();

  constructor(
    private readonly client: ReadingClient,
    private readonly names: LogNames,
  ) {}

  async read(stream: string, from: number): Promise<Recorded[]> {
    const options = { fromRevision: BigInt(from), direction: 'forwards', requiresLeader: true } as const;
    try {
      return await this.collect((client) => client.readStream(this.names.stored(stream), options));
    } catch (error) {
      if ((error as ClientError).type === 'stream-not-found') return [];
      throw error;
    }
  }

  /** KurrentDB begins with the event at the position it is given. */
  async readAll(after: Position | null, limit: number, enoughBytes?: number): Promise<Recorded[]> {
    const from = after === null ? 'start' : { commit: BigInt(after), prepare: BigInt(after) };
    const [filter, maxCount] = [this.names.filter, after === null ? limit : limit + 1];
    const options = { fromPosition: from, maxCount, filter, direction: 'forwards', requiresLeader: true } as const;
    const isNew = ({ position }: Recorded) => after === null || position > after;
    const events = await this.collect((client) => client.readAll(options), isNew, enoughBytes);
    return events.slice(0, limit);
  }

  /** As `readAll`; those who ask for the same at the same time share the answer. */
  readAllShared(after: Position | null, limit: number): Promise<Recorded[]> {
    const key = `${after ?? ''}/${limit}`;
    const known = this.underWay.get(key);
    if (known) return known;
    const reading = this.readAll(after, limit).finally(() => this.underWay.delete(key));
    this.underWay.set(key, reading);
    return reading;
  }

  async head(): Promise<Position | null> {
    const filter = this.names.filter;
    const options = { fromPosition: 'end', maxCount: 1, filter, direction: 'backwards', requiresLeader: true } as const;
    const [last] = await this.collect((client) => client.readAll(options));
    return last?.position ?? null;
  }

  /** The event id stands in the log: its stream exists. */
  async isTaken(eventId: string): Promise<boolean> {
    const options = { maxCount: 1, direction: 'forwards', requiresLeader: true } as const;
    const look = async (client: Client) => {
      for await (const { event } of client.readStream(this.names.taking(eventId), options)) return event !== undefined;
      return false;
    };
    try {
      return await bridged(() => this.client.use(look), isPassing);
    } catch (error) {
      if ((error as ClientError).type === 'stream-not-found') return false;
      throw error;
    }
  }

  private collect(
    read: (client: Client) => AsyncIterable<ResolvedEvent>,
    isNew: (event: Recorded) => boolean = () => true,
    enoughBytes?: number,
  ): Promise<Recorded[]> {
    const work = async (client: Client) => {
      const events: Recorded[] = [];
      const isEnough = bytesReached(enoughBytes);
      for await (const resolved of read(client)) {
        const event = recordedOf(this.names, resolved);
        if (!isNew(event)) continue;
        events.push(event);
        if (isEnough(event)) break;
      }
      return events;
    };
    return bridged(() => this.client.use(work), isPassing);
  }
}
