import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AccessGuard, AskReader } from '#platform/access';
import type { RuleTexts } from '#platform/domain';
import { AnswerKinds } from './answer-kinds';
import { Answers } from './answers';
import { platformRules } from './platform.rules';
import { PositionTokens } from './position-tokens';
import { ProblemFilter } from './problems';
import { RouteGuard } from './route.guard';
import { RuleBook } from './rule-book';
import { FieldsPipe } from './validation';

/** What every route gets without asking: guards, validation, answers, problems. */
@Module({})
export class HttpModule {
  static with(rules: readonly RuleTexts[]): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      providers: [
        AnswerKinds,
        Answers,
        AskReader,
        PositionTokens,
        { provide: RuleBook, useFactory: () => new RuleBook([platformRules, ...rules]) },
        { provide: ProblemFilter, useFactory: (book: RuleBook) => new ProblemFilter(book), inject: [RuleBook] },
        { provide: APP_FILTER, useExisting: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: RouteGuard },
        { provide: APP_PIPE, useClass: FieldsPipe },
      ],
      exports: [AnswerKinds, Answers, PositionTokens, ProblemFilter, RuleBook],
    };
  }
}
