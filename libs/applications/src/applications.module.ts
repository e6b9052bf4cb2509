import { Module } from '@nestjs/common';
import { changesRoute, type ContextParts, historyRoute, type Thing } from '#platform/context';
import { draftsDue } from './drafts-due';
import { applicationsDue } from './applications-due';
import { applicationsHistory } from './applications.history.texts';
import { applicationsMails } from './applications.mails.texts';
import { applicationsRules } from './applications.rules';
import { whenAdmissibilityDecidedNotifyOrganisation } from './react/when-admissibility-decided-notify-organisation.reaction';
import { whenApplicationLateTellSubmitter } from './react/when-application-late-tell-submitter.reaction';
import { whenApplicationSubmittedConfirmReceipt } from './react/when-application-submitted-confirm-receipt.reaction';
import { whenApplicationWithdrawnNotifyAdministrators } from './react/when-application-withdrawn-notify-administrators.reaction';
import { whenApplicationMarkedDuplicateNotifyOrganisation } from './react/when-application-marked-duplicate-notify-organisation.reaction';
import { whenCallClosedWithoutDraftTellItsPeople } from './react/when-call-closed-without-draft-tell-its-people.reaction';
import { whenDraftRemovedEraseItsWords } from './react/when-draft-removed-erase-its-words.reaction';
import { whenDraftUnusedTellItsPeople } from './react/when-draft-unused-tell-its-people.reaction';
import { ExplainAdmissibilityController, ExplainAdmissibilityHandler } from './read/explain-admissibility.query';
import { GetApplicationController, GetApplicationHandler } from './read/get-application.query';
import { ListApplicationsController, ListApplicationsHandler } from './read/list-applications.query';
import { draftCalls } from './read/draft-calls.projection';
import { applicationsTasks } from './read/applications.tasks';
import { callWindows } from './read/call-windows.projection';
import { applicationsNames } from './read/names';
import { eraseWordsOfDraft } from './write/erase-words-of-draft';
import { CopyApplicationController, CopyApplicationHandler } from './write/copy-application.command';
import { whenApplicationCompletedConfirmReceipt } from './react/when-application-completed-confirm-receipt.reaction';
import { whenApplicationReinstatedTellOrganisation } from './react/when-application-reinstated-tell-organisation.reaction';
import { whenCompletionRequestedTellOrganisation } from './react/when-completion-requested-tell-organisation.reaction';
import { whenCompletionRequestWithdrawnTellOrganisation } from './react/when-completion-request-withdrawn-tell-organisation.reaction';
import { whenSentForSignOffAskLeadingOfficial } from './react/when-sent-for-sign-off-ask-leading-official.reaction';
import { whenSignOffDeclinedTellSender } from './react/when-sign-off-declined-tell-sender.reaction';
import {
  applicationList,
  type ApplicationListRow,
  applicationsFor,
  ownApplicationList,
} from './read/application-list.projection';
import { LeadingOfficials } from './read/leading-officials';
import { leadingOfficials } from './read/leading-officials.projection';
import { ApproveApplicationController, ApproveApplicationHandler } from './write/approve-application.command';
import { CheckApplicationController, CheckApplicationHandler } from './write/check-application.command';
import { CompleteApplicationController, CompleteApplicationHandler } from './write/complete-application.command';
import { NotifyInadmissibilityController, NotifyInadmissibilityHandler } from './write/notify-inadmissibility.command';
import { ReinstateApplicationController, ReinstateApplicationHandler } from './write/reinstate-application.command';
import { RequestCompletionController, RequestCompletionHandler } from './write/request-completion.command';
import { ReturnApplicationController, ReturnApplicationHandler } from './write/return-application.command';
import { DecideAdmissibilityController, DecideAdmissibilityHandler } from './write/decide-admissibility.command';
import { MarkDuplicateController, MarkDuplicateHandler } from './write/mark-duplicate.command';
import { SaveApplicationController, SaveApplicationHandler } from './write/save-application.command';
import { StartApplicationController, StartApplicationHandler } from './write/start-application.command';
import { SubmitApplicationController, SubmitApplicationHandler } from './write/submit-application.command';
import { StartReplacementController, StartReplacementHandler } from './write/start-replacement.command';
import { DropReplacementController, DropReplacementHandler } from './write/drop-replacement.command';
import { EnterPaperApplicationController, EnterPaperApplicationHandler } from './write/enter-paper-application.command';
import {
  WithdrawCompletionRequestController,
  WithdrawCompletionRequestHandler,
} from './write/withdraw-completion-request.command';
import { WithdrawApplicationController, WithdrawApplicationHandler } from './write/withdraw-application.command';

