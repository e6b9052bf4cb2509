import type { Instant } from '#platform/domain';
import type { Reading, Screens } from '#platform/read-models';
import { callWindows } from './call-windows.projection';

/** When a call was cancelled, as its reader may know at the moment asked for. */
export async function callCancelledAt(screens: Screens, reader: Reading, callId: string): Promise<Instant | undefined> {
  return (await screens.many(callWindows, reader, [callId])).get(callId)?.row.cancelledAt;
}
