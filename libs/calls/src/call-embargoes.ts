import type { EmbargoSource } from '#platform/mail';
import type { ReadModels } from '#platform/read-models';
import { callList } from './read/call-list.projection';

/** Messages that name a call under embargo wait; those who run or audit calls know of it. */
export const callEmbargoes = (readModels: ReadModels): readonly EmbargoSource[] => [
  {
    parameter: 'callId',
    initiated: ['administrator', 'auditor'],
    async embargoOf(id, position) {
      await readModels.waitFor([callList], position);
      const [found] = await readModels.unfiltered(callList, { sql: 'key = ?', parameters: [id] });
      return found?.row.toldFrom;
    },
  },
];
