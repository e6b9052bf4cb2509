import { type InFourLanguages, languages, type LocalizedText } from '#platform/domain';
import type { ReadModels } from '#platform/read-models';
import type { NameSource } from '#platform/texts';
import type { InadmissibilityReason } from '../application.events';
import { groundsInWords } from '../inadmissibility.texts';
import { applicationList } from './application-list.projection';

const untitled: InFourLanguages = { nl: '(zonder titel)', fr: '(sans titre)', de: '(ohne Titel)', en: '(untitled)' };

/** What applications are called; `groundsId` is a list of grounds with commas between them. */
export function applicationsNames(readModels: ReadModels): readonly NameSource[] {
  return [
    {
      parameter: 'applicationId',
      async names(ids) {
        const rows = await readModels.unfiltered(applicationList, { sql: 'key = any(?)', parameters: [ids] });
        return new Map<string, string | LocalizedText>(
          rows.map(({ key, row }) => [key, row.title.trim() || row.reference || untitled]),
        );
      },
    },
    {
      parameter: 'groundsId',
      names: (ids) => Promise.resolve(new Map(ids.map((id) => [id, groundsInAll(id)]))),
    },
  ];
}

function groundsInAll(id: string): InFourLanguages {
  const grounds = id.split(',') as InadmissibilityReason[];
  const texts = languages.map((language) => [language, groundsInWords(grounds, language)]);
  return Object.fromEntries(texts) as InFourLanguages;
}
