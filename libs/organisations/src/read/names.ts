import { type LocalizedText, type Role } from '#platform/domain';
import type { ReadModels } from '#platform/read-models';
import { erasedName, type NameSource } from '#platform/texts';
import type { Vault } from '#platform/vault';
import { roleNames } from '../role-names.texts';
import { organisationList } from './organisation-list.projection';
import { personList } from './person-list.projection';

function sameInAll(name: string | null | undefined): LocalizedText {
  return name ? { nl: name, fr: name, de: name, en: name } : erasedName;
}

const byKey = (ids: readonly string[]) => ({ sql: 'key = any(?)', parameters: [ids] });

/** What organisations, people and roles are called. */
export function organisationsNames(readModels: ReadModels, vault: Vault): readonly NameSource[] {
  return [
    {
      parameter: 'organisationId',
      async names(ids) {
        const rows = await readModels.unfiltered(organisationList, byKey(ids));
        return new Map<string, LocalizedText>(rows.map(({ key, row }) => [key, row.names]));
      },
    },
    {
      parameter: 'personId',
      async names(ids) {
        const rows = await readModels.unfiltered(personList, byKey(ids));
        const words = await vault.open(rows.map(({ row }) => row.name));
        return new Map<string, LocalizedText>(rows.map(({ key, row }) => [key, sameInAll(words.get(row.name))]));
      },
    },
    {
      parameter: 'roleId',
      names: (ids) => Promise.resolve(new Map<string, LocalizedText>(ids.map((id) => [id, roleNames[id as Role]]))),
    },
  ];
}
