import { Controller, Get, Res, ServiceUnavailableException } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '#platform/access';
import { Database } from '#platform/database';
import { EventLog } from '#platform/event-store';
import { AllRefused } from '#platform/http';
import { needsAttention, type RunnerStatus, WorkDesk } from '#platform/queues';
import type { FastifyReply } from 'fastify';

export class LivenessView {
  @ApiProperty({ description: 'Always the same', enum: ['live'], example: 'live' }) readonly status: 'live';
}

export class ReadinessView {
  @ApiProperty({ description: 'Always the same', enum: ['ready'], example: 'ready' }) readonly status: 'ready';
}

export class WorkHealthView {
  @ApiProperty({ description: 'In a word', enum: ['working', 'needsAttention'], example: 'working' })
  readonly status: 'working' | 'needsAttention';
  @ApiProperty({ description: 'Projections and reactions that stopped', type: [String], example: [] })
  readonly stopped: readonly string[];
  @ApiProperty({ description: 'Projections with streams that wait', type: [String], example: [] })
  readonly parked: readonly string[];
  @ApiProperty({
    description: 'Events not seen yet, by projection or reaction',
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { call_list: 3 },
  })
  readonly behind: Readonly<Record<string, number>>;
  @ApiProperty({ description: 'Jobs to be done', type: 'integer', example: 0 }) readonly openJobs: number;
  @ApiProperty({ description: 'Jobs that failed for good', type: 'integer', example: 0 }) readonly deadLetters: number;
  @ApiProperty({ description: 'Age of the oldest job to be done', type: 'integer', example: 0 })
  readonly oldestOpenSeconds: number;
}

/** For whoever watches the process: is it alive, and can it serve. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly log: EventLog,
    private readonly desk: WorkDesk,
  ) {}

  @ApiOperation({ summary: 'Whether the process is alive', security: [] })
  @ApiOkResponse({ type: LivenessView, description: 'It is' })
  @AllRefused(400)
  @Allow('anybody')
  @Get('live')
  showLiveness(): LivenessView {
    return { status: 'live' };
  }

  @ApiOperation({ summary: 'Whether it can serve', security: [] })
  @ApiOkResponse({ type: ReadinessView, description: 'It can' })
  @AllRefused(400, 503)
  @Allow('anybody')
  @Get('ready')
  async showReadiness(): Promise<ReadinessView> {
    try {
      await Promise.all([this.database.query('select 1'), this.log.head()]);
    } catch {
      throw new ServiceUnavailableException();
    }
    return { status: 'ready' };
  }

  /** Names and figures only; an administrator finds causes and streams under `/v1/work`. */
  @ApiOperation({ summary: 'How the work behind the screens stands, in figures', security: [] })
  @ApiOkResponse({ type: WorkHealthView, description: 'All goes on' })
  @ApiResponse({ status: 503, type: WorkHealthView, description: 'Something needs attention' })
  @AllRefused(400)
  @Allow('anybody')
  @Get('work')
  async showWorkHealth(@Res({ passthrough: true }) reply: Pick<FastifyReply, 'status'>): Promise<WorkHealthView> {
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
