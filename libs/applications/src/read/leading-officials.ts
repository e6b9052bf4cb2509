import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '#platform/domain';
import type { Ask } from '#platform/event-store';
import { ReadModels, Screens } from '#platform/read-models';
import { leadingOfficials } from './leading-officials.projection';

/** Who may be leading official of an organisation; whether they are is for the log to say. */
@Injectable()
export class LeadingOfficials {
  constructor(
    private readonly readModels: ReadModels,
    private readonly screens: Screens,
  ) {}

  async perhapsOf(organisation: OrganisationId, { actor }: Ask): Promise<readonly string[]> {
    await this.screens.caughtUp([leadingOfficials], { actor });
    const where = { sql: 'leads and ? = any(organisation_ids)', parameters: [organisation] };
    return (await this.readModels.unfiltered(leadingOfficials, where)).map(({ key }) => key);
  }
}
