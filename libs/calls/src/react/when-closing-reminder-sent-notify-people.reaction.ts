import type { Reaction } from '#platform/domain';
import type { ClosingReminderEvent } from '../closing-reminder.events';

export const whenClosingReminderSentNotifyPeople: Reaction<ClosingReminderEvent> = {
  name: 'whenClosingReminderSentNotifyPeople',
  events: ['ClosingReminderSent'],
  react({ data: { callId, closes, daysBefore, people } }) {
    if (people.length === 0) return [];
    const to = people.map((person) => ({ person }));
    const parameters = { callId, closesAt: closes.instant, daysBefore };
    return [{ kind: 'notify', template: 'ClosingReminder', to, parameters }];
  },
};
