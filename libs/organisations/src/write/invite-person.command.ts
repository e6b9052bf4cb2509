import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Keys } from '#platform/config';
import { type Language, languages, type PersonId } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Choice, Email, Text } from '#platform/http';
import { emailKey } from '../look-up-keys';
import { personDecider } from '../person.decider';

export class InvitePersonBody {
  @Text({ description: 'Name as it is to be addressed', example: 'Ines Peeters', max: 120 }) readonly name: string;
  @Email({
    description: 'Where mails go; also what ties the first sign-in to this person',
    example: 'ines.peeters@economie.example',
  })
  readonly email: string;
  @Choice(languages, { description: 'Language of correspondence' }) readonly language: Language;
}

export class InvitePerson extends Command<Receipt> {
  constructor(
    readonly body: InvitePersonBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('people')
@Controller('people')
export class InvitePersonController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({ allow: ['administrator'], summary: 'Invite a person', location: '/v1/people/:id' })
  @Post()
  invite(@Body() body: InvitePersonBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new InvitePerson(body, ask));
  }
}

@CommandHandler(InvitePerson)
export class InvitePersonHandler implements ICommandHandler<InvitePerson> {
  constructor(
    private readonly streams: Streams,
    private readonly keys: Keys,
  ) {}

  execute({ body, ask }: InvitePerson): Promise<Receipt> {
    const personId = ask.commandId as PersonId;
    return this.streams.of(personDecider, personId).decide(ask, async (_, unit) => {
      await unit.claim(
        'email',
        emailKey(this.keys, body.email),
        { type: 'EmailTaken', data: { personId } },
        'emailTaken',
      );
      const name = await unit.seal(`person-${personId}`, 'name', body.name);
      const email = await unit.seal(`person-${personId}`, 'email', body.email);
      return { type: 'InvitePerson', data: { personId, name, email, language: body.language } };
    });
  }
}
