import { Module } from '@nestjs/common';
import type { Actor } from '#platform/domain';
import { changesRoute, type ContextParts, historyRoute, type Thing } from '#platform/context';
import { acceptanceTerms } from './acceptance.due';
import { allocationMails } from './allocation.mails.texts';
import { grantsHistoryTexts } from './grants.history.texts';
import { grantsMails } from './grants.mails.texts';
import { grantsRules } from './grants.rules';
import { decreesInForce } from './in-force.due';
import { whenAcceptanceAnsweredNotifyAdministrators } from './react/when-acceptance-answered-notify-administrators.reaction';
import { whenAcceptanceDueRemindOrganisation } from './react/when-acceptance-due-remind-organisation.reaction';
import { whenAdviceAskedNotifyFinanceInspector } from './react/when-advice-asked-notify-finance-inspector.reaction';
import { whenApplicationWithdrawnDropGrantProposal } from './react/when-application-withdrawn-drop-grant-proposal.reaction';
import { whenDecreeInForceNotifyOrganisations } from './react/when-decree-in-force-notify-organisations.reaction';
import { whenDecreeSignedNotifyAdministrators } from './react/when-decree-signed-notify-administrators.reaction';
import { whenGrantDecidedNotifyOrganisation } from './react/when-grant-decided-notify-organisation.reaction';
import { whenReserveMovedUpNotifyAdministrators } from './react/when-reserve-moved-up-notify-administrators.reaction';
import { oversees } from './overseers.policy';
import { allocationInputs } from './read/allocation-inputs.projection';
import { allocationList, type AllocationRow } from './read/allocation-list.projection';
import { decreeList, type DecreeRow } from './read/decree-list.projection';
import { filePartiesList } from './read/file-parties.projection';
import { envelopeStatus } from './read/envelope-status.projection';
import { ExplainAllocationController, ExplainAllocationHandler } from './read/explain-allocation.query';
import { GetAllocationController, GetAllocationHandler } from './read/get-allocation.query';
import { GetDecreeController, GetDecreeHandler } from './read/get-decree.query';
import { GetEnvelopeController, GetEnvelopeHandler } from './read/get-envelope.query';
import { GetGrantController, GetGrantHandler } from './read/get-grant.query';
import { grantList, type GrantRow } from './read/grant-list.projection';
import { ListAllocationsController, ListAllocationsHandler } from './read/list-allocations.query';
import { ListDecreesController, ListDecreesHandler } from './read/list-decrees.query';
import { ListGrantsController, ListGrantsHandler } from './read/list-grants.query';
import { rankable } from './read/rankable.projection';
import { reserveList } from './read/reserve-list.projection';
import { grantsTasks } from './read/grants.tasks';
import { AcceptGrantController, AcceptGrantHandler } from './write/accept-grant.command';
import { AdviseOnDecreeController, AdviseOnDecreeHandler } from './write/advise-on-decree.command';
import { AgreeBudgetController, AgreeBudgetHandler } from './write/agree-budget.command';
import { DecideAllocationController, DecideAllocationHandler } from './write/decide-allocation.command';
import { DecideGrantController, DecideGrantHandler } from './write/decide-grant.command';
import { DeclineGrantController, DeclineGrantHandler } from './write/decline-grant.command';
import { DraftDecreeController, DraftDecreeHandler } from './write/draft-decree.command';
import { DropGrantProposalController, DropGrantProposalHandler } from './write/drop-grant-proposal.command';
import { dropProposalOfWithdrawnApplication } from './write/drop-proposal-of-withdrawn-application';
import { EstablishAllocationController, EstablishAllocationHandler } from './write/establish-allocation.command';
import { MoveReserveUpController, MoveReserveUpHandler } from './write/move-reserve-up.command';
import { ProposeGrantController, ProposeGrantHandler } from './write/propose-grant.command';
import { PublishDecreeController, PublishDecreeHandler } from './write/publish-decree.command';
import { RankedFilesInLog } from './write/ranked-files-in-log';
import { RefuseApplicationController, RefuseApplicationHandler } from './write/refuse-application.command';
import {
  SendToFinanceInspectorController,
  SendToFinanceInspectorHandler,
} from './write/send-to-finance-inspector.command';
import { SignDecreeController, SignDecreeHandler } from './write/sign-decree.command';
import { WithdrawDecreeController, WithdrawDecreeHandler } from './write/withdraw-decree.command';

/** Mails to an organisation about its own file. */
const aboutOneGrant = [
  'GrantAwarded',
  'GrantPartlyAwarded',
  'GrantPartlyAwardedForAcceptance',
  'GrantRefused',
  'AcceptanceReminded',
  'GrantLapsed',
];

