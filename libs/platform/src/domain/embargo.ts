import type { Instant } from './instant';
import type { Role } from './people';

/** Until when nobody outside is told; `never` when it was called off before anybody was. */
export type Embargo = Instant | 'never';

/** An embargo, and who knows of the thing all the same: what goes to these roles alone does not wait. */
export interface Embargoed {
  readonly until: Embargo;
  readonly initiated: readonly Role[];
}
