import { Controller, Get, Req, Res, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '#platform/clock';
import { Allow, type AskingRequest } from '#platform/access';
import { RuleBroken } from '#platform/domain';
import { AllRefused, Id, PathIds } from '#platform/http';
import { type Found, Screens } from '#platform/read-models';
import { pathIds } from './history-route';
import { type Change, LiveChanges } from './live-changes';
import { projectionOf, type Thing } from './thing';

/** `GET <thing>/changes`: server-sent events, read with fetch and the bearer token; ends when access ends. */
export function changesRoute(thing: Thing): Type {
  @ApiTags(thing.tag)
  @Controller(`${thing.path}/changes`)
  class ChangesController {
    constructor(
      private readonly live: LiveChanges,
      private readonly screens: Screens,
      private readonly clock: Clock,
    ) {}

    @Allow('everyone')
    @ApiBearerAuth()
    @ApiOperation({
      summary: 'Follow it live',
      description:
        'Events `id: <revision>`, `data: {"status","revision","at"}`; a comment every 25 seconds; resumes after `Last-Event-ID`.',
    })
    @ApiHeader({
      name: 'Last-Event-ID',
      required: false,
      description: 'The last revision that was seen',
      schema: { type: 'string' },
    })
    @ApiProduces('text/event-stream')
    @ApiResponse({
      status: 200,
      description: 'The stream',
      schema: {
        type: 'string',
        example: 'id: 3\ndata: {"status":"submitted","revision":3,"at":"2022-04-01T21:59:59.999Z"}\n\n',
      },
    })
    @AllRefused(400, 401, 403, 404, 503)
    @PathIds(...pathIds(thing.path))
    @Get()
    async follow(@Id(thing.key) key: string, @Req() request: AskingRequest, @Res() reply: FastifyReply): Promise<void> {
      const { ask } = request;
      if (!ask) throw new RuleBroken('notInvited');
      const { row } = (await this.screens.one(
        projectionOf(thing, ask.actor),
        { actor: ask.actor },
        key,
      )) as Found<object>; // refused as the page would be
      if (thing.under?.(row as never, request.params as Record<string, string>) === false)
        throw new RuleBroken('notFound');
      const left = new AbortController();
      const { raw } = reply;
      reply.hijack();
      raw.on('close', () => left.abort());
      raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        connection: 'close', // when access ends the connection ends
        'x-correlation-id': request.correlationId,
      });
      raw.flushHeaders(); // there may be nothing to tell for long
      const onChange = (change: Change): void =>
        void raw.write(`id: ${change.revision}\ndata: ${JSON.stringify(change)}\n\n`);
      const onQuiet = (): void => void raw.write(':\n\n');
      const again = () => {
        request.receivedAt = this.clock.now();
        return ask.again();
      };
      const after = seen(request.headers['last-event-id']);
      await this.live
        .follow(thing, { ask, again, key, after, signal: left.signal, onChange, onQuiet })
        .catch(() => undefined); // access has ended
      raw.end();
    }
  }
  Object.defineProperty(ChangesController, 'name', { value: `Follow${thing.name}Controller` });
  return ChangesController;
}

function seen(header: string | string[] | undefined): number | undefined {
  return typeof header === 'string' && /^\d{1,12}$/.test(header) ? Number(header) : undefined;
}
