import type { Position, Recorded } from '#platform/domain';
import { appendRequest } from '../append-request';
import type { Appended, EventLog, SealedWords, Subscriber, Subscription, Unchanged, Write } from '../event-log';
import { PollingSubscription } from '../polling-subscription';
import { WakeUp } from '../wake-up';
import type { Client, ClientError } from './client-types';
import { KurrentAppender } from './kurrentdb-appender';
import { KurrentReader } from './kurrentdb-reader';
import { LiveSignal } from './live-signal';
import { LogNames } from './log-names';
import { ReadingClient } from './reading-client';
import { refuseCaseTwins } from './case-twins';

const unimplemented = 12;

/** Where sealed words go before their events do. */
export interface WordsStore {
  store(words: readonly SealedWords[]): Promise<void>;
}

export interface KurrentOptions {
  /** Keeps several logs apart on one server: letters, digits and `_`. */
  readonly prefix?: string;
  readonly onCommit?: (requests: number, events: number) => void;
}

/**
 * The event log on KurrentDB 26.1 or newer. Positions are commit positions, with gaps. An event id is known for ever and in
 * every stream. Words are stored before the append: those of a refused append are orphans, which `PendingWords` sweeps.
 * Appends and reads wait up to 5 s for the server, then give Overloaded; subscriptions go on by themselves.
 */
export class KurrentEventLog implements EventLog {
  private readonly client: Client;
  private readonly wakeUp = new WakeUp();
  private readonly reader: KurrentReader;
  private readonly appender: KurrentAppender;
  private readonly signal: LiveSignal;
  private readonly subscriptions = new Set<Subscription>();

  /**
   * `url`: `kurrentdb://host:2113?tls=false` or `kurrentdb+discover://...`.
   * @throws Error with one sentence when the server cannot be reached within 5 s, or is too old
   */
  static async open(url: string, words: WordsStore, options: KurrentOptions = {}): Promise<KurrentEventLog> {
    const { KurrentDBClient } = await import('@kurrent/kurrentdb-client');
    const log = new KurrentEventLog(() => KurrentDBClient.connectionString(searched(url)), words, options);
    try {
      await log.appender.probe();
      return log;
    } catch (error) {
      await log.close();
      throw new Error(`KurrentDB at ${hostOf(url)} ${complaint(error as ClientError)}.`, { cause: error });
    }
  }

  private constructor(
    connect: () => Client,
    private readonly words: WordsStore,
    private readonly options: KurrentOptions,
  ) {
    this.client = connect();
    const names = new LogNames(options.prefix);
    this.reader = new KurrentReader(new ReadingClient(connect), names);
    this.appender = new KurrentAppender(this.client, this.reader, names);
    this.signal = new LiveSignal(this.client, names, () => this.wakeUp.wake());
  }

  async append(
    writes: readonly Write[],
    unchanged: readonly Unchanged[] = [],
    words: readonly SealedWords[] = [],
  ): Promise<Appended> {
    const request = appendRequest(writes, unchanged, words);
    refuseCaseTwins(request.pairs.map(({ stream }) => stream));
    if (words.length > 0) await this.words.store(words);
    const appended = await this.appender.append(request, writes);
    this.options.onCommit?.(1, request.events.length);
    this.wakeUp.wake();
    return appended;
  }

  read(stream: string, from = 0): Promise<Recorded[]> {
    return this.reader.read(stream, from);
  }

  readAll(after: Position | null, limit: number, enoughBytes?: number): Promise<Recorded[]> {
    return this.reader.readAll(after, limit, enoughBytes);
  }

  head(): Promise<Position | null> {
    return this.reader.head();
  }

  subscribe(after: Position | null, subscriber: Subscriber): Subscription {
    this.signal.start();
    const polled = { wakeUp: this.wakeUp, readAll: this.reader.readAllShared.bind(this.reader) };
    const polling = new PollingSubscription(polled, after, subscriber);
    const subscription: Subscription = {
      stop: async () => {
        this.subscriptions.delete(subscription);
        await polling.stop();
      },
    };
    this.subscriptions.add(subscription);
    return subscription;
  }

  /** Finishes the appends it has taken, then stops its subscriptions. */
  async close(): Promise<void> {
    await this.appender.settled();
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    await this.signal.stop();
    await this.client.dispose();
  }
}

/** How often, in ms, the client looks for a server that is away; its own default of 500 makes each first read wait as long. */
const searched = (url: string): string =>
  /discoveryInterval=/i.test(url) ? url : `${url}${url.includes('?') ? '&' : '?'}discoveryInterval=100`;

const hostOf = (url: string): string => url.replace(/^.*:\/\/([^@/]*@)?|[/?].*$/g, '');

const complaint = ({ type, code, message }: ClientError): string =>
  type === 'unsupported' || code === unimplemented
    ? 'does not offer appendRecords: version 26.1 or newer is needed'
    : `cannot be used (${message})`;
