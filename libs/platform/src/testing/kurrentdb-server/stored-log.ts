/** A record as the server keeps it; `position` is both commit and prepare position, a byte offset in real life. */
export interface StoredRecord {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}
export type NewRecord = Omit<StoredRecord, 'position' | 'revision'>;

export const anyRevision = -2;
const existing = -4;

/** Stream and revision it must be at; -1: must not exist. */
export interface Check {
  readonly stream: string;
  readonly expected: number;
}
export interface Violation extends Check {
  readonly actual: number;
}
export interface Written {
  readonly kind: 'written';
  readonly position: number; // of the last record
  readonly revisions: ReadonlyMap<string, number>;
}
export type Outcome =
  Written | { readonly kind: 'violated'; readonly violations: readonly Violation[] } | { readonly kind: 'corrupt' }; // part of it was written before: the real server has no better word for it

type Decision = 'ok' | 'stale' | 'repeated' | 'corrupt';

/** The one log of the server: one append after the other, each whole or not at all. */
export class StoredLog {
  readonly records: StoredRecord[] = [];
  private readonly streams = new Map<string, StoredRecord[]>();
  private readonly listeners = new Set<() => void>();
  private end = 0;

  stream(name: string): readonly StoredRecord[] {
    return this.streams.get(name) ?? [];
  }

  /** Every stale check is told; an append that was written before, whole, is acknowledged again, as KurrentDB does. */
  append(records: readonly NewRecord[], checks: readonly Check[]): Outcome {
    const written = byStream(records);
    const expected = new Map([...written.keys()].map((stream) => [stream, anyRevision]));
    for (const check of checks) expected.set(check.stream, check.expected);
    const pairs = [...expected].map(([stream, revision]) => ({ stream, expected: revision }));
    const decisions = pairs.map((check) => this.decide(check, written.get(check.stream) ?? []));

    if (decisions.includes('corrupt')) return { kind: 'corrupt' };
    const violations = pairs.filter((_, i) => decisions[i] === 'stale').map((check) => this.violated(check));
    if (violations.length > 0) return { kind: 'violated', violations };
    const ofWritten = decisions.filter((_, i) => written.has(pairs[i]!.stream));
    if (!ofWritten.includes('repeated')) return this.write(records);
    return ofWritten.includes('ok') ? { kind: 'corrupt' } : this.repeated(records);
  }

  /** The index of the first record at or after this position. */
  indexFrom(position: number): number {
    let [low, high] = [0, this.records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.records[middle]!.position >= position) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  onAppend(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private decide({ stream, expected }: Check, records: readonly NewRecord[]): Decision {
    const existingRecords = this.stream(stream);
    const current = existingRecords.length - 1;
    if (expected === anyRevision) return 'ok';
    if (expected === existing) return current >= 0 ? 'ok' : 'stale';
    if (expected >= current) return expected === current ? 'ok' : 'stale';
    const fresh = records.findIndex((record, i) => existingRecords[expected + 1 + i]?.id !== record.id);
    if (fresh < 0) return records.length > 0 ? 'repeated' : 'stale';
    return fresh === 0 ? 'stale' : 'corrupt';
  }

  private violated(check: Check): Violation {
    return { ...check, actual: this.stream(check.stream).length - 1 };
  }

  private write(records: readonly NewRecord[]): Outcome {
    const stored = records.map((record) => this.keep(record));
    for (const listener of this.listeners) listener();
    return { kind: 'written', position: stored.at(-1)!.position, revisions: revisionsOf(stored) };
  }

  private repeated(records: readonly NewRecord[]): Outcome {
    const stored = records.map((record) => this.stream(record.stream).find(({ id }) => id === record.id)!);
    return { kind: 'written', position: stored.at(-1)!.position, revisions: revisionsOf(stored) };
  }

  private keep(record: NewRecord): StoredRecord {
    const stream = this.streams.get(record.stream) ?? [];
    const stored = { ...record, position: this.end, revision: stream.length };
    this.end += 120 + record.data.length + record.metadata.length;
    stream.push(stored);
    this.streams.set(record.stream, stream);
    this.records.push(stored);
    return stored;
  }
}

function byStream(records: readonly NewRecord[]): ReadonlyMap<string, readonly NewRecord[]> {
  const found = new Map<string, NewRecord[]>();
  for (const record of records) found.set(record.stream, [...(found.get(record.stream) ?? []), record]);
  return found;
}

const revisionsOf = (stored: readonly StoredRecord[]) => new Map(stored.map((each) => [each.stream, each.revision]));
