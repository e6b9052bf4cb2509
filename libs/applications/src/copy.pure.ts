import { type PersonId, RuleBroken } from '#platform/domain';
import type { About, Application } from './application-state.pure';
import type { ApplicationAnswers, ApplicationEvent, ApplicationId, FollowUpEvent } from './application.events';

interface Starting extends About {
  readonly by: PersonId;
  readonly copyOf?: { readonly applicationId: ApplicationId; readonly answers: ApplicationAnswers };
}

/** A new draft; as a copy it begins with the answers of its origin. */
export function started({ applicationId, callId, organisationId, by, copyOf }: Starting): readonly ApplicationEvent[] {
  const about = { applicationId, callId, organisationId };
  const start = { ...about, applicantPersonId: by };
  if (!copyOf) return [{ type: 'ApplicationStarted', data: start }];
  return [
    { type: 'ApplicationStarted', data: { ...start, copiedFrom: copyOf.applicationId } },
    { type: 'ApplicationSaved', data: { ...about, changes: copyOf.answers } },
  ];
}

/** @throws RuleBroken `applicationNeverSubmitted` */
export function recordCopy(
  to: ApplicationId,
  application: Exclude<Application, { status: 'none' }>,
): readonly FollowUpEvent[] {
  if (!('submission' in application)) throw new RuleBroken('applicationNeverSubmitted');
  return [{ type: 'ApplicationCopied', data: { ...application.about, to } }];
}
