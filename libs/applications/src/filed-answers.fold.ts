import type { Fold } from '#platform/domain';
import type { ApplicationAnswers, ApplicationEvent } from './application.events';

interface Answers {
  readonly entered: ApplicationAnswers;
  readonly filed?: ApplicationAnswers; // as they were submitted last
}

/** The answers that a submitted file holds, whatever happened to it since. */
export const filedAnswers: Fold<Answers, ApplicationEvent> = {
  stream: 'application',
  initialState: { entered: {} },
  evolve(answers, { type, data }) {
    if (type === 'ReplacementStarted' || type === 'ReplacementDropped')
      return { ...answers, entered: answers.filed ?? answers.entered }; // what was left of another goes no further
    if (type === 'ApplicationSaved') return { ...answers, entered: { ...answers.entered, ...data.changes } };
    if (type === 'ApplicationCompleted') return { ...answers, filed: { ...answers.filed, ...data.changes } };
    return type === 'ApplicationSubmitted' ? { ...answers, filed: answers.entered } : answers;
  },
};
