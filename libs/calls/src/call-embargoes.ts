import type { WorkServices } from '#platform/context';
import type { EmbargoSource } from '#platform/mail';
import { callList } from './read/call-list.projection';

/** Messages that name a call under embargo wait; those who run or audit calls know of it. */
export const callEmbargoes = ({
  readModels,
  head,
}: Pick<WorkServices, 'readModels' | 'head'>): readonly EmbargoSource[] => [
  {
    parameter: 'callId',
    initiated: ['administrator', 'auditor'],
    async embargoOf(id) {
      const position = await head();
      if (position) await readModels.waitFor([callList], position);
      const [found] = await readModels.unfiltered(callList, { sql: 'key = ?', parameters: [id] });
      return found?.row.toldFrom;
    },
  },
];
