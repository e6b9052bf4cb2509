/**
 * appendRecords gathers the streams of a request without regard to case, and would write both into one.
 * @throws TypeError when two names differ by nothing else
 */
export function refuseCaseTwins(streams: readonly string[]): void {
  const seen = new Set<string>();
  for (const stream of streams) {
    const folded = stream.toUpperCase();
    if (seen.has(folded)) throw new TypeError(`another stream of this append differs only by case: ${stream}`);
    seen.add(folded);
  }
}
