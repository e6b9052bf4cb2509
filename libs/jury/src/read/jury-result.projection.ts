import type { ApplicationId } from '#applications/application.events';
import type { AssessmentMethod, CallId } from '#calls/call.events';
import type { EnvelopeEvent } from '#grants/envelope.events';
import { hasRole, type Instant, noRow, type OrganisationId, type Projection, type VaultRef } from '#platform/domain';
import type { FileDeliberationEvent } from '../deliberation.events';
import type { CriterionResult, ExactNumber, RankingEvent } from '../ranking.events';

/** What a jury found of a file, as its organisation may read it: nothing of who found it, of how many they were or of other files. */
export interface JuryResultRow {
  readonly applicationId: ApplicationId;
  readonly organisationId: OrganisationId;
  readonly callId: CallId;
  readonly method?: AssessmentMethod | undefined;
  readonly score?: ExactNumber | undefined;
  readonly results: readonly CriterionResult[];
  readonly motivation?: VaultRef;
  readonly decided: boolean;
  readonly decidedAt?: Instant;
}

type Decided = Extract<EnvelopeEvent, { type: 'GrantAwarded' | 'GrantRefused' }>;
type Ranked = Exclude<RankingEvent, { type: 'TieDecided' }>;
type Event = Ranked | FileDeliberationEvent | Decided;

/** Who speaks for an organisation. */
export const applyingRoles = ['applicant', 'diversityOfficer', 'budgetHolder', 'leadingOfficial'] as const;

/** By application. It stays as it was when the grant was decided, and is told from then on. */
export const juryResults: Projection<JuryResultRow, Event> = {
  table: 'jury_result_list',
  version: 1,
  columns: { organisationId: 'text', decided: 'boolean' },
  events: ['RankingEstablished', 'RankingWithdrawn', 'FileDeliberated', 'GrantAwarded', 'GrantRefused'],
  streams: ({ applicationId, callId }) => [
    `ranking-${callId}`,
    `fileDeliberations-${applicationId}`,
    `envelope-${callId}`,
  ],
  keys(event) {
    switch (event.type) {
      case 'RankingEstablished':
        return event.data.lines.map(({ applicationId }) => applicationId);
      case 'RankingWithdrawn':
        return event.data.applicationIds;
      case 'FileDeliberated':
      case 'GrantAwarded':
      case 'GrantRefused':
        return [event.data.applicationId];
    }
  },
  visibleTo: (actor) =>
    hasRole(actor, ...applyingRoles)
      ? { sql: 'decided and organisation_id = any(?)', parameters: [actor.organisations] }
      : noRow,
  evolve(row, { type, data, metadata }, key) {
    if (row?.decided) return row;
    switch (type) {
      case 'RankingEstablished': {
        const { applicationId, organisationId, score, results } = data.lines.find(
          (each) => each.applicationId === key,
        )!;
        const { callId, method } = data;
        return { ...row, applicationId, organisationId, callId, method, score, results, decided: false };
      }
      case 'RankingWithdrawn':
        return row && { ...row, method: undefined, score: undefined, results: [] };
      case 'FileDeliberated': {
        const { applicationId, organisationId, callId, motivation } = data;
        return { results: [], ...row, applicationId, organisationId, callId, motivation, decided: false };
      }
      case 'GrantAwarded':
      case 'GrantRefused': {
        const { applicationId, organisationId, callId } = data;
        const decidedAt = metadata.recordedAt;
        return { results: [], ...row, applicationId, organisationId, callId, decided: true, decidedAt };
      }
    }
  },
};
