import type { ApplicationEvent } from '#applications/application.events';
import type { Fold } from '#platform/domain';
import { fileAfter, type JuryFile, startedFile } from './jury-file.pure';

/** A file on which somebody of the jury acts; null when nobody ever started it. */
export const juryFile: Fold<JuryFile | null, ApplicationEvent> = {
  stream: 'application',
  initialState: null,
  evolve(file, event) {
    if (event.type === 'ApplicationStarted') return startedFile(event.data);
    return file && fileAfter(file, event);
  },
};
