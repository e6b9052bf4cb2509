import type { Reading, Screens } from '#platform/read-models';
import { applicationsFor, type ApplicationListRow } from './application-list.projection';

/** The files that this one names, as the reader may see them; the others are left out. */
export async function linked(screens: Screens, reading: Reading, row: ApplicationListRow) {
  const { duplicateOf, copiedFrom, copies, removalOn } = row;
  const named = [duplicateOf, copiedFrom, ...copies].filter((id) => id !== undefined);
  const found =
    named.length > 0 ? await screens.many(applicationsFor(reading.actor), reading, named) : new Map<string, never>();
  const show = (id: string | undefined) => {
    const other = id === undefined ? undefined : found.get(id)?.row;
    return (
      other && { id: other.applicationId, title: other.title, ...(other.reference && { reference: other.reference }) }
    );
  };
  const [original, origin] = [show(duplicateOf), show(copiedFrom)];
  return {
    ...(original && { duplicateOf: original }),
    ...(origin && { copiedFrom: origin }),
    copies: copies.map(show).filter((each) => each !== undefined),
    ...(removalOn && { removalOn }),
  };
}
