import type {
  AppendRecordInput,
  ConsistencyCheck,
  Filter,
  JSONEventData,
  KurrentDBClient,
  ResolvedEvent,
} from '@kurrent/kurrentdb-client';

export type Client = KurrentDBClient;
export type { AppendRecordInput, ConsistencyCheck, JSONEventData, ResolvedEvent };
export type StreamNameFilter = Filter & { readonly filterOn: 'streamName'; readonly regex: string };

/** What the client's errors have in common; `code` is the gRPC status, where the server gave one. */
export interface ClientError extends Error {
  readonly type?: string;
  readonly code?: number;
}
