import type { ApplicationEvent, ApplicationId } from '#applications/application.events';
import type { Actor, Fold, OrganisationId, PersonId } from '#platform/domain';

/** A file as far as conflicts of interest go: whose it is, and who started, sent, submitted, completed or approved it. */
export interface JudgedFile {
  readonly applicationId?: ApplicationId;
  readonly organisationId?: OrganisationId;
  readonly involved: readonly PersonId[];
  readonly reachedJury: boolean; // once it was found admissible, whatever became of it
}

export const judgedFile: Fold<JudgedFile, ApplicationEvent> = {
  stream: 'application',
  initialState: { involved: [], reachedJury: false },
  evolve(file, { type, data }) {
    const { applicationId, organisationId } = data;
    switch (type) {
      case 'ApplicationStarted':
      case 'ReplacementStarted':
      case 'ApplicationSentForSignOff':
      case 'ApplicationCompleted':
        return { ...file, applicationId, organisationId, involved: [...file.involved, data.applicantPersonId] };
      case 'ApplicationSubmitted': {
        const { applicantPersonId, approvedBy, paper } = data; // an officer who enters paper takes no part in it
        const others = file.involved.filter((each) => each !== applicantPersonId);
        const involved = paper ? others : [...others, applicantPersonId, ...(approvedBy ? [approvedBy] : [])];
        return { ...file, involved };
      }
      case 'ApplicationFoundAdmissible':
        return { ...file, reachedJury: true };
      case 'ApplicationSaved':
      case 'ApplicationRejectedAsLate':
      case 'ApplicationWithdrawn':
      case 'ApplicationMarkedDuplicate':
      case 'ReplacementDropped':
      case 'SignOffDeclined':
      case 'ApplicationChecked':
      case 'CompletionRequested':
      case 'CompletionRejectedAsLate':
      case 'ApplicationFoundInadmissible':
      case 'InadmissibilityNotified':
      case 'ApplicationReinstated':
      case 'ApplicationCopied':
      case 'DraftReminded':
      case 'DraftRemoved':
      case 'IncompleteFileReminded':
        return file;
    }
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
