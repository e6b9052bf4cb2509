import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { Deadline, Language, Messages, OrganisationId, PersonId, VaultRef } from '#platform/domain';

/** Somebody who scores, for which organisation and in which languages they read files. */
export interface Juror {
  readonly personId: PersonId;
  readonly organisationId?: OrganisationId | undefined; // none for an expert from outside
  readonly languages: readonly Language[];
}

/** Who sits in a jury. The substitute takes the chair for each file on which the chair has a conflict of interest. */
export interface Composition {
  readonly chairPersonId: PersonId;
  readonly substitutePersonId: PersonId;
  readonly secretaryPersonId?: PersonId | undefined;
  readonly jurors: readonly Juror[]; // chair and substitute score too only when they stand here as well
}

/** The jury of a call, `jury-<call id>`. Nothing here tells whether or how anybody scored. */
export type JuryEvent = Messages<{
  JuryComposed: { callId: CallId; composition: Composition };
  JuryRecomposed: { callId: CallId; composition: Composition; reason: VaultRef };
  /** Rounds are numbered from 1; without `applicationIds` every admissible file of the call is in it. */
  RoundOpened: {
    callId: CallId;
    round: number;
    scoresPerApplication: number;
    due?: Deadline | undefined;
    applicationIds?: readonly ApplicationId[] | undefined;
  };
}>;
