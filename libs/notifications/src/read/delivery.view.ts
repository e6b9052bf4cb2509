import { ApiProperty } from '@nestjs/swagger';
import { type Language, languages } from '#platform/domain';
import type { DeliveryWithWords } from '../deliveries';
import { suppressionTexts, warningTexts } from '../mail-frame.texts';
import { type DeliveryState, deliveryStates, type WarningKind } from '../outcomes.pure';

const uuid = { format: 'uuid', example: '0b5e2c9e-6d3a-5b53-9c39-1f0d3a1f7c11' };
const sometimes = { required: false, type: String };

/** A delivery as an administrator sees it. What does not apply is left out. */
export class DeliveryView {
  @ApiProperty({ ...uuid, description: 'The delivery, also the name of its message' }) readonly id: string;
  @ApiProperty({ ...uuid, description: 'The event it is about' }) readonly event: string;
  @ApiProperty({ description: 'Which message', example: 'applicationSubmitted' }) readonly template: string;
  @ApiProperty({ ...uuid, description: 'The person it is for' }) readonly recipientId: string;
  @ApiProperty({ description: 'How it goes out', enum: ['mail'], example: 'mail' }) readonly channel: 'mail';
  @ApiProperty({ description: 'In which language', enum: languages, example: 'nl' }) readonly language: Language;
  @ApiProperty({ description: 'How it stands', enum: deliveryStates, example: 'sent' }) readonly state: DeliveryState;
  @ApiProperty({ ...sometimes, description: 'Why it is not sent', example: 'The recipient has no e-mail address.' })
  readonly reason?: string;
  @ApiProperty({
    ...sometimes,
    description: 'Under embargo: goes out when business time reaches this moment',
    format: 'date-time',
    example: '2022-01-10T08:00:00.000Z',
  })
  readonly heldUntil?: string;
  @ApiProperty({ description: 'What went out less well than meant', type: [String], example: [] })
  readonly warnings: readonly string[];
  @ApiProperty({ description: 'How often it was tried', type: 'integer', example: 1 }) readonly attempts: number;
  @ApiProperty({ ...sometimes, description: 'What the last try ended on', example: 'mail not sent ECONNECTION 421' })
  readonly lastError?: string;
  @ApiProperty({ ...sometimes, description: 'The subject as sent', example: 'Uw aanvraag is ontvangen' })
  readonly subject?: string;
  @ApiProperty({ ...sometimes, description: 'The text as sent', example: 'Beste Ada, ...' }) readonly text?: string;
  @ApiProperty({ description: 'When it was asked for', format: 'date-time', example: '2022-04-01T21:59:59.999Z' })
  readonly createdAt: string;
  @ApiProperty({
    ...sometimes,
    description: 'When it was sent',
    format: 'date-time',
    example: '2022-04-01T22:00:01.000Z',
  })
  readonly sentAt?: string;
}

export class DeliveriesView {
  @ApiProperty({ description: 'Newest first', type: [DeliveryView] }) readonly items: readonly DeliveryView[];
  @ApiProperty({ ...sometimes, description: 'Cursor of the next page', example: 'WyJzZXF1ZW5jZSBkZXNjIiw3XQ' })
  readonly next?: string;
}

export function deliveryView(delivery: DeliveryWithWords, language: Language): DeliveryView {
  const { id, eventId: event, template, recipient: recipientId, channel, state, attempts } = delivery;
  const { reason, heldUntil, lastError, subject, text, createdAt, sentAt, warnings } = delivery;
  return {
    ...{ id, event, template, recipientId, channel, language: delivery.language, state },
    ...(reason && { reason: suppressionTexts[reason][language] }),
    ...(state === 'held' && heldUntil && { heldUntil }),
    warnings: warnings.map((warning) => warningText(warning, language)),
    attempts,
    ...(lastError && { lastError }),
    ...(subject !== null && { subject }),
    ...(text !== null && { text }),
    createdAt: createdAt.toISOString(),
    ...(sentAt && { sentAt: sentAt.toISOString() }),
  };
}

function warningText(warning: string, language: Language): string {
  const [kind, placeholder] = warning.split(' ') as [WarningKind, string];
  return warningTexts[kind][language].replace('{placeholder}', placeholder);
}
