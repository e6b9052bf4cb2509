import { newId } from '#platform/ids';
import { applicationIdOf } from './application-id';

it('follows from the command, and does not tell when that was', () => {
  const commandId = newId();
  expect(applicationIdOf(commandId)).toBe(applicationIdOf(commandId));
  expect(applicationIdOf(commandId).slice(0, 8)).not.toBe(commandId.slice(0, 8));
  expect(applicationIdOf(commandId)).not.toBe(applicationIdOf(newId()));
});
