import type { LocalizedText } from '#platform/domain';
import type { ReadModels } from '#platform/read-models';
import type { NameSource } from '#platform/texts';
import { callList } from './call-list.projection';

/** What calls are called; a draft has no name that others may read. */
export function callsNames(readModels: ReadModels): readonly NameSource[] {
  return [
    {
      parameter: 'callId',
      async names(ids) {
        const published = { sql: `key = any(?) and state <> 'draft'`, parameters: [ids] };
        const rows = await readModels.unfiltered(callList, published);
        return new Map(rows.map(({ key, row }) => [key, row.content.title as LocalizedText]));
      },
    },
  ];
}
