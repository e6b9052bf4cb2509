import type { AppendRequest } from './append-request';

/** Which streams a set of requests checks and writes. Two requests conflict when they share a stream that one of them writes. */
export class StreamClaims {
  private readonly written = new Map<string, number>();
  private readonly checked = new Map<string, number>();

  conflictsWith({ pairs }: AppendRequest): boolean {
    return pairs.some(({ stream, written }) => this.written.has(stream) || (written && this.checked.has(stream)));
  }

  add({ pairs }: AppendRequest): void {
    for (const { stream, written } of pairs) count(written ? this.written : this.checked, stream, 1);
  }

  remove({ pairs }: AppendRequest): void {
    for (const { stream, written } of pairs) count(written ? this.written : this.checked, stream, -1);
  }
}

function count(claims: Map<string, number>, stream: string, change: number): void {
  const claimed = (claims.get(stream) ?? 0) + change;
  if (claimed > 0) claims.set(stream, claimed);
  else claims.delete(stream);
}
