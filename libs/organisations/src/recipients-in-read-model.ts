import { Injectable } from '@nestjs/common';
import { Clock, localDateOf } from '#platform/clock';
import type { Audience, PersonId, Position, Where } from '#platform/domain';
import { type Recipient, Recipients } from '#platform/mail';
import { ReadModels } from '#platform/read-models';
import { organisationsOn } from './person.decider';
import { type PersonRow, personList } from './read/person-list.projection';

/** Finds whom a message is for among the people as they are once the read model has seen the event. */
@Injectable()
export class RecipientsInReadModel extends Recipients {
  constructor(
    private readonly readModels: ReadModels,
    private readonly clock: Clock,
  ) {
    super();
  }

  async of(audience: Audience, position: Position): Promise<readonly Recipient[]> {
    await this.readModels.waitFor([personList], position);
    const rows = (await this.readModels.unfiltered(personList, whereOf(audience))).map(({ row }) => row);
    const today = localDateOf(this.clock.now());
    const present = (row: PersonRow): boolean =>
      !('organisation' in audience) || organisationsOn(row.memberships, today).includes(audience.organisation);
    return rows.filter(present).map(({ personId, language, name, email }) => ({ personId, language, name, email }));
  }
}

function whereOf(audience: Audience): Where {
  if ('person' in audience) return { sql: 'key = ?', parameters: [audience.person satisfies PersonId] };
  const held: Where = { sql: 'roles && ?::text[]', parameters: [audience.roles] };
  if (!('organisation' in audience)) return held;
  return { sql: `${held.sql} and ? = any(organisation_ids)`, parameters: [...held.parameters, audience.organisation] };
}
