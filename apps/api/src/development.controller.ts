import { Body, Controller, Delete, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DemoPeople } from '#organisations/organisations.module';
import { Allow, BuiltinIssuer } from '#platform/access';
import { DevelopmentClock } from '#platform/clock';
import { type Instant, instant, RuleBroken } from '#platform/domain';
import { Form, Moment } from '#platform/http';

export class TokenBody {
  @Form(/^[\w.-]{1,64}$/, { description: 'A person of GET /dev/people', example: 'an.verlinden' })
  readonly person: string;
}

export class ClockBody {
  @Moment({ description: 'Business time from now on, UTC to the millisecond' }) readonly now: string;
}

/** What makes trying out easy; exists only with TANDEM_DEV=1. */
@ApiTags('development')
@Controller('dev')
export class DevelopmentController {
  constructor(
    private readonly people: DemoPeople,
    private readonly issuer: BuiltinIssuer,
    private readonly clock: DevelopmentClock,
  ) {}

  @Allow('anybody')
  @Post('tokens')
  async token(@Body() { person }: TokenBody): Promise<{ accessToken: string; expiresAt: string }> {
    const found = await this.people.find(person);
    if (!found) throw new RuleBroken('notFound');
    return this.issuer.tokenFor(found);
  }

  @Allow('anybody')
  @Put('clock')
  async freeze(@Body() { now }: ClockBody): Promise<{ now: Instant }> {
    return { now: await this.clock.set(instant(now)) };
  }

  @Allow('anybody')
  @Delete('clock')
  async free(): Promise<{ now: Instant }> {
    return { now: await this.clock.set(null) };
  }
}
