import type { ApplicationEvent, ApplicationId } from '#applications/application.events';
import { involvedAfter } from '#applications/involved.facts';
import type { Actor, Fold, OrganisationId, PersonId } from '#platform/domain';

/** A file as far as conflicts of interest go: whose it is, and who had a hand in it. */
export interface JudgedFile {
  readonly applicationId?: ApplicationId;
  readonly organisationId?: OrganisationId;
  readonly involved: readonly PersonId[];
  readonly reachedJury: boolean; // once it was found admissible, whatever became of it
}

export const judgedFile: Fold<JudgedFile, ApplicationEvent> = {
  stream: 'application',
  initialState: { involved: [], reachedJury: false },
  evolve(file, event) {
    const { applicationId, organisationId } = event.data;
    const reachedJury = file.reachedJury || event.type === 'ApplicationFoundAdmissible';
    return { applicationId, organisationId, involved: involvedAfter(file.involved, event), reachedJury };
  },
};

export const hasInterestIn = (
  { organisations, barredFrom, line }: Actor,
  { applicationId, organisationId, involved, reachedJury }: JudgedFile,
): boolean =>
  reachedJury &&
  ((organisationId !== undefined && organisations.includes(organisationId)) ||
    (applicationId !== undefined && barredFrom.includes(applicationId)) ||
    involved.some((each) => line.includes(each)));
