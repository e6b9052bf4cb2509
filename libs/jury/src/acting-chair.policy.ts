import type { PersonId } from '#platform/domain';
import { type Barred, isBarred } from './firewall.policy';
import type { JuryFile } from './jury-file.pure';
import type { Composition } from './jury.events';

interface Presiding {
  readonly composition: Pick<Composition, 'chairPersonId' | 'substitutePersonId'>;
  readonly chair: Barred; // what stands between the chair and files
}

interface Over {
  readonly files: readonly JuryFile[];
  readonly jurorPersonId?: PersonId | undefined; // whose own scores are at stake
}

/**
 * Who takes the chair: the substitute when the chair has a conflict of interest on one of these files, or would rule on own scores.
 * Whether the substitute is free of conflicts is for the caller to ask: when both have one, the jury is recomposed.
 */
export function actingChair(
  { composition: { chairPersonId, substitutePersonId }, chair }: Presiding,
  { files, jurorPersonId }: Over,
): PersonId {
  const isOut = jurorPersonId === chairPersonId || files.some((file) => isBarred(chair, file));
  return isOut ? substitutePersonId : chairPersonId;
}
