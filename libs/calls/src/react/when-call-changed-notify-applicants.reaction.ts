import type { Audience, Reaction } from '#platform/domain';
import type { CallEvent } from '../call.events';

type Told = Extract<CallEvent, { type: 'CallPublished' | 'CallAmended' | 'DeadlineExtended' | 'CallCancelled' }>;

const applicants: readonly Audience[] = [{ roles: ['applicant'] }];

/** A call without an opening has been open since it was published. */
export const whenCallChangedNotifyApplicants: Reaction<Told> = {
  name: 'whenCallChangedNotifyApplicants',
  events: ['CallPublished', 'CallAmended', 'DeadlineExtended', 'CallCancelled'],

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
        const { formerCloses, closes, reason } = data;
        const moved = { formerClosesAt: formerCloses.instant, closesAt: closes.instant };
        return [notify('CallDeadlineExtended', { callId, ...moved, reason })];
      }
      case 'CallCancelled':
        return [notify('CallCancelled', { callId, reason: data.reason })];
    }
  },
};

const notify = (template: string, parameters: Readonly<Record<string, string | number>>) =>
  ({ kind: 'notify', template, to: applicants, parameters }) as const;
