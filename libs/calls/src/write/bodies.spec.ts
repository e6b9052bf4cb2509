import { FieldsPipe, FieldsWrong } from '#platform/http';
import { draft2022 } from '../testing/call.fixture';
import { CallDraftBody, draftOf } from './call.bodies';
import { ExtendDeadlineBody } from './extend-deadline.command';
import { ReviseCallDraftBody } from './revise-call-draft.command';

const taken = <Body extends object>(metatype: new () => Body, body: unknown): Body =>
  new FieldsPipe().transform(body, { type: 'body', metatype }) as Body;

function wrongFields(metatype: new () => object, body: unknown): readonly string[] {
  try {
    taken(metatype, body);
  } catch (error) {
    if (error instanceof FieldsWrong) return error.fields.map(({ field }) => field);
    throw error;
  }
  return [];
}

it('takes a draft with everything, nothing, or values that are not right yet', () => {
  expect(draftOf(taken(CallDraftBody, draft2022))).toEqual(draft2022);
  for (const body of [{}, { title: { nl: '' } }, { rate: 12_000, envelopeCents: 0, criteria: [], eligibleKinds: [] }])
    expect(draftOf(taken(CallDraftBody, body))).toEqual(body);
});

it('refuses what has another type, or is unknown', () =>
  expect(
    wrongFields(ReviseCallDraftBody, {
      year: '2022',
      title: 'Oproep',
      scheme: 'co-financing',
      opens: { date: '2022-1-1' },
      closes: { date: '2022-04-01', time: '24:00' },
      criteria: [{ code: 'a1', names: {}, weight: 0.5 }],
      clear: ['callId'],
      status: 'published',
    }).toSorted(),
  ).toEqual(['clear', 'closes.time', 'criteria[0].weight', 'opens.date', 'scheme', 'status', 'title', 'year']));

it('extends with a moment and a reason', () =>
  expect(wrongFields(ExtendDeadlineBody, { closes: {} }).toSorted()).toEqual(['closes.date', 'reason']));

it.each(['', ' ', '\n\t  '])('takes no blanks for a reason: %j', (reason) =>
  expect(wrongFields(ExtendDeadlineBody, { closes: { date: '2022-04-15' }, reason })).toEqual(['reason']),
);
