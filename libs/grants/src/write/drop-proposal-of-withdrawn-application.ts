import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { ReactionCommand } from '#platform/context';
import type { VaultRef } from '#platform/domain';
import { envelopeDecider } from '../envelope.decider';
import { proposalOf } from '../envelope.pure';

export interface WithdrawnApplication extends Record<string, unknown> {
  readonly callId: CallId;
  readonly applicationId: ApplicationId;
  readonly reason: VaultRef;
}

/**
 * Looking first is enough: every proposal and decision checks that the application is unchanged, so none can follow its withdrawal.
 * Most applications withdrawn have no proposal, and their call perhaps no grants at all.
 */
export const dropProposalOfWithdrawnApplication: ReactionCommand = async (data, ask, { streams }) => {
  const { callId, applicationId, reason } = data as WithdrawnApplication;
  const { state } = await streams.load(envelopeDecider, callId);
  const proposal = proposalOf(state, applicationId);
  if (!proposal) return undefined;
  const { grantId } = proposal;
  return streams
    .of(envelopeDecider, callId)
    .decide(ask, () => ({ type: 'DropGrantProposal', data: { grantId, reason } }));
};
