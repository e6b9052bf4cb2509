import { Body, Controller, Post } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Language, languages } from '#platform/domain';
import { type Ask, type Receipt, Streams } from '#platform/event-store';
import { Asking, Changes, Choice } from '#platform/http';
import { personDecider } from '../person.decider';

export class ChooseLanguageBody {
  @Choice(languages, { description: 'Language of mails and messages' }) readonly language: Language;
}

export class ChooseLanguage extends Command<Receipt> {
  constructor(
    readonly body: ChooseLanguageBody,
    readonly ask: Ask,
  ) {
    super();
  }
}

@ApiTags('people')
@Controller('me/languageChoices')
export class ChooseLanguageController {
  constructor(private readonly commands: CommandBus) {}

  @Changes({ allow: 'everyone', summary: 'Choose the language of correspondence', location: '/v1/me' })
  @Post()
  choose(@Body() body: ChooseLanguageBody, @Asking() ask: Ask): Promise<Receipt> {
    return this.commands.execute(new ChooseLanguage(body, ask));
  }
}

@CommandHandler(ChooseLanguage)
export class ChooseLanguageHandler implements ICommandHandler<ChooseLanguage> {
  constructor(private readonly streams: Streams) {}

  execute({ body, ask }: ChooseLanguage): Promise<Receipt> {
    return this.streams
      .of(personDecider, ask.actor.personId)
      .decide(ask, () => ({ type: 'ChooseLanguage', data: { language: body.language } }));
  }
}
