import type { ApplicationId } from '#applications/application.events';
import { type Decider, type Messages, RuleBroken, type Violation } from '#platform/domain';
import type { RankedLine, RankingEvent } from './ranking.events';
import type { RestsOnRanking } from './shared-out.fold';

type Withdrawn = Extract<RankingEvent, { type: 'RankingWithdrawn' }>['data'];
type Established = Extract<RankingEvent, { type: 'RankingEstablished' }>['data'];

/** What stands in the way of a ranking; `fields` name the files. */
export interface Unready {
  readonly missing: readonly Violation[]; // too few assessments
  readonly deferred: readonly Violation[];
  readonly disagreement: readonly Violation[]; // to be deliberated, whatever the chair says
}

export type RankingCommand = Messages<{
  EstablishRanking: Omit<Established, 'version'> & { unready: Unready };
  /** `tied` says whether no rule parts these files as things stand. */
  DecideTie: Extract<RankingEvent, { type: 'TieDecided' }>['data'] & { tied: boolean };
  /** `allocated` is what of an allocation rests on this version. */
  WithdrawRanking: Omit<Withdrawn, 'applicationIds'> & { allocated: RestsOnRanking };
}>;

export interface Ranking {
  readonly versions: number;
  readonly standing?: { readonly version: number; readonly lines: readonly RankedLine[] } | undefined;
  readonly ties: readonly (readonly ApplicationId[])[]; // as the chair decided them, the newest last
}

export const rankingDecider: Decider<Ranking, RankingCommand, RankingEvent> = {
  stream: 'ranking',
  initialState: { versions: 0, ties: [] },
  untold: { fact: ({ type }) => type === 'TieDecided', to: () => true }, // it belongs to no version yet

  decide({ type, data }, state) {
    switch (type) {
      case 'EstablishRanking': {
        const { unready, ...ranking } = data;
        if (state.standing) throw new RuleBroken('rankingStands', { version: state.standing.version });
        refuseUnready(unready, ranking);
        return [{ type: 'RankingEstablished', data: { ...ranking, version: state.versions + 1 } }];
      }
      case 'DecideTie': {
        const { tied, ...tie } = data;
        const files = new Set(tie.applicationIds);
        if (files.size < 2 || files.size < tie.applicationIds.length) throw new RuleBroken('tieOfOneFile');
        if (!tied) throw new RuleBroken('filesNotTied');
        return [{ type: 'TieDecided', data: tie }];
      }
      case 'WithdrawRanking':
        return withdrawn(data, state);
    }
  },

  evolve(state, { type, data }) {
    switch (type) {
      case 'RankingEstablished': {
        const { version, lines } = data;
        return { ...state, versions: version, standing: { version, lines } };
      }
      case 'TieDecided':
        return { ...state, ties: [...state.ties, data.applicationIds] };
      case 'RankingWithdrawn':
        return { ...state, standing: undefined };
    }
  },
};

type Asked = Omit<Established, 'version'>;

/** @throws RuleBroken nothingToRank, rankingIncomplete, disagreementNotDeliberated */
function refuseUnready({ missing, deferred, disagreement }: Unready, { lines, inSpiteOf }: Asked): void {
  if (lines.length === 0) throw new RuleBroken('nothingToRank');
  const awaited = [...missing, ...deferred];
  if (awaited.length > 0 && !inSpiteOf) throw new RuleBroken('rankingIncomplete', { files: awaited.length }, awaited);
  if (disagreement.length > 0)
    throw new RuleBroken('disagreementNotDeliberated', { files: disagreement.length }, disagreement);
}

type Withdraw = Extract<RankingCommand, { type: 'WithdrawRanking' }>['data'];

/** @throws RuleBroken notFound, rankingAllocated, rankingDecidedOn */
function withdrawn({ allocated, ...data }: Withdraw, { versions, standing }: Ranking): readonly RankingEvent[] {
  if (data.version < 1 || data.version > versions) throw new RuleBroken('notFound');
  if (standing?.version !== data.version) return []; // withdrawn already
  switch (allocated) {
    case 'proposals':
      throw new RuleBroken('rankingAllocated', { version: data.version });
    case 'decisions':
      throw new RuleBroken('rankingDecidedOn', { version: data.version });
    case 'nothing': {
      const applicationIds = standing.lines.map(({ applicationId }) => applicationId);
      return [{ type: 'RankingWithdrawn', data: { ...data, applicationIds } }];
    }
  }
}
