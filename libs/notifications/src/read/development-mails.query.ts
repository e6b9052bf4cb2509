import { Controller, Get, Query as FromQuery } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Language, languages } from '#platform/domain';
import { Shows, Text } from '#platform/http';
import { Deliveries, type DevelopmentMail } from '../deliveries';
import { type DeliveryState, deliveryStates } from '../outcomes.pure';

const uuid = { format: 'uuid', example: '0b5e2c9e-6d3a-5b53-9c39-1f0d3a1f7c11' };

export class DevelopmentMailFilter {
  @Text({ description: 'Only to this e-mail address', example: 'ada@example.be', optional: true, max: 254 })
  readonly to?: string;
}

export class DevelopmentMailView implements DevelopmentMail {
  @ApiProperty({ ...uuid, description: 'The delivery' }) readonly id: string;
  @ApiProperty({ description: 'The address', example: 'ada@example.be' }) readonly to: string;
  @ApiProperty({ description: 'The language', enum: languages, example: 'nl' }) readonly language: Language;
  @ApiProperty({ description: 'The subject', example: 'Uw aanvraag is ontvangen' }) readonly subject: string;
  @ApiProperty({ description: 'The text', example: 'Beste Ada, ...' }) readonly text: string;
  @ApiProperty({ description: 'Which message', example: 'applicationSubmitted' }) readonly template: string;
  @ApiProperty({ ...uuid, description: 'The event it is about' }) readonly event: string;
  @ApiProperty({ description: 'How it stands', enum: deliveryStates, example: 'sent' }) readonly state: DeliveryState;
  @ApiProperty({ description: 'When', format: 'date-time', example: '2022-04-01T22:00:01.000Z' }) readonly at: string;
}

/** The mails of everybody, for anybody: only in the module of development. */
@ApiTags('development')
@Controller('dev/mails')
export class ListDevelopmentMailsController {
  constructor(private readonly deliveries: Deliveries) {}

  @Shows({ allow: 'anybody', summary: 'Mails that were written, newest last', shows: [DevelopmentMailView] })
  @Get()
  list(@FromQuery() { to }: DevelopmentMailFilter): Promise<readonly DevelopmentMail[]> {
    return this.deliveries.mails({ to });
  }
}
