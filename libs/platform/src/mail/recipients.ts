import type { Audience, Language, PersonId, Position, VaultRef } from '#platform/domain';

/** A person as the sender needs to know them. Without `email` there is nowhere to write to. */
export interface Recipient {
  readonly personId: PersonId;
  readonly language: Language;
  readonly name: VaultRef;
  readonly email?: VaultRef | undefined;
}

/** Who is meant; the organisations context answers. */
export abstract class Recipients {
  /**
   * The people of an audience as the log had them at this position or later: the answer waits until it has seen it.
   * People who are unknown, or no longer there, are left out. @throws when it is not seen in time: to be asked again
   */
  abstract of(audience: Audience, position: Position): Promise<readonly Recipient[]>;
}
