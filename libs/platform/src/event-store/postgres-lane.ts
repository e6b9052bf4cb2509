import { DatabaseError } from 'pg';
import type { AppendRequest } from './append-request';
import type { Lane } from './append-coalescer';
import { appendStatement, type BatchReply, type BatchRow } from './append-statement';
import { EventKnown, OutcomeUnknown, Overloaded } from './event-log';
import { logTypes } from './log-types';
import { ReconnectingClient } from './reconnecting-client';

// The server gives up first, so that the usual answer to a wedged lock is a certain one.
const serverTimeoutMs = 10_000;
const clientTimeoutMs = 15_000;

export class PostgresLane implements Lane {
  private readonly connection: ReconnectingClient;
  private busy = false;

  constructor(url: string, onIdle: () => void) {
    const options =
      '-c synchronous_commit=on -c default_transaction_isolation=read\\ committed -c enable_seqscan=off -c jit=off';
    const timeouts = { statement_timeout: serverTimeoutMs, query_timeout: clientTimeoutMs };
    this.connection = new ReconnectingClient({ connectionString: url, types: logTypes, options, ...timeouts }, onIdle);
  }

  get idle(): boolean {
    return !this.busy && this.connection.client !== undefined;
  }

  async appendBatch(batch: readonly AppendRequest[]): Promise<BatchReply> {
    const client = this.connection.client;
    if (!client) throw new Overloaded(); // lost between the halves of a batch: this one was not sent
    const statement = appendStatement(batch);
    this.busy = true;
    try {
      const [row] = (await client.query<BatchRow>(statement)).rows;
      const [base, actual, known] = row!;
      return { base, actual, known };
    } catch (error) {
      const failure = failureOf(error);
      if (failure instanceof OutcomeUnknown || failure instanceof Overloaded) this.connection.drop();
      throw failure;
    } finally {
      this.busy = false;
    }
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}

/** Without an answer of the server, or when it was going down, nobody knows; out of time, out of space or read-only: not written. */
function failureOf(error: unknown): unknown {
  const code = error instanceof DatabaseError ? error.code : undefined;
  if (code === undefined || /^(08|57P)/.test(code)) return new OutcomeUnknown('connection lost', { cause: error });
  if (/^(53|57014|25006)/.test(code)) return new Overloaded('not written', { cause: error });
  const known = code === '23505' && (error as DatabaseError).constraint === 'events_event_id_key';
  return known ? new EventKnown() : error;
}
