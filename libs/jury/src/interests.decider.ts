import type { ApplicationId } from '#applications/application.events';
import { type Decider, type Messages, RuleBroken, type VaultRef } from '#platform/domain';
import type { ConflictAbout, InterestsEvent } from './interests.events';

export const conflictKinds = ['declared', 'noted'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

export type InterestsCommand = Messages<{
  DeclareConflict: { about: ConflictAbout; explanation?: VaultRef | undefined };
  NoteSoftConflict: { about: ConflictAbout; explanation: VaultRef };
  LiftConflict: { about: ConflictAbout; conflict: ConflictKind; reason: VaultRef };
}>;

/** The files on which somebody has a conflict of interest, by kind. */
export interface Interests {
  readonly declared: readonly ApplicationId[];
  readonly noted: readonly ApplicationId[];
}

export const interestsDecider: Decider<Interests, InterestsCommand, InterestsEvent> = {
  stream: 'interests',
  initialState: { declared: [], noted: [] },

  decide({ type, data }, interests) {
    const { about } = data;
    const has = (kind: ConflictKind): boolean => interests[kind].includes(about.applicationId);
    switch (type) {
      case 'DeclareConflict': {
        const { explanation } = data;
        const said = { ...about, ...(explanation && { explanation }) };
        return has('declared') ? [] : [{ type: 'ConflictDeclared', data: said }];
      }
      case 'NoteSoftConflict':
        return has('noted') ? [] : [{ type: 'SoftConflictNoted', data: { ...about, explanation: data.explanation } }];
      case 'LiftConflict': {
        const { conflict, reason } = data;
        if (!has(conflict)) throw new RuleBroken('noSuchConflict');
        return [{ type: 'ConflictLifted', data: { ...about, conflict, reason } }];
      }
    }
  },

  evolve(interests, { type, data }) {
    const { applicationId } = data;
    const others = (kind: ConflictKind) => interests[kind].filter((each) => each !== applicationId);
    switch (type) {
      case 'ConflictDeclared':
        return { ...interests, declared: [...others('declared'), applicationId] };
      case 'SoftConflictNoted':
        return { ...interests, noted: [...others('noted'), applicationId] };
      case 'ConflictLifted':
        return { ...interests, [data.conflict]: others(data.conflict) };
    }
  },
};
