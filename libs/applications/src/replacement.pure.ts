import { type Instant, type Messages, type PersonId, RuleBroken } from '#platform/domain';
import type { Application, Draft, PastDraft } from './application-state.pure';
import type { ApplicationEvent, ReplacementEvent } from './application.events';
import type { CallTerms, PublishedTerms } from './call-terms.fold';
import { receptionOf, running } from './call-window.pure';

export type ReplacementCommand = Messages<{
  StartReplacement: { by: PersonId; terms: CallTerms; receivedAt: Instant };
  DropReplacement: { by: PersonId };
}>;

export const isReplacementCommand = (command: { readonly type: string }): command is ReplacementCommand =>
  command.type === 'StartReplacement' || command.type === 'DropReplacement';
export const isReplacementEvent = (event: ApplicationEvent): event is ReplacementEvent =>
  event.type === 'ReplacementStarted' || event.type === 'ReplacementDropped';

/** What is worked on: a draft, or the answers that are to take the place of a submission. */
export interface Work extends Pick<Draft, 'about' | 'answers'> {
  readonly replaces?: number | undefined;
}
type Standing = PastDraft & Required<Pick<PastDraft, 'submission'>>;

/**
 * Who submitted before the deadline moved may submit once more; until then the first submission stands.
 * @throws RuleBroken `applicationNotSubmitted`, `applicationAlreadyDecided`, `callClosed`, `nothingToReplaceFor`, `noReplacementOpen`,
 * `replacementAwaitsCompletion`
 */
export function decideOnReplacement({ type, data }: ReplacementCommand, application: Application): ApplicationEvent[] {
  if (application.status === 'none') throw new RuleBroken('notFound');
  const replaced = { ...application.about, applicantPersonId: data.by };
  switch (type) {
    case 'StartReplacement': {
      const standing = standingOnly(application);
      if (standing.replacement) return [];
      refuseUnlessMoved(running(data.terms), standing, data.receivedAt);
      return [{ type: 'ReplacementStarted', data: { ...replaced, replaces: standing.submission.number } }];
    }
    case 'DropReplacement': {
      const work = replacementOf(application);
      if (work?.replaces === undefined) throw new RuleBroken('noReplacementOpen');
      return [{ type: 'ReplacementDropped', data: { ...replaced, replaces: work.replaces } }];
    }
  }
}

/** The replacement that is worked on, if one is. */
export function replacementOf(application: Application): Work | undefined {
  if (application.status !== 'submitted' || !application.submission || !application.replacement) return undefined;
  const { about, replacement: answers, submission } = application;
  return { about, answers, replaces: submission.number };
}

export function evolveReplacement(application: Application, { type }: ReplacementEvent): Application {
  if (application.status !== 'submitted') return application;
  const { replacement: _, ...standing } = application;
  return type === 'ReplacementStarted' ? { ...standing, replacement: standing.answers } : standing;
}

function standingOnly(application: Application): Standing {
  if (application.status === 'admissible' || application.status === 'inadmissible')
    throw new RuleBroken('applicationAlreadyDecided');
  if (application.status === 'incomplete') throw new RuleBroken('replacementAwaitsCompletion');
  if (application.status !== 'submitted' || !application.submission) throw new RuleBroken('applicationNotSubmitted');
  return { ...application, submission: application.submission };
}

function refuseUnlessMoved(call: PublishedTerms, { about, submission }: Standing, receivedAt: Instant): void {
  const { organisationId } = about;
  const reception = receptionOf(call, organisationId, receivedAt);
  if (reception.outcome !== 'inTime') throw new RuleBroken('callClosed', { closedAt: reception.missedAt });
  const reopenedForIt = call.ownWindows.some(
    (own) => own.organisationId === organisationId && own.from > submission.submittedAt,
  );
  if (submission.callVersion >= call.movedIn && !reopenedForIt) throw new RuleBroken('nothingToReplaceFor');
}
