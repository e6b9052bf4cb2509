import type { ContextParts, WorkServices } from '#platform/context';
import { RuleBroken } from '#platform/domain';
import { systemAsk } from '#platform/event-store';
import { type JobHandler, PermanentFailure } from '#platform/queues';

/** Carries out commands that reactions ask for by name, once: the job's id gives the command id. */
export function commandJobs(contexts: readonly ContextParts[], services: WorkServices): JobHandler {
  const commands = new Map(contexts.flatMap((each) => Object.entries(each.commands ?? {})));
  return async (job, { id }) => {
    const { command, data } = job as { command: string; data: Record<string, unknown> };
    const carryOut = commands.get(command);
    if (!carryOut) throw new PermanentFailure(`no context knows the command ${command}`);
    try {
      await carryOut(data, systemAsk(id, services.now()), services);
    } catch (error) {
      if (error instanceof RuleBroken) throw new PermanentFailure(`refused: ${error.rule}`);
      throw error;
    }
  };
}
