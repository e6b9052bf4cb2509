import type { OrganisationId, PersonId } from '#platform/domain';

export interface Unsubmitted {
  readonly organisationId: OrganisationId;
  readonly isOpen: boolean;
  readonly people: readonly PersonId[];
  readonly submittedBy?: PersonId;
  readonly onPaper?: true;
}
export interface Officers {
  readonly organisationId: OrganisationId;
  readonly people: readonly PersonId[];
}

/**
 * Who works on an open draft, and the diversity officers of organisations that have submitted nothing (B.1). Whoever submitted anything in
 * this call is not reminded of it any more, whatever else they have begun; on paper it was the organisation, and none of its people is.
 */
export function whomToRemind(files: readonly Unsubmitted[], officers: readonly Officers[]): readonly PersonId[] {
  const submitters = new Set(files.map(({ submittedBy }) => submittedBy));
  const served = new Set(files.filter(({ submittedBy }) => submittedBy).map(({ organisationId }) => organisationId));
  const onPaper = new Set(files.filter((file) => file.onPaper).map(({ organisationId }) => organisationId));
  const unfinished = files.filter(({ isOpen, organisationId }) => isOpen && !onPaper.has(organisationId));
  const drafters = unfinished.flatMap(({ people }) => people);
  const waiting = officers.filter(({ organisationId }) => !served.has(organisationId)).flatMap(({ people }) => people);
  return [...new Set([...drafters, ...waiting])].filter((person) => !submitters.has(person)).sort();
}
