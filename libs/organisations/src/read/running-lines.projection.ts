import { type LocalDate, noRow, type PersonId, type Projection } from '#platform/domain';
import type { PersonEvent } from '../person.events';
import type { ReportsEvent } from '../reports.events';

interface Line {
  readonly managerPersonId: PersonId;
  readonly fromDate: LocalDate;
}
export interface RunningLineRow {
  readonly personId: PersonId;
  readonly running?: Line | undefined;
  readonly known?: Line | undefined; // the newest that the manager's own stream has
  readonly unknown: boolean; // to the manager's stream, which lines of an earlier release never reached
}

type Event = Extract<PersonEvent, { type: 'ReportingLineStarted' | 'ReportingLineEnded' }> | ReportsEvent;

/** To whom people report, and whether the stream of the manager says so too; for the worker alone. */
export const runningLines: Projection<RunningLineRow, Event> = {
  table: 'running_lines',
  version: 1,
  columns: { unknown: 'boolean' },
  events: ['ReportingLineStarted', 'ReportingLineEnded', 'ReportGained', 'ReportLost'],
  keys: ({ data }) => [data.personId],
  visibleTo: () => noRow,
  evolve(row, { type, data }) {
    const { personId, managerPersonId } = data;
    switch (type) {
      case 'ReportingLineStarted':
        return compared({ ...row, personId, running: { managerPersonId, fromDate: data.fromDate } });
      case 'ReportingLineEnded':
        return compared({ ...row, personId, running: undefined });
      case 'ReportGained':
        return compared({ ...row, personId, known: { managerPersonId, fromDate: data.fromDate } });
      case 'ReportLost':
        return compared({ ...row, personId, known: undefined });
    }
  },
};

function compared({ personId, running, known }: Omit<RunningLineRow, 'unknown'>): RunningLineRow {
  const isKnown = running?.managerPersonId === known?.managerPersonId && running?.fromDate === known?.fromDate;
  return { personId, running, known, unknown: running !== undefined && !isKnown };
}
