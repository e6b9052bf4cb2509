import type { handleServerStreamingCall, ServerWritableStream } from '@grpc/grpc-js';
import { StreamIdentifier, UUID } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb';
import { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import type { StoredLog, StoredRecord } from './stored-log';

type Call = ServerWritableStream<ReadReq, ReadResp>;
type Options = ReadReq.Options;

/** v1: reads of a stream or of everything, either way, filtered or not, and catch-up subscriptions to everything. */
export function read(log: StoredLog, onSubscription: () => void): handleServerStreamingCall<ReadReq, ReadResp> {
  return (call) => {
    const options = call.request.getOptions()!;
    if (options.hasSubscription()) onSubscription();
    const work = options.hasSubscription() ? follow(log, call, options) : send(call, found(log, options));
    work.catch(() => call.end());
  };
}

async function send(call: Call, records: readonly StoredRecord[] | null): Promise<void> {
  if (records) for (const record of records) await write(call, eventOf(record));
  else await write(call, new ReadResp().setStreamNotFound(streamNotFound(call.request.getOptions()!)));
  call.end();
}

function found(log: StoredLog, options: Options): readonly StoredRecord[] | null {
  const forwards = options.getReadDirection() === ReadReq.Options.ReadDirection.FORWARDS;
  const all = options.getAll();
  const records = all ? log.records : log.stream(streamOf(options));
  if (!all && records.length === 0) return null;
  const from = all ? startOf(log, all) : revisionOf(options, records.length);
  const first = forwards || !all ? from : from - 1; // backwards, a position of everything is not included
  const [allowed, most, chosen] = [allowedBy(options), Number(options.getCount()), [] as StoredRecord[]];
  for (let i = first; i >= 0 && i < records.length && chosen.length < most; i += forwards ? 1 : -1)
    if (allowed(records[i]!)) chosen.push(records[i]!);
  return chosen;
}

/** Catch-up and live are one loop here. Checkpoints are sent as the real server sends them, ahead of what was delivered. */
async function follow(log: StoredLog, call: Call, options: Options): Promise<void> {
  await write(
    call,
    new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId('catch-up')),
  );
  const all = options.getAll()!;
  const allowed = allowedBy(options);
  let index = all.hasPosition() ? log.indexFrom(Number(all.getPosition()!.getCommitPosition()) + 1) : startOf(log, all);
  let wake = (): void => undefined;
  const stopListening = log.onAppend(() => wake());
  call.on('cancelled', () => wake());
  while (isOpen(call)) {
    const grown = new Promise<void>((resolve) => (wake = resolve));
    for (; index < log.records.length && isOpen(call); index++) {
      const record = log.records[index]!;
      if (allowed(record)) await write(call, eventOf(record));
      else if (options.hasFilter()) await write(call, checkpointAt(record.position));
    }
    if (index >= log.records.length) await write(call, new ReadResp().setCaughtUp(new ReadResp.CaughtUp()));
    await grown;
  }
  stopListening();
}

const isOpen = (call: Call): boolean => !call.cancelled && !call.destroyed;

async function write(call: Call, response: ReadResp): Promise<void> {
  if (call.cancelled || call.write(response)) return;
  await new Promise<void>((resolve) => {
    const goOn = (): void => {
      for (const event of ['drain', 'cancelled']) call.off(event, goOn);
      resolve();
    };
    for (const event of ['drain', 'cancelled']) call.on(event, goOn);
  });
}

function startOf(log: StoredLog, all: ReadReq.Options.AllOptions): number {
  if (all.hasPosition()) return log.indexFrom(Number(all.getPosition()!.getCommitPosition()));
  return all.hasEnd() ? log.records.length : 0;
}

function revisionOf(options: Options, length: number): number {
  const stream = options.getStream()!;
  if (stream.hasRevision()) return Number(stream.getRevision());
  return stream.hasEnd() ? length - 1 : 0;
}

const streamOf = (options: Options) =>
  Buffer.from(options.getStream()!.getStreamIdentifier()!.getStreamName_asU8()).toString();

function allowedBy(options: Options): (record: StoredRecord) => boolean {
  const filter = options.getFilter();
  if (!filter) return () => true;
  const expression = filter.getStreamIdentifier() ?? filter.getEventType()!;
  const regex = new RegExp(expression.getRegex());
  const prefixes = expression.getPrefixList();
  return ({ stream, type }) => {
    const name = filter.hasStreamIdentifier() ? stream : type;
    return prefixes.length > 0 ? prefixes.some((prefix) => name.startsWith(prefix)) : regex.test(name);
  };
}

function eventOf({ position, stream, revision, id, type, isJson, data, metadata }: StoredRecord): ReadResp {
  const recorded = new ReadResp.ReadEvent.RecordedEvent().setId(new UUID().setString(id));
  recorded.setStreamIdentifier(identifier(stream)).setStreamRevision(String(revision));
  recorded.setCommitPosition(String(position)).setPreparePosition(String(position));
  recorded
    .getMetadataMap()
    .set('type', type)
    .set('content-type', isJson ? 'application/json' : 'application/octet-stream')
    .set('created', '16600000000000000');
  recorded.setData(data).setCustomMetadata(metadata);
  return new ReadResp().setEvent(new ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(position)));
}

const checkpointAt = (position: number) =>
  new ReadResp().setCheckpoint(
    new ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position)),
  );

const identifier = (stream: string) => new StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64'));

const streamNotFound = (options: Options) =>
  new ReadResp.StreamNotFound().setStreamIdentifier(identifier(streamOf(options)));
