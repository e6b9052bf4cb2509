import { randomUUID } from 'node:crypto';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { ServerFeaturesService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb';
import {
  SupportedMethod,
  SupportedMethods,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb';
import { StreamsService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb';
import { StreamsServiceService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_grpc_pb';
import { append, type Appending, appendRecords } from './append-service';
import { read } from './read-service';
import { type Check, type NewRecord, type Outcome, StoredLog } from './stored-log';

interface ServerOptions {
  readonly version?: string; // below 26 offers no appendRecords
  readonly port?: number; // a free one when left out
  readonly log?: StoredLog;
}

/** Test equipment: KurrentDB's protocol over an in-memory log, as far as the adapter speaks it. It keeps its data over a restart. */
export class KurrentDbServer implements Appending {
  readonly log: StoredLog;
  /** How many subscriptions have been opened. */
  subscriptions = 0;
  private server: Server | undefined;
  private port: number;
  private readonly version: string;
  private gate: Promise<void> | undefined;
  private losing = false;

  constructor({ version = '26.1.0', port = 0, log = new StoredLog() }: ServerOptions = {}) {
    this.version = version;
    this.port = port;
    this.log = log;
  }

  get url(): string {
    return `kurrentdb://127.0.0.1:${this.port}?tls=false&discoveryInterval=20`;
  }

  /** Listens, on the same port as before. */
  async start(): Promise<void> {
    this.writeSystemEvent();
    const server = new Server();
    server.addService(StreamsService, { append: append(this), read: read(this.log, () => this.subscriptions++) });
    if (this.offersAppendRecords) server.addService(StreamsServiceService, { appendRecords: appendRecords(this) });
    server.addService(ServerFeaturesService, {
      getSupportedMethods: (_: unknown, answer: (error: null, response: SupportedMethods) => void) =>
        answer(null, this.features()),
    });
    this.port = await new Promise<number>((resolve, reject) =>
      server.bindAsync(`127.0.0.1:${this.port}`, ServerCredentials.createInsecure(), (error, port) =>
        error ? reject(error) : resolve(port),
      ),
    );
    this.server = server;
  }

  /** Every connection is cut; what was not answered stays unanswered. */
  async stop(): Promise<void> {
    this.server?.forceShutdown();
    this.server = undefined;
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Appends to streams named `stalled-...` stop before they are written, until the result is called. */
  stall(): () => Promise<void> {
    let open = (): void => undefined;
    this.gate = new Promise((resolve) => (open = resolve));
    return async () => open();
  }

  /** The next append is written; instead of an answer every connection is cut, and the server stays away. */
  loseNextAnswer(): void {
    this.losing = true;
  }

  async append(records: readonly NewRecord[], checks: readonly Check[]): Promise<Outcome> {
    if (records.some(({ stream }) => stream.startsWith('stalled-'))) await this.gate;
    if (!this.server) throw new Error('stopped');
    const outcome = this.log.append(records, checks);
    if (this.losing) {
      this.losing = false;
      await this.stop();
      throw new Error('the answer is lost');
    }
    return outcome;
  }

  private get offersAppendRecords(): boolean {
    return Number.parseInt(this.version) >= 26;
  }

  private features(): SupportedMethods {
    const offer = (service: string, method: string) =>
      new SupportedMethod().setServiceName(service).setMethodName(method);
    const supported = new SupportedMethods().setEventStoreServerVersion(this.version);
    supported.addMethods(offer('event_store.client.streams.streams', 'append'));
    supported.addMethods(offer('event_store.client.streams.streams', 'read'));
    if (this.offersAppendRecords)
      supported.addMethods(offer('kurrentdb.protocol.v2.streams.streamsservice', 'appendrecords'));
    return supported;
  }

  /** Servers write about themselves, between the events of their users. */
  private writeSystemEvent(): void {
    const [data, metadata] = [Buffer.from('{}'), Buffer.from('{}')];
    const started = { stream: '$started', id: randomUUID(), type: '$Started', isJson: true, data, metadata };
    this.log.append([started], []);
  }
}
