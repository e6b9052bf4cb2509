import { Module } from '@nestjs/common';
import { changesRoute, type ContextParts, historyRoute, type Thing } from '#platform/context';
import { callEmbargoes } from './call-embargoes';
import { callsDue } from './calls-due';
import { callsHistory } from './calls.history.texts';
import { callsMails } from './calls.mails.texts';
import { callsRules } from './calls.rules';
import { whenCallChangedNotifyApplicants } from './react/when-call-changed-notify-applicants.reaction';
import { whenCallClosedNotifyAdministrators } from './react/when-call-closed-notify-administrators.reaction';
import { whenClosingReminderSentNotifyPeople } from './react/when-closing-reminder-sent-notify-people.reaction';
import { callCounts } from './read/call-counts.projection';
import { callStatus } from './call-status.pure';
import { othersRevisions } from './read/call-deadlines.view';
import { internalFields, seesInternalDeadlines } from './read/call-procedure.view';
import { callList, type CallListRow, seesCallDrafts } from './read/call-list.projection';
import { GetCallController, GetCallHandler } from './read/get-call.query';
import { ListCallsController, ListCallsHandler } from './read/list-calls.query';
import { callsNames } from './read/names';
import { organisationKinds } from './read/organisation-kinds.projection';
import { reminderFiles } from './read/reminder-files.projection';
import { AmendCallController, AmendCallHandler } from './write/amend-call.command';
import { CancelCallController, CancelCallHandler } from './write/cancel-call.command';
import { DisableCallController, DisableCallHandler } from './write/disable-call.command';
import { DraftCallController, DraftCallHandler } from './write/draft-call.command';
import { EnableCallController, EnableCallHandler } from './write/enable-call.command';
import { ExtendDeadlineController, ExtendDeadlineHandler } from './write/extend-deadline.command';
import { InterestInCall } from './write/interest-in-call';
import { PublishCallController, PublishCallHandler } from './write/publish-call.command';
import { ReopenCallController, ReopenCallHandler } from './write/reopen-call.command';
import { ResumeCallController, ResumeCallHandler } from './write/resume-call.command';
import { ReviseCallDraftController, ReviseCallDraftHandler } from './write/revise-call-draft.command';
import { SuspendCallController, SuspendCallHandler } from './write/suspend-call.command';

export const callsContext: ContextParts = {
  name: 'calls',
  rules: callsRules,
  eventTypes: [
    ...callList.events,
    'CallNameTaken',
    'RoundScheduled',
    'RoundProlonged',
    'RoundReopened',
    'RoundFreed',
    'ClosingReminderSent',
  ],
  projections: [callList, callCounts, reminderFiles, organisationKinds],
  reactions: [whenCallChangedNotifyApplicants, whenCallClosedNotifyAdministrators, whenClosingReminderSentNotifyPeople],
  mails: callsMails,
  historyTexts: callsHistory,
  nameSources: callsNames,
  dueSources: callsDue,
  embargoes: callEmbargoes,
};

const call: Thing = {
  name: 'Call',
  tag: 'calls',
  path: 'calls/:id',
  key: 'id',
  projection: callList,
  texts: callsHistory,
  status: (row: CallListRow, at) => callStatus(row, at),
  conceals: (row: CallListRow, actor) => ({
    revisions: othersRevisions(row, actor),
    fields: seesInternalDeadlines(actor) ? [] : internalFields,
  }),
  hides: (actor) => (seesCallDrafts(actor) ? [] : ['CallDrafted', 'CallDraftRevised']),
};

@Module({
  controllers: [
    historyRoute(call),
    changesRoute(call),
    DraftCallController,
    ReviseCallDraftController,
    PublishCallController,
    AmendCallController,
    ExtendDeadlineController,
    ReopenCallController,
    SuspendCallController,
    ResumeCallController,
    DisableCallController,
    EnableCallController,
    CancelCallController,
    ListCallsController,
    GetCallController,
  ],
  providers: [
    DraftCallHandler,
    ReviseCallDraftHandler,
    PublishCallHandler,
    AmendCallHandler,
    InterestInCall,
    ExtendDeadlineHandler,
    ReopenCallHandler,
    SuspendCallHandler,
    ResumeCallHandler,
    DisableCallHandler,
    EnableCallHandler,
    CancelCallHandler,
    ListCallsHandler,
    GetCallHandler,
  ],
})
export class CallsApiModule {}

/** Openings and closings are found through `callsContext`; nothing else of calls runs in a worker. */
@Module({})
export class CallsWorkerModule {}
