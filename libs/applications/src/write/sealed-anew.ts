import type { VaultRef } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import type { Vault } from '#platform/vault';
import type { ApplicationAnswers, ApplicationId } from '../application.events';

/** The same answers in words of another file's own; what was erased is left empty. */
export async function sealedAnew(
  answers: ApplicationAnswers,
  applicationId: ApplicationId,
  unit: UnitOfWork,
  vault: Vault,
): Promise<ApplicationAnswers> {
  const { description, costLines } = answers;
  const refs = [description, ...(costLines ?? []).map(({ label }) => label)];
  const words = await vault.open(refs.filter((ref): ref is VaultRef => !!ref));
  const again = async (field: string, ref: VaultRef | ''): Promise<VaultRef | ''> => {
    const text = ref && words.get(ref);
    return text ? unit.seal(`application-${applicationId}`, field, text) : '';
  };
  const lines = costLines?.map(async (line) => ({ ...line, label: await again('costLine', line.label) }));
  return {
    ...answers,
    ...(description !== undefined && { description: await again('description', description) }),
    ...(lines && { costLines: await Promise.all(lines) }),
  };
}
