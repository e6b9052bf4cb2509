import type { WorkServices } from '#platform/context';
import type { Instant } from '#platform/domain';
import type { DueSource, DueThing } from '#platform/queues';
import { applicationDecider } from './application.decider';
import { applicationList } from './read/application-list.projection';

interface DueApplication extends DueThing {
  readonly applicationId: string;
}

/** Files whose cure term business time has reached without an answer. */
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
        const rows = await readModels.unfiltered(applicationList, {
          sql: `status = 'incomplete' and due_at <= ?`,
          parameters: [at],
        });
        return rows.slice(0, limit).map(({ key, row }) => ({ id: `${key}.${String(row.dueAt)}`, applicationId: key }));
      },
      async fire({ id, applicationId }) {
        const ask = askAs(`${name}.${id}`);
        const lapse = { type: 'LapseCompletion', data: { at: now() } } as const;
        await streams.of(applicationDecider, applicationId).decide(ask, () => lapse);
      },
    },
  ];
}