export const grantsContext: ContextParts = {
  name: 'grants',
  rules: grantsRules,
  eventTypes: Object.keys(grantsHistoryTexts),
  projections: [
    envelopeStatus,
    grantList,
    decreeList,
    allocationList,
    reserveList,
    allocationInputs,
    rankable,
    filePartiesList,
  ],
  reactions: [
    whenGrantDecidedNotifyOrganisation,
    whenAcceptanceDueRemindOrganisation,
    whenAcceptanceAnsweredNotifyAdministrators,
    whenReserveMovedUpNotifyAdministrators,
    whenApplicationWithdrawnDropGrantProposal,
    whenAdviceAskedNotifyFinanceInspector,
    whenDecreeSignedNotifyAdministrators,
    whenDecreeInForceNotifyOrganisations,
  ],
  mails: grantsMails,
  mailBarriers: [
    { templates: aboutOneGrant, parameter: 'applicationId', projection: filePartiesList },
    { templates: Object.keys(allocationMails), parameter: 'allocationId', projection: allocationList },
    { templates: Object.keys(allocationMails), parameter: 'callId', projection: reserveList }, // older ones name no allocation
  ],
  historyTexts: grantsHistoryTexts,
  nameSources: () => [],
  commands: { dropProposalOfWithdrawnApplication },
  dueSources: (services) => [decreesInForce(services), ...acceptanceTerms(services)],
  tasks: grantsTasks,
};

/** Grants of a call, and the decrees that distribute them. */
const hides = (actor: Actor) => (oversees(actor) ? [] : 'all');
const grant: Thing = {
  name: 'Grant',
  tag: 'grants',
  path: 'calls/:callId/grants/:grantId',
  key: 'grantId',
  under: ({ callId }: GrantRow, path) => callId === path['callId'],
  projection: grantList,
  texts: grantsHistoryTexts,
  status: ({ status }: GrantRow) => status,
  hides,
};
const allocation: Thing = {
  name: 'Allocation',
  tag: 'allocations',
  path: 'calls/:callId/allocations/:allocationId',
  key: 'allocationId',
  under: ({ callId }: AllocationRow, path) => callId === path['callId'],
  projection: allocationList,
  texts: grantsHistoryTexts,
  status: ({ status }: AllocationRow) => status,
  hides,
};
const decree: Thing = {
  name: 'Decree',
  tag: 'decrees',
  path: 'decrees/:id',
  key: 'id',
  projection: decreeList,
  texts: grantsHistoryTexts,
  status: ({ status }: DecreeRow) => status,
  hides,
  conceals: () => ({ revisions: [], fields: ['lines'] }), // which of them the reader may see, its page tells
};

@Module({
  controllers: [
    historyRoute(grant),
    changesRoute(grant),
    historyRoute(allocation),
    changesRoute(allocation),
    historyRoute(decree),
    changesRoute(decree),
    ProposeGrantController,
    RefuseApplicationController,
    DecideGrantController,
    DropGrantProposalController,
    AcceptGrantController,
    DeclineGrantController,
    DraftDecreeController,
    SendToFinanceInspectorController,
    AdviseOnDecreeController,
    AgreeBudgetController,
    SignDecreeController,
    PublishDecreeController,
    WithdrawDecreeController,
    GetEnvelopeController,
    ListGrantsController,
    GetGrantController,
    EstablishAllocationController,
    DecideAllocationController,
    MoveReserveUpController,
    ListAllocationsController,
    GetAllocationController,
    ExplainAllocationController,
    ListDecreesController,
    GetDecreeController,
  ],
  providers: [
    ProposeGrantHandler,
    RefuseApplicationHandler,
    DecideGrantHandler,
    DropGrantProposalHandler,
    AcceptGrantHandler,
    DeclineGrantHandler,
    DraftDecreeHandler,
    SendToFinanceInspectorHandler,
    AdviseOnDecreeHandler,
    AgreeBudgetHandler,
    SignDecreeHandler,
    PublishDecreeHandler,
    WithdrawDecreeHandler,
    GetEnvelopeHandler,
    ListGrantsHandler,
    GetGrantHandler,
    RankedFilesInLog,
    EstablishAllocationHandler,
    DecideAllocationHandler,
    MoveReserveUpHandler,
    ListAllocationsHandler,
    GetAllocationHandler,
    ExplainAllocationHandler,
    ListDecreesHandler,
    GetDecreeHandler,
  ],
})
export class GrantsApiModule {}

/** Nothing of its own: what the worker does stands in `grantsContext`. */
@Module({})
export class GrantsWorkerModule {}
