import type { WorkServices } from '#platform/context';
import type { Instant } from '#platform/domain';
import type { DueSource, DueThing } from '#platform/queues';
import { callDecider } from './call.decider';
import { closingReminders } from './closing-reminders.due';
import { callList } from './read/call-list.projection';

interface DueCall extends DueThing {
  readonly callId: string;
}

/** Openings and closings that business time has reached and that are not in the log yet, the one at that very instant. */
export function callsDue(services: WorkServices): readonly DueSource[] {
  return [
    due(services, 'callOpened', 'RecordCallOpened', 'opens_at', 'opened_at'),
    due(services, 'callClosed', 'RecordCallClosed', 'closes_at', 'closed_at'),
    closingReminders(services),
  ];
}

function due(
  { readModels, streams, now, askAs }: WorkServices,
  name: string,
  command: 'RecordCallOpened' | 'RecordCallClosed',
  reached: 'opens_at' | 'closes_at',
  recorded: 'opened_at' | 'closed_at',
): DueSource<DueCall> {
  const instantOf = reached === 'opens_at' ? 'opensAt' : 'closesAt';
  return {
    name,
    async find(at: Instant, limit: number) {
      const sql = `state = 'published' and suspended_at is null and ${reached} <= ? and ${recorded} is distinct from ${reached}`;
      const rows = await readModels.unfiltered(callList, { sql, parameters: [at] });
      return rows.slice(0, limit).map(({ key, row }) => ({ id: `${key}.${String(row[instantOf])}`, callId: key }));
    },
    async fire({ id, callId }) {
      const ask = askAs(`${name}.${id}`);
      await streams.of(callDecider, callId).decide(ask, () => ({ type: command, data: { at: now() } }));
    },
  };
}