export const applicationsContext: ContextParts = {
  name: 'applications',
  rules: applicationsRules,
  eventTypes: [...applicationList.events, 'EntryOpened', 'DuplicateNoted'],
  projections: [applicationList, ownApplicationList, leadingOfficials, draftCalls, callWindows],
  reactions: [
    whenApplicationSubmittedConfirmReceipt,
    whenApplicationLateTellSubmitter,
    whenAdmissibilityDecidedNotifyOrganisation,
    whenApplicationWithdrawnNotifyAdministrators,
    whenApplicationMarkedDuplicateNotifyOrganisation,
    whenDraftUnusedTellItsPeople,
    whenDraftRemovedEraseItsWords,
    whenCallClosedWithoutDraftTellItsPeople,
    whenApplicationCompletedConfirmReceipt,
    whenApplicationReinstatedTellOrganisation,
    whenCompletionRequestedTellOrganisation,
    whenCompletionRequestWithdrawnTellOrganisation,
    whenSentForSignOffAskLeadingOfficial,
    whenSignOffDeclinedTellSender,
  ],
  commands: { eraseWordsOfDraft },
  mails: applicationsMails,
  historyTexts: applicationsHistory,
  nameSources: applicationsNames,
  tasks: applicationsTasks,
  dueSources: (services) => [...draftsDue(services), ...applicationsDue(services)],
};

const application: Thing = {
  name: 'Application',
  tag: 'applications',
  path: 'applications/:id',
  key: 'id',
  projection: applicationList,
  projectionFor: applicationsFor,
  texts: applicationsHistory,
  status: ({ status }: ApplicationListRow) => status,
};

@Module({
  controllers: [
    historyRoute(application),
    changesRoute(application),
    StartApplicationController,
    SaveApplicationController,
    SubmitApplicationController,
    StartReplacementController,
    DropReplacementController,
    EnterPaperApplicationController,
    WithdrawApplicationController,
    DecideAdmissibilityController,
    MarkDuplicateController,
    CopyApplicationController,
    ApproveApplicationController,
    CheckApplicationController,
    CompleteApplicationController,
    NotifyInadmissibilityController,
    ReinstateApplicationController,
    RequestCompletionController,
    WithdrawCompletionRequestController,
    ReturnApplicationController,
    ListApplicationsController,
    GetApplicationController,
    ExplainAdmissibilityController,
  ],
  providers: [
    StartApplicationHandler,
    SaveApplicationHandler,
    SubmitApplicationHandler,
    StartReplacementHandler,
    DropReplacementHandler,
    EnterPaperApplicationHandler,
    WithdrawApplicationHandler,
    DecideAdmissibilityHandler,
    MarkDuplicateHandler,
    CopyApplicationHandler,
    ApproveApplicationHandler,
    CheckApplicationHandler,
    CompleteApplicationHandler,
    NotifyInadmissibilityHandler,
    ReinstateApplicationHandler,
    RequestCompletionHandler,
    WithdrawCompletionRequestHandler,
    ReturnApplicationHandler,
    LeadingOfficials,
    ListApplicationsHandler,
    GetApplicationHandler,
    ExplainAdmissibilityHandler,
  ],
})
export class ApplicationsApiModule {}

/** Drafts that come due, projections and reactions are found through `applicationsContext`. */
@Module({})
export class ApplicationsWorkerModule {}
