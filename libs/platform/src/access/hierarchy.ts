import type { PersonId } from '#platform/domain';

/** This person and whoever is reached from them, level by level; a line that comes back to itself ends there. */
export async function reachedFrom(
  personId: PersonId,
  next: (personId: PersonId) => Promise<readonly PersonId[]>,
): Promise<readonly PersonId[]> {
  const found = new Set([personId]);
  for (let level: readonly PersonId[] = [personId]; level.length > 0;) {
    const reached = new Set((await Promise.all(level.map(next))).flat());
    level = [...reached].filter((each) => !found.has(each));
    for (const each of level) found.add(each);
  }
  return [...found];
}
