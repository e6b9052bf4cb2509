import { type DynamicModule, Module } from '@nestjs/common';
import { People } from '#platform/access';
import { Clock } from '#platform/clock';
import { type Config, Keys } from '#platform/config';
import { changesRoute, type ContextParts, historyRoute, type Thing } from '#platform/context';
import { Streams } from '#platform/event-store';
import { Recipients } from '#platform/mail';
import { ReadModels, RecentWrites } from '#platform/read-models';
import { Vault } from '#platform/vault';
import { budgetAddressSetV1 } from './budget-address-set.upcaster';
import { membershipStartedV1 } from './membership-started.upcaster';
import { organisationHistory, personHistory, reportsHistory } from './organisations.history.texts';
import { organisationsMails } from './organisations.mails.texts';
import { organisationsRules } from './organisations.rules';
import { PeopleInLog } from './people-in-log';
import { whenPersonChangedNotifyPerson } from './react/when-person-changed-notify-person.reaction';
import { DemoPeople } from './read/demo-people';
import { ListDemoPeopleController } from './read/list-demo-people.query';
import { GetMeController, GetMeHandler } from './read/get-me.query';
import { GetOrganisationController, GetOrganisationHandler } from './read/get-organisation.query';
import { GetPersonController, GetPersonHandler } from './read/get-person.query';
import { ListOrganisationsController, ListOrganisationsHandler } from './read/list-organisations.query';
import { ListPeopleController, ListPeopleHandler } from './read/list-people.query';
import { organisationsNames } from './read/names';
import { organisationList } from './read/organisation-list.projection';
import { personList } from './read/person-list.projection';
import { runningLines } from './read/running-lines.projection';
import { RecipientsInReadModel } from './recipients-in-read-model';
import { linesToMirror } from './reports.due';
import { ChooseLanguageController, ChooseLanguageHandler } from './write/choose-language.command';
import { EndMembershipController, EndMembershipHandler } from './write/end-membership.command';
import { EndReportingLineController, EndReportingLineHandler } from './write/end-reporting-line.command';
import { GrantRoleController, GrantRoleHandler } from './write/grant-role.command';
import { InvitePersonController, InvitePersonHandler } from './write/invite-person.command';
import { RegisterOrganisationController, RegisterOrganisationHandler } from './write/register-organisation.command';
import { RenameOrganisationController, RenameOrganisationHandler } from './write/rename-organisation.command';
import { RevokeRoleController, RevokeRoleHandler } from './write/revoke-role.command';
import { SetBudgetAddressController, SetBudgetAddressHandler } from './write/set-budget-address.command';
import { StartMembershipController, StartMembershipHandler } from './write/start-membership.command';
import { StartReportingLineController, StartReportingLineHandler } from './write/start-reporting-line.command';

export { DemoPeople } from './read/demo-people';

export const organisationsContext: ContextParts = {
  name: 'organisations',
  rules: organisationsRules,
  eventTypes: ['KboNumberTaken', 'EmailTaken', 'IdentityTaken', ...Object.keys(reportsHistory)],
  upcasters: [budgetAddressSetV1, membershipStartedV1],
  projections: [organisationList, personList, runningLines],
  reactions: [whenPersonChangedNotifyPerson],
  mails: organisationsMails,
  historyTexts: { ...organisationHistory, ...personHistory, ...reportsHistory },
  nameSources: organisationsNames,
  dueSources: (services) => [linesToMirror(services)],
};

const organisation: Thing = {
  name: 'Organisation',
  tag: 'organisations',
  path: 'organisations/:id',
  key: 'id',
  projection: organisationList,
  texts: organisationHistory,
  status: () => 'registered',
};
const person: Thing = {
  name: 'Person',
  tag: 'people',
  path: 'people/:id',
  key: 'id',
  projection: personList,
  texts: personHistory,
  status: () => 'invited',
};

const controllers = [
  historyRoute(organisation),
  historyRoute(person),
  changesRoute(organisation),
  changesRoute(person),
  RegisterOrganisationController,
  RenameOrganisationController,
  SetBudgetAddressController,
  InvitePersonController,
  StartMembershipController,
  EndMembershipController,
  StartReportingLineController,
  EndReportingLineController,
  GrantRoleController,
  RevokeRoleController,
  ChooseLanguageController,
  ListOrganisationsController,
  GetOrganisationController,
  ListPeopleController,
  GetPersonController,
  GetMeController,
];

const handlers = [
  RegisterOrganisationHandler,
  RenameOrganisationHandler,
  SetBudgetAddressHandler,
  InvitePersonHandler,
  StartMembershipHandler,
  EndMembershipHandler,
  StartReportingLineHandler,
  EndReportingLineHandler,
  GrantRoleHandler,
  RevokeRoleHandler,
  ChooseLanguageHandler,
  ListOrganisationsHandler,
  GetOrganisationHandler,
  ListPeopleHandler,
  GetPersonHandler,
  GetMeHandler,
];

/** Routes, and the rights of everybody who calls any route. */
@Module({})
export class OrganisationsApiModule {
  static with({ firstAdministrator, development }: Pick<Config, 'firstAdministrator' | 'development'>): DynamicModule {
    const people = (streams: Streams, keys: Keys): People => new PeopleInLog(streams, keys, firstAdministrator);
    const demo = (readModels: ReadModels, vault: Vault, clock: Clock, recent: RecentWrites) =>
      new DemoPeople(readModels, vault, clock, recent, firstAdministrator);
    return {
      module: OrganisationsApiModule,
      global: true,
      controllers: [...controllers, ...(development ? [ListDemoPeopleController] : [])],
      providers: [
        ...handlers,
        { provide: People, useFactory: people, inject: [Streams, Keys] },
        { provide: DemoPeople, useFactory: demo, inject: [ReadModels, Vault, Clock, RecentWrites] },
      ],
      exports: [People, DemoPeople],
    };
  }
}

/** To whom mails go. */
@Module({ providers: [{ provide: Recipients, useClass: RecipientsInReadModel }], exports: [Recipients] })
export class OrganisationsWorkerModule {}
