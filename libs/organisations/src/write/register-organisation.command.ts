import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type OrganisationId, RuleBroken } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Choice, Form, LocalizedTextBody, Part } from '#platform/http';
import { kboDigits, shownKbo } from '../kbo-number.pure';
import { organisationDecider } from '../organisation.decider';
import { type OrganisationKind, organisationKinds } from '../organisation.events';

export class RegisterOrganisationBody {
  @Form(/^(BE ?)?[01]\d{3}[. ]?\d{3}[. ]?\d{3}$/, {
    description: 'Enterprise number (KBO/BCE), ten digits',
    example: '0314.595.348',
  })
  readonly kboNumber: string;

  @Choice(organisationKinds, { description: 'Kind of organisation' }) readonly kind: OrganisationKind;

  @Part(() => LocalizedTextBody, { description: 'Official names; Dutch and French are compulsory' })
  readonly names: LocalizedTextBody;
}

export class RegisterOrganisation extends Command<Receipt> {
  constructor(
    readonly body: RegisterOrganisationBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('organisations')
@Controller('organisations')
export class RegisterOrganisationController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({ allow: ['administrator'], summary: 'Register an organisation', location: '/v1/organisations/:id' })
  @Post()
  register(@Body() body: RegisterOrganisationBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new RegisterOrganisation(body, ask));
  }
}

@CommandHandler(RegisterOrganisation)
export class RegisterOrganisationHandler implements ICommandHandler<RegisterOrganisation> {
  constructor(private readonly streams: Streams) {}

  execute({ body, ask }: RegisterOrganisation): Promise<Receipt> {
    const organisationId = ask.commandId as OrganisationId;
    const kboNumber = kboDigits(body.kboNumber);
    if (!kboNumber) throw new RuleBroken('kboNumberInvalid', {}, [{ field: 'kboNumber', rule: 'kboNumberInvalid' }]);
    return this.streams.of(organisationDecider, organisationId).decide(ask, async (_, unit) => {
      await unit.claim('kboNumber', kboNumber, { type: 'KboNumberTaken', data: { organisationId } }, 'kboNumberTaken', {
        kboNumber: shownKbo(kboNumber),
      });
      const { kind, names } = body;
      return { type: 'RegisterOrganisation', data: { organisationId, kboNumber, kind, names: { ...names } } };
    });
  }
}
