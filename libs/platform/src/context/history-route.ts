import { Controller, Get, Query as FromQuery, Req, type Type } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Asker, AskingRequest } from '#platform/access';
import { type Instant, RuleBroken } from '#platform/domain';
import { Id, Moment, PathIds, Parts, Reader, Reference, Shows, Text, Whole } from '#platform/http';
import { type Found, PastRows, Screens } from '#platform/read-models';
import { Histories, within } from './histories';
import { isToldOf, projectionOf, type Thing } from './thing';

export class HistoryQuery {
  @Moment({ description: 'Only what happened at or after this moment', optional: true }) readonly from?: Instant;
  @Moment({ description: 'Only what happened before this moment', optional: true }) readonly to?: Instant;
}

const anyValue = { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }], required: false };

export class FieldChangeView {
  @Text({ description: 'Path of the field', example: 'answers.title' }) readonly field: string;
  @ApiProperty({ ...anyValue, description: 'What stood there', example: 'Werving' }) readonly before?: unknown;
  @ApiProperty({ ...anyValue, description: 'What stands there since', example: 'Inclusieve werving' })
  readonly after?: unknown;
  @Reference({ description: 'Who changed it; `system` for the clock' }) readonly by: string;
  @Moment({ description: 'When' }) readonly at: string;
}

export class HistoryEntryView {
  @Moment({ description: 'When' }) readonly at: string;
  @Text({ description: 'What happened, in your language', example: 'Ines Peeters diende de aanvraag in.' })
  readonly sentence: string;
  @Whole({ description: 'Revision of the stream', example: 3, min: 0, max: 1_000_000_000 }) readonly revision: number;
  @Text({ description: 'Type of the event', example: 'ApplicationSubmitted' }) readonly type: string;
  @Parts(() => FieldChangeView, { description: 'Field by field', max: 1_000, table: 'never' })
  readonly changes: readonly FieldChangeView[];
}

export class HistoryView {
  @Parts(() => HistoryEntryView, { description: 'In order', max: 10_000 }) readonly items: readonly HistoryEntryView[];
}

/** `GET <thing>/history`: the past in sentences and field by field, for who may see the thing today. */
export function historyRoute(thing: Thing): Type {
  const { name, tag, path, key, texts, hides, conceals, under } = thing;
  @ApiTags(tag)
  @Controller(`${path}/history`)
  class HistoryController {
    constructor(
      private readonly screens: Screens,
      private readonly past: PastRows,
      private readonly histories: Histories,
    ) {}

    @Shows({ allow: 'everyone', summary: 'What happened, in sentences and field by field', shows: HistoryView })
    @PathIds(...pathIds(path))
    @Get()
    async get(
      @Id(key) id: string,
      @Req() { params }: AskingRequest,
      @FromQuery() { from, to }: HistoryQuery,
      @Reader() reader: Asker,
    ): Promise<HistoryView> {
      const projection = projectionOf(thing, reader.actor);
      const { row } = (await this.screens.one(projection, reader, id)) as Found<object>;
      if (hides?.(reader.actor) === 'all' || under?.(row as never, params as Record<string, string>) === false)
        throw new RuleBroken('notFound');
      const events = await this.past.eventsOf(projection, row);
      const entries = await this.histories.entries(events, projection, id, texts, reader.actor.language);
      const fields = conceals?.(row as never, reader.actor).fields ?? [];
      const shown = entries.filter(isToldOf(thing, row, reader.actor)).filter(within(from, to));
      return {
        items: shown.map(({ at, actor, sentence, revision, type, changes }) => ({
          at,
          sentence,
          revision,
          type,
          changes: changes
            .filter(({ field }) => !fields.some((start) => field.startsWith(start)))
            .map((change) => ({ ...change, by: actor, at })),
        })),
      };
    }
  }
  Object.defineProperty(HistoryController, 'name', { value: `Get${name}HistoryController` });
  return HistoryController;
}

export const pathIds = (path: string): readonly string[] => [...path.matchAll(/:(\w+)/g)].map(([, id]) => id!);
