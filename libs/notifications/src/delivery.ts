import type { Instant, Language, PersonId, Position, TextParameters, VaultRef } from '#platform/domain';
import { v5 as uuidv5 } from 'uuid';
import type { DeliveryState, Suppression, Warning } from './outcomes.pure';

/** One message for one person because of one event. */
export interface Delivery {
  readonly id: string;
  readonly eventId: string;
  readonly position: Position;
  readonly template: string;
  readonly recipient: PersonId;
  readonly channel: 'mail';
  readonly language: Language;
  readonly parameters: TextParameters;
  readonly state: DeliveryState;
  readonly reason: Suppression | null;
  readonly heldUntil: Instant | null; // business time
  readonly warnings: readonly Warning[];
  readonly attempts: number;
  readonly lastError: string | null;
  readonly addressRef: VaultRef | null;
  readonly subjectRef: VaultRef | null;
  readonly textRef: VaultRef | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly sequence: number;
}

const namespace = '5b0d5d1e-5d0c-5d5a-9e0a-6c1f7d2a4b11';

/** The same for ever, so that a message cannot be sent twice under two names. */
export function deliveryId(eventId: string, recipient: PersonId, channel: 'mail', template: string): string {
  return uuidv5([eventId, recipient, channel, template].join('|'), namespace);
}

/** Under which the outbox keeps the work of delivering. */
export const outboxIdOf = (id: string): string => `deliver.${id}`;

/** The work of delivering, as the outbox keeps it. */
export const deliverWork = ({ id, eventId, position }: Pick<Delivery, 'id' | 'eventId' | 'position'>) =>
  ({ id: outboxIdOf(id), kind: 'deliver', job: { deliveryId: id }, eventId, position }) as const;
