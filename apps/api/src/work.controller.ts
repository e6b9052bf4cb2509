import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { RuleBroken } from '#platform/domain';
import { Form, Shows } from '#platform/http';
import { type RunnerStatus, WorkDesk } from '#platform/queues';

export class RetryBody {
  @Form(/^[A-Za-z]\w*$/, { description: 'A projection or reaction of GET /v1/work', example: 'call_list' })
  readonly name: string;
  @Form(/^[A-Za-z][\w.-]*$/, { description: 'One parked stream of the projection', optional: true, example: 'call-1' })
  readonly stream?: string;
}

export class ParkedView {
  @ApiProperty({ description: 'The stream whose later events wait', example: 'call-1' }) readonly stream: string;
  @ApiProperty({ description: 'Why', example: 'CallPublished: TypeError: no window' }) readonly cause: string;
  @ApiProperty({ description: 'Since when', format: 'date-time', example: '2026-01-10T08:00:00.000Z' })
  readonly since: string;
}

export class RunnerView {
  @ApiProperty({ description: 'Projection or reaction', example: 'call_list' }) readonly name: string;
  @ApiProperty({ description: 'Events not seen yet, at most 1000', type: 'integer', example: 0 }) readonly lag: number;
  @ApiProperty({ description: 'Age of the oldest of them', type: 'integer', example: 0 })
  readonly behindSeconds: number;
  @ApiProperty({ description: 'Why it stopped; absent while it goes on', required: false, example: 'unknown event' })
  readonly stopped?: string;
  @ApiProperty({ description: 'Streams that wait', type: [ParkedView] }) readonly parked: readonly ParkedView[];
}

export class WorkView {
  @ApiProperty({ description: 'Everything that follows the log', type: [RunnerView] })
  readonly runners: readonly RunnerView[];
  @ApiProperty({ description: 'Jobs to be done', type: 'integer', example: 0 }) readonly openJobs: number;
  @ApiProperty({ description: 'Jobs that failed for good', type: 'integer', example: 0 }) readonly deadLetters: number;
  @ApiProperty({ description: 'Age of the oldest job to be done', type: 'integer', example: 0 })
  readonly oldestOpenSeconds: number;
}

/** What is behind the figures of `/health/work`, and the button to try again. */
@ApiTags('work')
@Controller('work')
export class WorkController {
  constructor(private readonly desk: WorkDesk) {}

  @Shows({ allow: ['administrator'], summary: 'How the work behind the screens stands', shows: WorkView })
  @Get()
  async showWork(): Promise<WorkView> {
    const { projections, reactions, outbox } = await this.desk.status();
    return {
      runners: [...projections, ...reactions].map(runnerView),
      openJobs: outbox.open,
      deadLetters: outbox.dead,
      oldestOpenSeconds: Math.round(outbox.oldestOpenSeconds),
    };
  }

  @Shows({ allow: ['administrator'], summary: 'Try a stopped projection or a parked stream again', shows: RetryBody })
  @HttpCode(200)
  @Post('retries')
  async retryWork(@Body() { name, stream }: RetryBody): Promise<RetryBody> {
    if (!(await this.desk.retry(name, stream))) throw new RuleBroken('notFound');
    return stream === undefined ? { name } : { name, stream };
  }
}

const runnerView = ({ name, lag, behindSeconds, stopped, parked }: RunnerStatus): RunnerView => ({
  name,
  lag,
  behindSeconds: Math.round(behindSeconds),
  ...(stopped && { stopped: stopped.cause }),
  parked: parked.map(({ stream, cause, since }) => ({ stream, cause, since: since.toISOString() })),
});
