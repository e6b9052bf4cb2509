import { inLanguage, type Language } from '#platform/domain';
import type { NameSources } from '#platform/texts';

interface OfOrganisation {
  readonly organisationId: string;
}

/** Adds to each of these what its organisation is called, in the reader's language. */
export async function withOrganisationNames<Row extends OfOrganisation>(
  sources: NameSources,
  rows: readonly Row[],
  language: Language,
): Promise<readonly (Row & { readonly organisationName?: string })[]> {
  const names = await sources.resolveNames(rows.map(({ organisationId }) => ({ organisationId })));
  return rows.map((row) => {
    const name = names.get(row.organisationId);
    return name === undefined
      ? row
      : { ...row, organisationName: typeof name === 'string' ? name : inLanguage(name, language) };
  });
}
