import { Controller, Get, Res, ServiceUnavailableException } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '#platform/access';
import { Database } from '#platform/database';
import { EventLog } from '#platform/event-store';
import { needsAttention, type RunnerStatus, WorkDesk } from '#platform/queues';
import type { FastifyReply } from 'fastify';

/** For whoever watches the process: is it alive, and can it serve. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly log: EventLog,
    private readonly desk: WorkDesk,
  ) {}

  @ApiOperation({ summary: 'Whether the process is alive' })
  @Allow('anybody')
  @Get('live')
  live() {
    return { status: 'live' };
  }

  @ApiOperation({ summary: 'Whether it can serve' })
  @Allow('anybody')
  @Get('ready')
  async ready() {
    try {
      await Promise.all([this.database.query('select 1'), this.log.head()]);
    } catch {
      throw new ServiceUnavailableException();
    }
    return { status: 'ready' };
  }

  /** Names and figures only; an administrator finds causes and streams under `/v1/work`. */
  @ApiOperation({ summary: 'How the work behind the screens stands' })
  @Allow('anybody')
  @Get('work')
  async work(@Res({ passthrough: true }) reply: Pick<FastifyReply, 'status'>) {
    const status = await this.desk.status().catch(() => undefined);
    if (!status) throw new ServiceUnavailableException();
    const runners = [...status.projections, ...status.reactions];
    const wanting = needsAttention(status);
    void reply.status(wanting ? 503 : 200);
    return {
      status: wanting ? 'needsAttention' : 'working',
      stopped: names(runners, ({ stopped }) => stopped !== undefined),
      parked: names(runners, ({ parked }) => parked.length > 0),
      behind: Object.fromEntries(runners.filter(({ lag }) => lag > 0).map(({ name, lag }) => [name, lag])),
      openJobs: status.outbox.open,
      deadLetters: status.outbox.dead,
      oldestOpenSeconds: Math.round(status.outbox.oldestOpenSeconds),
    };
  }
}

const names = (runners: readonly RunnerStatus[], choose: (runner: RunnerStatus) => boolean): readonly string[] =>
  runners.filter(choose).map(({ name }) => name);
