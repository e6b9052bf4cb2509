import type { Audience, Deadline, Reaction, TextParameters } from '#platform/domain';
import type { CallEvent } from '../call.events';

const told = [
  'CallPublished',
  'CallAmended',
  'DeadlineExtended',
  'CallReopened',
  'CallReopenedForOrganisation',
  'CallSuspended',
  'CallResumed',
  'CallCancelled',
] as const;
type Told = Extract<CallEvent, { type: (typeof told)[number] }>;

const applicants: readonly Audience[] = [{ roles: ['applicant'] }];

/** Those with drafts and those who have submitted are among them. A call without an opening has been open since it was published. */
export const whenCallChangedNotifyApplicants: Reaction<Told> = {
  name: 'whenCallChangedNotifyApplicants',
  events: told,

  react({ type, data, metadata }) {
    const { callId } = data;
    switch (type) {
      case 'CallPublished': {
        const { opens, closes } = data.window;
        const { envelopeCents, rate: coFinancingRate } = data.content;
        const opensAt = opens?.instant ?? metadata.recordedAt;
        const parameters = { callId, envelopeCents, coFinancingRate, opensAt };
        return closes
          ? [notify('CallPublished', { ...parameters, closesAt: closes.instant })]
          : [notify('CallPublishedWithoutDeadline', parameters)];
      }
      case 'CallAmended': {
        const { version, reason, content } = data;
        const { envelopeCents, rate: coFinancingRate } = content;
        return [notify('CallAmended', { callId, version, envelopeCents, coFinancingRate, reason })];
      }
      case 'DeadlineExtended': {
        const { reason } = data;
        return [notify('CallDeadlineExtended', { callId, ...moved(data), reason })];
      }
      case 'CallReopened': {
        const { reopenedAt, reason } = data;
        return [notify('CallReopened', { callId, ...moved(data), reopenedAt, reason })];
      }
      case 'CallReopenedForOrganisation': {
        const { reopenedAt, reason, organisationId: organisation } = data;
        const to = [{ organisation, roles: ['applicant', 'diversityOfficer', 'leadingOfficial'] }] as const;
        const parameters = { callId, organisationId: organisation, ...moved(data), reopenedAt, reason };
        return [notify('CallReopenedForOrganisation', parameters, to)];
      }
      case 'CallSuspended': {
        const { suspendedAt, closes, reason } = data;
        return [notify('CallSuspended', { callId, suspendedAt, closesAt: closes?.instant, reason })];
      }
      case 'CallResumed': {
        const { resumedAt, unchangedCloses, reason } = data;
        const deadlines = { ...moved(data), unchangedClosesAt: unchangedCloses?.instant };
        return [notify('CallResumed', { callId, resumedAt, ...deadlines, reason })];
      }
      case 'CallCancelled':
        return [notify('CallCancelled', { callId, reason: data.reason })];
    }
  },
};

interface Moved {
  readonly formerCloses?: Deadline | undefined;
  readonly closes?: Deadline | undefined;
  readonly registrationCloses?: Deadline | undefined;
}

const moved = ({ formerCloses, closes, registrationCloses }: Moved) => ({
  formerClosesAt: formerCloses?.instant,
  closesAt: closes?.instant,
  registrationClosesAt: registrationCloses?.instant,
});

const notify = (template: string, parameters: TextParameters, to: readonly Audience[] = applicants) =>
  ({ kind: 'notify', template, to, parameters }) as const;
