import type { PersonId } from '#platform/domain';
import type { Composition } from './jury.events';

type Seats = Pick<Composition, 'chairPersonId' | 'substitutePersonId' | 'secretaryPersonId'> & {
  readonly jurors: readonly { readonly personId: PersonId }[];
};

/** Who decides in a meeting; the secretary writes it down and does not count for a quorum. */
export const votersOf = ({ chairPersonId, substitutePersonId, jurors }: Seats): readonly PersonId[] => [
  ...new Set([chairPersonId, substitutePersonId, ...jurors.map(({ personId }) => personId)]),
];

/** Who presides among these people: the chair, in the chair's absence the substitute. */
export const presiding = (
  { chairPersonId, substitutePersonId }: Seats,
  here: readonly PersonId[],
): PersonId | undefined => [chairPersonId, substitutePersonId].find((each) => here.includes(each));
