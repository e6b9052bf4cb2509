import { FieldsPipe, FieldsWrong } from '#platform/http';
import { DecideAdmissibilityBody } from './decide-admissibility.command';
import { SaveApplicationBody } from './save-application.command';
import { StartApplicationBody } from './start-application.command';

const taken = (metatype: new () => object, body: unknown): unknown =>
  new FieldsPipe().transform(body, { type: 'body', metatype });

function wrongFields(metatype: new () => object, body: unknown): readonly string[] {
  try {
    taken(metatype, body);
  } catch (error) {
    if (error instanceof FieldsWrong) return error.fields.map(({ field }) => field);
    throw error;
  }
  return [];
}

it('saves what is missing or not right', () => {
  for (const body of [
    {},
    { title: '', description: '', costLines: [] },
    { costLines: [{}, { label: '', costCents: -5 }] },
  ])
    expect(taken(SaveApplicationBody, body)).toMatchObject(body);
});

it('refuses what has another type, or is unknown', () =>
  expect(
    wrongFields(SaveApplicationBody, {
      title: 1,
      subject: 'sailing',
      costLines: [{ costCents: 1.5 }, { costCents: '100' }],
      ownContributionConfirmed: 'true',
      requestedCents: 1,
    }).toSorted(),
  ).toEqual([
    'costLines[0].costCents',
    'costLines[1].costCents',
    'ownContributionConfirmed',
    'requestedCents',
    'subject',
    'title',
  ]));

it('starts for a call, and decides with known grounds', () => {
  expect(wrongFields(StartApplicationBody, { callId: 'c-1' })).toEqual(['callId']);
  expect(wrongFields(DecideAdmissibilityBody, { admissible: false, grounds: ['dislike'] })).toEqual(['grounds']);
  expect(wrongFields(DecideAdmissibilityBody, {})).toEqual(['admissible']);
});
