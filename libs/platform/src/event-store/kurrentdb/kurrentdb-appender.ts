import { randomUUID } from 'node:crypto';
import type { AppendRequest } from '../append-request';
import { type Appended, EventKnown, OutcomeUnknown, Overloaded, type Write } from '../event-log';
import type { AppendRecordInput, Client, ClientError, ConsistencyCheck } from './client-types';
import type { KurrentReader } from './kurrentdb-reader';
import type { LogNames } from './log-names';
import { bridged, isUnsent } from './outage';
import { jsonRecord, positionOf, recordOf } from './stored-event';
import { staleStream, type Violated, violationsOf } from './violations';

const maxUnderWay = 10_000;
/** gRPC statuses with which a server says no: invalid argument, permission denied, exhausted, precondition, unimplemented, unauthenticated. */
const refusals = new Set([3, 7, 8, 9, 12, 16]);
const lost = new Set(['unavailable', 'deadline-exceeded', 'cancelled', 'timeout', 'unknown']);

/** One `appendRecords` an append: atomic over its streams and checks. */
export class KurrentAppender {
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(
    private readonly client: Client,
    private readonly reader: KurrentReader,
    private readonly names: LogNames,
  ) {}

  async append(request: AppendRequest, writes: readonly Write[]): Promise<Appended> {
    if (this.underWay.size >= maxUnderWay) throw new Overloaded('too many appends are under way');
    const [records, checks] = [this.recordsOf(writes), this.checksOf(request)];
    const sending = bridged(() => this.client.appendRecords(records, checks), isUnsent);
    this.underWay.add(sending);
    try {
      return { position: positionOf((await sending).position) };
    } catch (error) {
      throw await this.reasonOf(error, request);
    } finally {
      this.underWay.delete(sending);
    }
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.underWay);
  }

  /** An append that must be refused tells whether the server knows appendRecords with checks. @throws ClientError otherwise */
  async probe(): Promise<void> {
    const streamName = this.names.taking('probe');
    const impossible = [{ type: 'stream_state', streamName, expectedState: 2n ** 52n } as const];
    const records = [{ streamName, record: jsonRecord(randomUUID(), 'Probe', {}, {}) }];
    try {
      await bridged(() => this.client.appendRecords(records, impossible), isUnsent);
    } catch (error) {
      if (!violationsOf(error)) throw error;
    }
  }

  /** The last record is the last event: its position is the one that is answered. */
  private recordsOf(writes: readonly Write[]): AppendRecordInput[] {
    const ids = writes.flatMap(({ events }) => events.map((event) => event.id.toLowerCase()));
    const taking = ids.map((id) => ({
      streamName: this.names.taking(id),
      record: jsonRecord(randomUUID(), 'EventIdTaken', {}, {}),
    }));
    const events = writes.flatMap((write) => write.events.map((event) => recordOf(this.names, write.stream, event)));
    return [...taking, ...events];
  }

  private checksOf({ pairs, events }: AppendRequest): ConsistencyCheck[] {
    const check = (streamName: string, expected: number): ConsistencyCheck => ({
      type: 'stream_state',
      streamName,
      expectedState: expected < 0 ? 'no_stream' : BigInt(expected),
    });
    return [
      ...events.map(({ id }) => check(this.names.taking(id), -1)),
      ...pairs.map(({ stream, expected }) => check(this.names.stored(stream), expected)),
    ];
  }

  private async reasonOf(error: unknown, request: AppendRequest): Promise<unknown> {
    const violations = violationsOf(error);
    if (violations) return this.staleness(violations, request);
    const { type = '', code } = error as ClientError;
    if (error instanceof Overloaded || !lost.has(type) || refusals.has(code ?? 0)) return error;
    if (type === 'unknown' && (await this.isKnown(request))) return new EventKnown();
    return new OutcomeUnknown('the event log did not answer', { cause: error });
  }

  private staleness(violations: readonly Violated[], { pairs }: AppendRequest): Error {
    if (violations.some(({ stream }) => this.names.isTaking(stream))) return new EventKnown();
    const plain = violations.map((violated) => ({ ...violated, stream: this.names.plain(violated.stream) }));
    return staleStream(plain, pairs) ?? new Error('the event log refused an append without naming a stream');
  }

  private async isKnown({ events }: AppendRequest): Promise<boolean> {
    try {
      return (await Promise.all(events.map(({ id }) => this.reader.isTaken(id)))).includes(true);
    } catch {
      return false;
    }
  }
}
