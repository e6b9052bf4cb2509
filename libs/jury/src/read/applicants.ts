import { Injectable } from '@nestjs/common';
import { type Reading, Screens } from '#platform/read-models';
import { type Names, NameSources } from '#platform/texts';
import { seesEveryJury } from '../firewall.policy';
import type { JuryFileRow } from './jury-file-list.projection';
import { scoredCalls } from './scored-calls.projection';

/** Who applied, for readers who may know it. */
@Injectable()
export class Applicants {
  constructor(
    private readonly screens: Screens,
    private readonly names: NameSources,
  ) {}

  /** The names of the organisations behind these rows; undefined when the call hides them from this reader. */
  async namesFor(callId: string, reading: Reading, rows: readonly JuryFileRow[]): Promise<Names | undefined> {
    if (await this.hiddenFrom(reading, callId)) return undefined;
    return this.names.resolveNames(rows.map(({ organisationId }) => ({ organisationId })));
  }

  /** With the rules of today, also for what is shown as of an earlier moment. */
  async hiddenFrom({ asOf: _, ...now }: Reading, callId: string): Promise<boolean> {
    if (seesEveryJury(now.actor)) return false;
    const found = (await this.screens.many(scoredCalls, now, [callId])).get(callId);
    return found?.row.assessment.applicantsHidden ?? true;
  }
}
