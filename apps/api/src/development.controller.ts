import { Body, Controller, Delete, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { DemoPeople } from '#organisations/organisations.module';
import { Allow, BuiltinIssuer } from '#platform/access';
import { DevelopmentClock } from '#platform/clock';
import { type Instant, instant, RuleBroken } from '#platform/domain';
import { AllRefused, Form, Moment } from '#platform/http';

export class TokenBody {
  @Form(/^[\w.-]{1,64}$/, { description: 'A person of GET /dev/people', example: 'an.verlinden' })
  readonly person: string;
}

export class ClockBody {
  @Moment({ description: 'Business time from now on, UTC to the millisecond' }) readonly now: string;
}

export class AccessTokenView {
  @ApiProperty({ description: 'To be sent as `Authorization: Bearer …`', example: 'eyJhbGciOiJFUzI1NiJ9…' })
  readonly accessToken: string;
  @ApiProperty({ description: 'Real time, UTC', example: '2026-11-22T10:00:00.000Z' }) readonly expiresAt: string;
}

export class ClockView {
  @ApiProperty({ description: 'Business time, UTC', example: '2022-04-01T21:59:59.999Z' }) readonly now: string;
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

  @ApiOperation({ summary: 'A token for a demo person', security: [] })
  @AllRefused(400, 404)
  @ApiOkResponse({ type: AccessTokenView, description: 'The token' })
  @Allow('anybody')
  @HttpCode(200)
  @Post('tokens')
  async issueToken(@Body() { person }: TokenBody): Promise<{ accessToken: string; expiresAt: string }> {
    const found = await this.people.find(person);
    if (!found) throw new RuleBroken('notFound');
    return this.issuer.tokenFor(found);
  }

  @ApiOperation({ summary: 'Freeze business time, forwards or backwards, and fire what is due', security: [] })
  @AllRefused(400)
  @ApiOkResponse({ type: ClockView, description: 'Business time from now on' })
  @Allow('anybody')
  @Put('clock')
  async freezeClock(@Body() { now }: ClockBody): Promise<{ now: Instant }> {
    return { now: await this.clock.set(instant(now)) };
  }

  @ApiOperation({ summary: 'Let business time run again', security: [] })
  @AllRefused(400)
  @ApiOkResponse({ type: ClockView, description: 'Business time from now on' })
  @Allow('anybody')
  @Delete('clock')
  async freeClock(): Promise<{ now: Instant }> {
    return { now: await this.clock.set(null) };
  }
}
