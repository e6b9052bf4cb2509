import type { EventMetadata, Position, Recorded } from '#platform/domain';
import type { NewEvent } from '../event-log';
import type { AppendRecordInput, JSONEventData, ResolvedEvent } from './client-types';
import type { LogNames } from './log-names';

/** appendRecords takes flat texts only, and the server adds keys of its own. */
type StoredMetadata = EventMetadata & { readonly version: string };

export function recordOf(names: LogNames, stream: string, event: NewEvent): AppendRecordInput {
  const { id, type, version, data, metadata } = event;
  const { commandId, bodyHash, correlationId, causationId, actor, recordedAt } = metadata;
  const stored = { commandId, bodyHash, correlationId, causationId, actor, recordedAt, version: String(version) };
  return { streamName: names.stored(stream), record: jsonRecord(id.toLowerCase(), type, data, stored) };
}

export const jsonRecord = (id: string, type: string, data: object, metadata: Record<string, string>): JSONEventData =>
  ({ id, contentType: 'application/json', type, data, metadata }) as JSONEventData;

export function recordedOf(names: LogNames, { event }: ResolvedEvent): Recorded {
  if (!event?.isJson || !event.position) throw new Error(`not an event of this log: ${event?.streamId ?? '?'}`);
  const stored = event.metadata as unknown as StoredMetadata;
  const { commandId, bodyHash, correlationId, causationId, actor, recordedAt, version } = stored;
  return {
    id: event.id,
    type: event.type,
    version: Number(version),
    stream: names.plain(event.streamId),
    revision: Number(event.revision),
    position: positionOf(event.position.commit),
    data: event.data as object,
    metadata: { commandId, bodyHash, correlationId, causationId, actor, recordedAt },
  };
}

/** The commit position, zero-padded to 20 digits: it sorts as it reads, and has gaps. */
export const positionOf = (commit: bigint): Position => String(commit).padStart(20, '0') as Position;
