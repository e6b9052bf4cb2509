import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '#platform/access';
import { Database } from '#platform/database';
import { EventLog } from '#platform/event-store';

/** For whoever watches the process: is it alive, and can it serve. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly log: EventLog,
  ) {}

  @Allow('anybody')
  @Get('live')
  live() {
    return { status: 'live' };
  }

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
}
