import type { Reaction } from '#platform/domain';
import type { ScoringReminderEvent } from '../oversight.events';

export const whenJurorsRemindedTellThem: Reaction<ScoringReminderEvent> = {
  name: 'whenJurorsRemindedTellThem',
  events: ['ScoringReminded'],
  react: ({ data: { callId, due, jurors } }) =>
    jurors.map(({ personId: person, files }) => ({
      kind: 'notify',
      template: 'ScoringReminded',
      to: [{ person }],
      parameters: { callId, files, dueAt: due.instant },
    })),
};
