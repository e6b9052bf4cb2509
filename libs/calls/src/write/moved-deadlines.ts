import { endOf } from '#platform/clock';
import type { Deadline } from '#platform/domain';
import { Part } from '#platform/http';
import type { AlsoMoved } from '../call.events';
import { MomentBody } from './moment.body';

/** What may move together with the deadline; without them they stay. */
export class AlsoMovedBody {
  @Part(() => MomentBody, { description: 'A later end for starting applications', optional: true })
  readonly registrationCloses?: MomentBody;
  @Part(() => MomentBody, { description: 'A later end for entering paper files', optional: true })
  readonly paperEntryCloses?: MomentBody;
}

/** The instants of the moments that were named. @throws RuleBroken `wallTimeUnclear`, `dateUnknown` */
export function alsoMoved({ registrationCloses, paperEntryCloses }: AlsoMovedBody): AlsoMoved {
  return {
    ...(registrationCloses && { registrationCloses: endOf(registrationCloses) }),
    ...(paperEntryCloses && { paperEntryCloses: endOf(paperEntryCloses) }),
  };
}

export const movedTo = (closes: MomentBody, also: AlsoMovedBody): AlsoMoved & { readonly closes: Deadline } => ({
  closes: endOf(closes),
  ...alsoMoved(also),
});
