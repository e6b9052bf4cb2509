import type { WorkServices } from '#platform/context';
import type { Instant } from '#platform/domain';
import type { DueSource, DueThing } from '#platform/queues';
import { applicationDecider } from './application.decider';
import { applicationList } from './read/application-list.projection';
import { callWindows } from './read/call-windows.projection';
import { termsOf } from './write/own-application';

interface DueApplication extends DueThing {
  readonly applicationId: string;
}

/** Files whose cure term business time has reached without an answer, while their call runs. */
export function applicationsDue({
  readModels,
  streams,
  now,
  askAs,
}: WorkServices): readonly DueSource<DueApplication>[] {
  const name = 'completionLapsed';
  return [
    {
      name,
      async find(at: Instant, limit: number) {
        const cancelled = await readModels.unfiltered(callWindows, { sql: 'cancelled_at is not null', parameters: [] });
        const rows = await readModels.unfiltered(applicationList, {
          sql: `status = 'incomplete' and due_at <= ? and call_id <> all(?)`,
          parameters: [at, cancelled.map(({ key }) => key)],
        });
        return rows.slice(0, limit).map(({ key, row }) => ({ id: `${key}.${String(row.dueAt)}`, applicationId: key }));
      },
      async fire({ id, applicationId }) {
        const ask = askAs(`${name}.${id}`);
        await streams.of(applicationDecider, applicationId).decide(ask, async (application, unit) => {
          return { type: 'LapseCompletion', data: { at: now(), terms: await termsOf(application, unit) } };
        });
      },
    },
  ];
}
