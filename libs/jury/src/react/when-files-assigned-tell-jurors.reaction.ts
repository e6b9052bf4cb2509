import type { Job, PersonId, Reaction } from '#platform/domain';
import type { AssessmentEvent } from '../assessment.events';
import type { AssigningEvent } from '../assigning.events';

/** One mail a juror and act, however many files it is about. */
export const whenFilesAssignedTellJurors: Reaction<
  AssigningEvent | Extract<AssessmentEvent, { type: 'JurorAssigned' }>
> = {
  name: 'whenFilesAssignedTellJurors',
  events: ['FilesAssigned', 'JurorAssigned'],
  react({ type, data }) {
    const { callId, due } = data;
    const dueAt = due?.instant;
    switch (type) {
      case 'JurorAssigned': {
        const { how, applicationId, jurorPersonId } = data;
        if (how !== 'byHand') return []; // told of with the other files of that act
        return [tell('FileAssigned', jurorPersonId, { applicationId, callId, dueAt })];
      }
      case 'FilesAssigned': {
        const jurors = data.assigned.map(({ jurorPersonId }) => jurorPersonId);
        return [...new Set(jurors)].map((juror) => {
          const files = jurors.filter((each) => each === juror).length;
          return tell('FilesAssigned', juror, { callId, files, dueAt });
        });
      }
    }
  },
};

const tell = (template: string, person: PersonId, parameters: (Job & { kind: 'notify' })['parameters']): Job => ({
  kind: 'notify',
  template,
  to: [{ person }],
  parameters,
});
