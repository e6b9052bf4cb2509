import type { InterestsEvent } from '#jury/interests.events';
import type { Fold } from '#platform/domain';

/** The files on which somebody declared a conflict of interest that was not lifted. */
export const declaredConflicts: Fold<readonly string[], InterestsEvent> = {
  stream: 'interests',
  initialState: [],
  evolve(files, { type, data }) {
    const others = files.filter((each) => each !== data.applicationId);
    switch (type) {
      case 'ConflictDeclared':
        return [...others, data.applicationId];
      case 'ConflictLifted':
        return data.conflict === 'declared' ? others : files;
      case 'SoftConflictNoted':
        return files;
    }
  },
};
