import { Module } from '@nestjs/common';
import { changesRoute, type ContextParts, historyRoute, type Thing } from '#platform/context';
import { applicationsHistory } from './applications.history.texts';
import { applicationsMails } from './applications.mails.texts';
import { applicationsRules } from './applications.rules';
import { whenAdmissibilityDecidedNotifyOrganisation } from './react/when-admissibility-decided-notify-organisation.reaction';
import { whenApplicationLateTellSubmitter } from './react/when-application-late-tell-submitter.reaction';
import { whenApplicationSubmittedConfirmReceipt } from './react/when-application-submitted-confirm-receipt.reaction';
import { whenApplicationWithdrawnNotifyAdministrators } from './react/when-application-withdrawn-notify-administrators.reaction';
import { applicationList, type ApplicationListRow } from './read/application-list.projection';
import { GetApplicationController, GetApplicationHandler } from './read/get-application.query';
import { ListApplicationsController, ListApplicationsHandler } from './read/list-applications.query';
import { applicationsNames } from './read/names';
import { DecideAdmissibilityController, DecideAdmissibilityHandler } from './write/decide-admissibility.command';
import { SaveApplicationController, SaveApplicationHandler } from './write/save-application.command';
import { StartApplicationController, StartApplicationHandler } from './write/start-application.command';
import { SubmitApplicationController, SubmitApplicationHandler } from './write/submit-application.command';
import { WithdrawApplicationController, WithdrawApplicationHandler } from './write/withdraw-application.command';

export const applicationsContext: ContextParts = {
  name: 'applications',
  rules: applicationsRules,
  eventTypes: applicationList.events,
  projections: [applicationList],
  reactions: [
    whenApplicationSubmittedConfirmReceipt,
    whenApplicationLateTellSubmitter,
    whenAdmissibilityDecidedNotifyOrganisation,
    whenApplicationWithdrawnNotifyAdministrators,
  ],
  mails: applicationsMails,
  historyTexts: applicationsHistory,
  nameSources: applicationsNames,
};

const application: Thing = {
  name: 'Application',
  tag: 'applications',
  path: 'applications/:id',
  key: 'id',
  projection: applicationList,
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
    WithdrawApplicationController,
    DecideAdmissibilityController,
    ListApplicationsController,
    GetApplicationController,
  ],
  providers: [
    StartApplicationHandler,
    SaveApplicationHandler,
    SubmitApplicationHandler,
    WithdrawApplicationHandler,
    DecideAdmissibilityHandler,
    ListApplicationsHandler,
    GetApplicationHandler,
  ],
})
export class ApplicationsApiModule {}

/** Nothing of applications comes due; projections and reactions are found through `applicationsContext`. */
@Module({})
export class ApplicationsWorkerModule {}
