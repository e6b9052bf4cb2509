import { localDateOf } from '#platform/clock';
import type { Instant, PersonId } from '#platform/domain';
import { actingChair } from './acting-chair.policy';
import { isBarred } from './firewall.policy';
import type { ComposedJury } from './jury.decider';
import type { JuryFile } from './jury-file.pure';
import type { Loads } from './looking';
import { barriersOf } from './write/barriers-of';

/** Who takes the chair for this file and may hear of it; nobody when the substitute is barred as well. */
export async function unbarredChair(
  { composition }: ComposedJury,
  file: JuryFile,
  at: Instant,
  log: Loads,
): Promise<PersonId | undefined> {
  const day = localDateOf(at);
  const chair = await barriersOf(composition.chairPersonId, day, log);
  const acting = actingChair({ composition, chair }, { files: [file] });
  if (acting === composition.chairPersonId) return acting;
  return isBarred(await barriersOf(acting, day, log), file) ? undefined : acting;
}

/** Those of these people who have a conflict of interest on none of these files. */
export async function unbarredAmong(
  people: readonly PersonId[],
  files: readonly JuryFile[],
  at: Instant,
  log: Loads,
): Promise<readonly PersonId[]> {
  const day = localDateOf(at);
  const all = await Promise.all(
    people.map(async (personId) => ({ personId, barriers: await barriersOf(personId, day, log) })),
  );
  return all.filter(({ barriers }) => !files.some((file) => isBarred(barriers, file))).map(({ personId }) => personId);
}
