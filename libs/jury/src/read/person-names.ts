import { inLanguage, type Language, type PersonId } from '#platform/domain';
import type { NameSources } from '#platform/texts';

/** What people are called; who has no name is left out. */
export async function personNames(
  sources: NameSources,
  personIds: readonly PersonId[],
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const names = await sources.resolveNames([...new Set(personIds)].map((personId) => ({ personId })));
  return new Map([...names].map(([id, name]) => [id, typeof name === 'string' ? name : inLanguage(name, language)]));
}
