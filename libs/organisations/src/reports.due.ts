import type { WorkServices } from '#platform/context';
import type { LocalDate, PersonId } from '#platform/domain';
import type { DueSource, DueThing } from '#platform/queues';
import { runningLines } from './read/running-lines.projection';
import { reportsDecider } from './reports.decider';

interface UnknownLine extends DueThing {
  readonly personId: PersonId;
  readonly managerPersonId: PersonId;
  readonly fromDate: LocalDate;
}

/** Reporting lines that began before managers had a stream of their own are written there once. */
export const linesToMirror = ({ readModels, streams, askAs }: WorkServices): DueSource<UnknownLine> => ({
  name: 'reportGained',
  async find(_, limit) {
    const rows = await readModels.unfiltered(runningLines, { sql: 'unknown', parameters: [] });
    return rows.slice(0, limit).flatMap(({ key, row: { personId, running } }) => {
      if (!running) return [];
      return [{ id: `${key}.${running.managerPersonId}.${running.fromDate}`, personId, ...running }];
    });
  },
  async fire({ id, ...line }) {
    const ask = askAs(`reportGained.${id}`);
    await streams.of(reportsDecider, line.managerPersonId).decide(ask, () => ({ type: 'GainReport', data: line }));
  },
});
