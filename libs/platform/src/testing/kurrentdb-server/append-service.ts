import { type handleClientStreamingCall, type handleUnaryCall, Metadata, status } from '@grpc/grpc-js';
import { Empty } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb';
import { Status } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb';
import { type AppendReq, AppendResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import {
  AppendConsistencyViolationErrorDetails,
  ConsistencyViolation,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/errors_pb';
import {
  type AppendRecord,
  type AppendRecordsRequest,
  AppendRecordsResponse,
  SchemaFormat,
  StreamRevision,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_pb';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { anyRevision, type Check, type NewRecord, type Outcome, type Violation, type Written } from './stored-log';

/** What the services ask of the server they belong to. */
export interface Appending {
  append(records: readonly NewRecord[], checks: readonly Check[]): Promise<Outcome>;
}

const maxAppendSize = 1_048_576; // what a server has when nothing else is set

/** v2: several streams, and checks of streams that are not written. */
export function appendRecords(log: Appending): handleUnaryCall<AppendRecordsRequest, AppendRecordsResponse> {
  return ({ request }, answer) => {
    const records = request.getRecordsList().map(recordOf);
    const bytes = records.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
    if (bytes > maxAppendSize) {
      answer({ code: status.INVALID_ARGUMENT, details: `Maximum Append Size of ${maxAppendSize} Exceeded.` });
      return;
    }
    const checks = request.getChecksList().map((check) => {
      const state = check.getStreamState()!;
      return { stream: state.getStream(), expected: Number(state.getExpectedState()) };
    });
    log.append(records, checks).then(
      (outcome) => {
        if (outcome.kind === 'violated') answer(violation(outcome.violations));
        else if (outcome.kind === 'corrupt') answer({ code: status.UNKNOWN, details: 'Index was out of range.' });
        else answer(null, written(outcome));
      },
      () => answer({ code: status.UNAVAILABLE, details: 'going away' }),
    );
  };
}

function written({ position, revisions }: Written): AppendRecordsResponse {
  const response = new AppendRecordsResponse().setPosition(String(position));
  for (const [stream, revision] of revisions)
    response.addRevisions(new StreamRevision().setStream(stream).setRevision(String(revision)));
  return response;
}

/** v1: one stream. */
export function append(log: Appending): handleClientStreamingCall<AppendReq, AppendResp> {
  return (call, answer) => {
    let check: Check = { stream: '', expected: anyRevision };
    const records: NewRecord[] = [];
    call.on('data', (request: AppendReq) => {
      const [options, proposed] = [request.getOptions(), request.getProposedMessage()];
      if (options) check = { stream: streamOf(options), expected: expectedOf(options) };
      if (proposed) records.push(proposedRecord(check.stream, proposed));
    });
    call.on('end', () => {
      log.append(records, [check]).then(
        (outcome) => answer(null, answerTo(outcome)),
        () => answer({ code: status.UNAVAILABLE, details: 'going away' }),
      );
    });
  };
}

function recordOf(record: AppendRecord): NewRecord {
  const properties: Record<string, string> = {};
  record.getPropertiesMap().forEach((value, key) => (properties[key] = value.getStringValue()));
  const schema = record.getSchema()!;
  return {
    stream: record.getStream(),
    id: record.getRecordId()!,
    type: schema.getName(),
    isJson: schema.getFormat() === SchemaFormat.SCHEMA_FORMAT_JSON,
    data: record.getData_asU8(),
    metadata: Buffer.from(JSON.stringify({ '$schema.format': 'Json', ...properties })), // the server adds such keys
  };
}

function violation(violations: readonly Violation[]) {
  const details = new AppendConsistencyViolationErrorDetails();
  for (const { stream, expected, actual } of violations) {
    const state = new ConsistencyViolation.StreamStateViolation().setStream(stream);
    state.setExpectedState(String(expected)).setActualState(String(actual));
    details.addViolations(new ConsistencyViolation().setStreamState(state));
  }
  const any = new Any();
  any.pack(details.serializeBinary(), 'kurrentdb.protocol.v2.streams.errors.AppendConsistencyViolationErrorDetails');
  const metadata = new Metadata();
  const trailer = new Status().setMessage('consistency violation').setDetails(any);
  metadata.set('grpc-status-details-bin', Buffer.from(trailer.serializeBinary()));
  return { code: status.FAILED_PRECONDITION, details: 'consistency violation', metadata };
}

const streamOf = (options: AppendReq.Options) =>
  Buffer.from(options.getStreamIdentifier()!.getStreamName_asU8()).toString();

function expectedOf(options: AppendReq.Options): number {
  if (options.hasRevision()) return Number(options.getRevision());
  if (options.hasNoStream()) return -1;
  return options.hasStreamExists() ? -4 : anyRevision;
}

const proposedRecord = (stream: string, proposed: AppendReq.ProposedMessage): NewRecord => ({
  stream,
  id: proposed.getId()!.getString(),
  type: proposed.getMetadataMap().get('type')!,
  isJson: proposed.getMetadataMap().get('content-type') === 'application/json',
  data: proposed.getData_asU8(),
  metadata: proposed.getCustomMetadata_asU8(),
});

function answerTo(outcome: Outcome): AppendResp {
  if (outcome.kind !== 'written') {
    const { expected, actual } = outcome.kind === 'violated' ? outcome.violations[0]! : { expected: -2, actual: -1 };
    const stale = new AppendResp.WrongExpectedVersion();
    if (actual < 0) stale.setCurrentNoStream(new Empty());
    else stale.setCurrentRevision(String(actual));
    if (expected < 0) stale.setExpectedNoStream(new Empty());
    else stale.setExpectedRevision(String(expected));
    return new AppendResp().setWrongExpectedVersion(stale);
  }
  const at = String(outcome.position);
  const position = new AppendResp.Position().setCommitPosition(at).setPreparePosition(at);
  const [revision = 0] = outcome.revisions.values();
  return new AppendResp().setSuccess(
    new AppendResp.Success().setCurrentRevision(String(revision)).setPosition(position),
  );
}
