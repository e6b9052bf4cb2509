import { type InFourLanguages, type Language, languages, type LocalizedText } from '#platform/domain';
import type { ReadModels } from '#platform/read-models';
import type { NameSource } from '#platform/texts';
import type { FileSection, InadmissibilityReason } from '../application.events';
import { groundsInWords, sectionsInWords } from '../inadmissibility.texts';
import { applicationList } from './application-list.projection';

const untitled: InFourLanguages = { nl: '(zonder titel)', fr: '(sans titre)', de: '(ohne Titel)', en: '(untitled)' };

/** What applications are called; `groundsId` and `sectionsId` are lists with commas between. */
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
      names: (ids) =>
        Promise.resolve(new Map(ids.map((id) => [id, listed<InadmissibilityReason>(id, groundsInWords)]))),
    },
    {
      parameter: 'sectionsId',
      names: (ids) => Promise.resolve(new Map(ids.map((id) => [id, listed<FileSection>(id, sectionsInWords)]))),
    },
  ];
}

type InWords<Code> = (codes: readonly Code[], language: Language) => string;

function listed<Code extends string>(id: string, inWords: InWords<Code>): InFourLanguages {
  const texts = languages.map((language) => [language, inWords(id.split(',') as Code[], language)]);
  return Object.fromEntries(texts) as InFourLanguages;
}
