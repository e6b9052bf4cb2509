import { NotAcceptableException } from '@nestjs/common';
import { Unauthenticated } from '#platform/access';
import { RuleBroken } from '#platform/domain';
import { OutcomeUnknown, Overloaded, RevisionStale } from '#platform/event-store';
import { FieldsWrong, platformRules, ProblemFilter, type Refusal, RuleBook } from '#platform/http';
import { ReadModelBehind } from '#platform/read-models';
import { rules } from '../../contexts';

const thrown: Readonly<Record<Refusal, readonly Error[]>> = {
  400: [new FieldsWrong([{ field: 'costLines[0].costCents', rule: 'isInt' }])],
  401: [new Unauthenticated()],
  403: [new RuleBroken('roleMissing'), new RuleBroken('conflictOfInterest'), new RuleBroken('notInvited')],
  404: [new RuleBroken('notFound')],
  406: [new NotAcceptableException()],
  409: [new RuleBroken('applicationNotInDraft')],
  412: [new RevisionStale(4)],
  422: [
    new RuleBroken('applicationLate', { closedAt: '2022-04-01T22:00:00.000Z' }),
    new RuleBroken('applicationIncomplete', {}, [{ field: 'title', rule: 'titleMissing' }]),
  ],
  503: [new Overloaded(), new OutcomeUnknown(), new ReadModelBehind()],
};

/** What a refusal of each status looks like, said by that which says it in the product. */
export function refusalExamples(status: Refusal): Record<string, { readonly value: object }> {
  const filter = new ProblemFilter(new RuleBook([platformRules, ...rules]));
  const problems = thrown[status].map((error) => filter.problemOf(error, 'en'));
  return Object.fromEntries(problems.map((value) => [value.type.split(':').at(-1)!, { value }]));
}
