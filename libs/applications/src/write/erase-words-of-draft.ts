import type { ReactionCommand } from '#platform/context';

/** The key of the draft's words is destroyed; history, `asOf` and rebuilds go on and show that they are erased. */
export const eraseWordsOfDraft: ReactionCommand = async ({ applicationId }, _, { eraseWords }) => {
  await eraseWords(`application-${String(applicationId)}`);
  return undefined;
};
