import { References } from './fields';
import { fieldMessage, FieldsPipe, FieldsWrong } from './validation';

class Agenda {
  @References({ description: 'Files', max: 3 }) readonly files: readonly string[];
}

const one = '0b5e2c9e-6d3a-5b53-9c39-1f0d3a1f7c11';
const other = '7a2f6a3e-2c1c-5d0e-8b21-9d3b0c5f4e22';

function wrong(files: unknown) {
  try {
    new FieldsPipe().transform({ files }, { type: 'body', metatype: Agenda });
    return [];
  } catch (error) {
    if (!(error instanceof FieldsWrong)) throw error;
    return error.fields.map((field) => fieldMessage(field, 'nl'));
  }
}

it('says which list names something more than once', () => {
  expect(wrong([one, other])).toEqual([]);
  expect(wrong([one, one])).toEqual([
    { field: 'files', rule: 'arrayUnique', message: 'files noemt iets meer dan eens' },
  ]);
});
