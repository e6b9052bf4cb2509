import type { Language } from '#platform/domain';
import type { NameSources } from '#platform/texts';
import { type JurorScoresView, showJuror } from './jurors.view';
import type { CallScores } from './live-scores';
import { personNames } from './person-names';

/** Who sits in the jury or was assigned to a file, by name. */
export async function jurorsOf(
  scores: CallScores,
  sources: NameSources,
  language: Language,
): Promise<readonly JurorScoresView[]> {
  const seats = scores.jury.composition.jurors.map(({ personId }) => personId);
  const assigned = scores.assessments.map(({ row }) => row.jurorPersonId);
  const jurors = [...new Set([...seats, ...assigned])];
  const names = await personNames(sources, jurors, language);
  const shown = jurors.map((juror) => showJuror(juror, names.get(juror), scores));
  return shown.sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', language));
}
