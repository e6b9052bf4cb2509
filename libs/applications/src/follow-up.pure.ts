import { type Messages, RuleBroken } from '#platform/domain';
import type { Application } from './application-state.pure';
import type { ApplicationEvent, ApplicationId, FollowUpEvent } from './application.events';
import { recordCopy } from './copy.pure';
import { type DuplicateMark, markDuplicate } from './duplicate.pure';
import { type IncompleteFile, remindOfIncompleteFile } from './incomplete-file.pure';
import { remindOfUnusedDraft, removeUnusedDraft, type UnusedDraft } from './unused-draft.pure';

export type FollowUpCommand = Messages<{
  MarkDuplicate: DuplicateMark;
  RecordCopy: { to: ApplicationId };
  RemindOfUnusedDraft: UnusedDraft;
  RemoveUnusedDraft: UnusedDraft;
  RemindOfIncompleteFile: IncompleteFile;
}>;

const commands: Readonly<Record<FollowUpCommand['type'], true>> = {
  MarkDuplicate: true,
  RecordCopy: true,
  RemindOfUnusedDraft: true,
  RemoveUnusedDraft: true,
  RemindOfIncompleteFile: true,
};
const events: Readonly<Record<FollowUpEvent['type'], true>> = {
  ApplicationMarkedDuplicate: true,
  ApplicationCopied: true,
  DraftReminded: true,
  DraftRemoved: true,
  IncompleteFileReminded: true,
};

export const followUpEventTypes = Object.keys(events) as readonly FollowUpEvent['type'][];
export const isFollowUpCommand = (command: { readonly type: string }): command is FollowUpCommand =>
  command.type in commands;
export const isFollowUpEvent = (event: ApplicationEvent): event is FollowUpEvent => event.type in events;

export function decideOnFollowUp({ type, data }: FollowUpCommand, application: Application): readonly FollowUpEvent[] {
  if (application.status === 'none') throw new RuleBroken('notFound');
  switch (type) {
    case 'MarkDuplicate':
      return markDuplicate(data, application);
    case 'RecordCopy':
      return recordCopy(data.to, application);
    case 'RemindOfUnusedDraft':
      return remindOfUnusedDraft(data, application);
    case 'RemoveUnusedDraft':
      return removeUnusedDraft(data, application);
    case 'RemindOfIncompleteFile':
      return remindOfIncompleteFile(data, application);
  }
}

export function evolveFollowUp(application: Application, { type, data }: FollowUpEvent): Application {
  if (application.status === 'none') return application;
  const { about } = application;
  switch (type) {
    case 'ApplicationMarkedDuplicate': {
      const { answers } = application;
      const submission = 'submission' in application ? application.submission : undefined;
      return { status: 'withdrawn', about, answers, ...(submission && { submission }), duplicateOf: data.duplicateOf };
    }
    case 'DraftRemoved':
      return { status: 'removed', about, answers: {} };
    case 'ApplicationCopied':
    case 'DraftReminded':
    case 'IncompleteFileReminded':
      return application;
  }
}
