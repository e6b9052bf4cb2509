import {
  type Decider,
  lineBegan,
  lineEnded,
  type LocalDate,
  type Messages,
  type PersonId,
  type ReportingLine,
} from '#platform/domain';
import type { ReportsEvent } from './reports.events';

/** What the stream of the person who reports decided; here it is repeated. */
export type ReportsCommand = Messages<{
  GainReport: { managerPersonId: PersonId; personId: PersonId; fromDate: LocalDate };
  LoseReport: { managerPersonId: PersonId; personId: PersonId; untilDate: LocalDate };
}>;

export const reportsDecider: Decider<readonly ReportingLine[], ReportsCommand, ReportsEvent> = {
  stream: 'reports',
  initialState: [],

  decide({ type, data }, reports) {
    const runs = reports.some(({ personId, until }) => personId === data.personId && until === undefined);
    switch (type) {
      case 'GainReport':
        return runs ? [] : [{ type: 'ReportGained', data }];
      case 'LoseReport':
        return runs ? [{ type: 'ReportLost', data }] : []; // it began before managers had a list of their own
    }
  },

  evolve: (reports, { type, data }) =>
    type === 'ReportGained'
      ? lineBegan(reports, data.personId, data.fromDate)
      : lineEnded(reports, data.personId, data.untilDate),
};
