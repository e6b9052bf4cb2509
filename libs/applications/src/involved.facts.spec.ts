import type { PersonId } from '#platform/domain';
import type { ApplicationEvent } from './application.events';
import { involvedAfter } from './involved.facts';

const event = (type: ApplicationEvent['type'], data: object) => ({ type, data }) as unknown as ApplicationEvent;
const after = (...events: readonly ApplicationEvent[]) => events.reduce<readonly PersonId[]>(involvedAfter, []);
const by = (applicantPersonId: string) => ({ applicantPersonId });

describe('who had a hand in a file', () => {
  it('is whoever started, sent, submitted, approved or completed it, each named once', () => {
    expect(
      after(
        event('ApplicationStarted', by('ines')),
        event('ApplicationSentForSignOff', by('ines')),
        event('ApplicationSubmitted', { ...by('sofie'), approvedBy: 'marc' }),
        event('ApplicationChecked', {}),
        event('ApplicationCompleted', by('tom')),
        event('ReplacementStarted', by('lea')),
      ),
    ).toEqual(['ines', 'sofie', 'marc', 'tom', 'lea']);
  });

  it('is no officer who entered what came on paper', () => {
    const started = event('ApplicationStarted', by('an'));
    expect(after(started, event('ApplicationSubmitted', { ...by('an'), paper: {} }))).toEqual([]);
  });
});
