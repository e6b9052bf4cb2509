import type { Reading, Screens } from '#platform/read-models';
import { callCounts, countedBy, type CountedStatus, countedStatuses } from './call-counts.projection';

export type Counts = Record<CountedStatus, number>;

/** How many applications these calls have in each status, among those that the reader may see. */
export async function countApplications(
  screens: Screens,
  reading: Reading,
  callIds: readonly string[],
): Promise<(callId: string) => Counts> {
  const where = { sql: 'call_id = any(?)', parameters: [callIds] };
  const counted = await screens.count(callCounts, reading, countedBy(reading.actor), where);
  const counts = new Map(counted.map(({ value, count }) => [value, count]));
  return (callId) =>
    Object.fromEntries(countedStatuses.map((status) => [status, counts.get(`${callId}/${status}`) ?? 0])) as Counts;
}
