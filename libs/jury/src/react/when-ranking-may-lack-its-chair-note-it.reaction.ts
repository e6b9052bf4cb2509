import type { ApplicationEvent } from '#applications/application.events';
import type { Reaction } from '#platform/domain';
import type { InterestsEvent } from '../interests.events';
import type { JuryEvent } from '../jury.events';
import type { RankingEvent } from '../ranking.events';

type Changes =
  | Extract<InterestsEvent, { type: 'ConflictDeclared' | 'ConflictLifted' }>
  | Extract<JuryEvent, { type: 'JuryComposed' | 'JuryRecomposed' | 'RoundOpened' }>
  | Extract<RankingEvent, { type: 'RankingEstablished' | 'RankingWithdrawn' }>
  | Extract<
      ApplicationEvent,
      {
        type:
          | 'ApplicationFoundAdmissible'
          | 'ApplicationFoundInadmissible'
          | 'ApplicationWithdrawn'
          | 'ApplicationMarkedDuplicate';
      }
    >;

/** Of memberships and reporting lines the day tells, not the event. */
export const whenRankingMayLackItsChairNoteIt: Reaction<Changes> = {
  name: 'whenRankingMayLackItsChairNoteIt',
  events: [
    'ConflictDeclared',
    'ConflictLifted',
    'JuryComposed',
    'JuryRecomposed',
    'RoundOpened',
    'RankingEstablished',
    'RankingWithdrawn',
    'ApplicationFoundAdmissible',
    'ApplicationFoundInadmissible',
    'ApplicationWithdrawn',
    'ApplicationMarkedDuplicate',
  ],
  react: ({ data: { callId } }) => [{ kind: 'command', command: 'noteRankingChair', data: { callId } }],
};
