import { juryContext } from './jury.module';
import { mergedByName } from './jury-part';

it('puts the books of all parts together', () => {
  expect(mergedByName([{ one: 1 }, undefined, { two: 2 }])).toEqual({ one: 1, two: 2 });
});

it('refuses a rule, mail, sentence or command that two parts call the same', () => {
  expect(() => mergedByName([{ one: 1, notFound: 1 }, { notFound: 2 }])).toThrow('called notFound');
});

it('has every event of the jury told once', () => {
  expect(juryContext.eventTypes.length).toBeGreaterThan(20);
  expect(new Set(juryContext.eventTypes).size).toBe(juryContext.eventTypes.length);
});
