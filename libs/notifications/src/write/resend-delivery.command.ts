import { Controller, HttpCode, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Asker } from '#platform/access';
import type { Actor } from '#platform/domain';
import { Id, PathIds, Reader, Refused, Shows } from '#platform/http';
import { Deliveries } from '../deliveries';

export class ResentView {
  @ApiProperty({
    description: 'The delivery that is sent again',
    format: 'uuid',
    example: '0b5e2c9e-6d3a-5b53-9c39-1f0d3a1f7c11',
  })
  readonly id: string;
}

type Resent = Pick<ResentView, 'id'>;

export class ResendDelivery extends Command<Resent> {
  constructor(
    readonly id: string,
    readonly reader: Actor,
  ) {
    super();
  }
}

/** Not a fact of the business: nothing is written to the log, so there is no receipt; asked twice, the second is refused. */
@ApiTags('deliveries')
@Controller('deliveries/:id/resends')
export class ResendDeliveryController {
  constructor(private readonly commands: CommandBus) {}

  @Shows({ allow: ['administrator'], summary: 'Send a message again that failed for good', shows: ResentView })
  @Refused(409, 'It has not failed for good')
  @PathIds('id')
  @HttpCode(200)
  @Post()
  resend(@Id() id: string, @Reader() { actor }: Asker): Promise<Resent> {
    return this.commands.execute(new ResendDelivery(id, actor));
  }
}

@CommandHandler(ResendDelivery)
export class ResendDeliveryHandler implements ICommandHandler<ResendDelivery> {
  constructor(private readonly deliveries: Deliveries) {}

  async execute({ id, reader }: ResendDelivery): Promise<Resent> {
    await this.deliveries.resend(id, reader);
    return { id };
  }
}
