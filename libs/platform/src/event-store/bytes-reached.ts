import type { Recorded } from '../domain/index';

/** Asked of one event after the other: have their data come to so many bytes? Never, when it is not said how many. */
export function bytesReached(enoughBytes: number | undefined): (event: Recorded) => boolean {
  let bytes = 0;
  return ({ data }) => enoughBytes !== undefined && (bytes += Buffer.byteLength(JSON.stringify(data))) >= enoughBytes;
}
