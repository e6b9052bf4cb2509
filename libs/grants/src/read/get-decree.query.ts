import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Histories } from '#platform/context';
import { Id, PathIds, Reader, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { grantsHistoryTexts } from '../grants.history.texts';
import { oversees } from '../overseers.policy';
import { linesFor } from './decree-lines';
import { decreeList } from './decree-list.projection';
import { showDecree, WholeDecreeView } from './decree.view';
import { envelopeStatus, leftCents } from './envelope-status.projection';

export class GetDecree extends Query<WholeDecreeView> {
  constructor(
    readonly id: string,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('decrees')
@Controller('decrees/:id')
export class GetDecreeController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({ allow: 'everyone', summary: 'One decree with its distribution table', shows: WholeDecreeView, past: true })
  @PathIds('id')
  @Get()
  get(@Id() id: string, @Reader() reader: Reading): Promise<WholeDecreeView> {
    return this.queries.execute(new GetDecree(id, reader));
  }
}

@QueryHandler(GetDecree)
export class GetDecreeHandler implements IQueryHandler<GetDecree> {
  constructor(
    private readonly screens: Screens,
    private readonly histories: Histories,
  ) {}

  async execute({ id, reader }: GetDecree): Promise<WholeDecreeView> {
    const { row, revision } = await this.screens.one(decreeList, reader, id);
    const overseer = oversees(reader.actor);
    const lines = (await linesFor(this.screens, reader, [row]))(row);
    return {
      ...showDecree(row, overseer, lines),
      ...(overseer && (await this.internal(id, row.callId, reader))),
      revision,
    };
  }

  private async internal(id: string, callId: string, reader: Reading) {
    const [history, envelopes] = await Promise.all([
      this.histories.tell(`decree-${id}`, grantsHistoryTexts, reader.actor.language, reader.asOf),
      this.screens.many(envelopeStatus, reader, [callId]),
    ]);
    const envelope = envelopes.get(callId);
    return {
      history: history.map(({ at, sentence }) => ({ at, sentence })),
      ...(envelope && { leftCents: leftCents(envelope.row) }),
    };
  }
}
