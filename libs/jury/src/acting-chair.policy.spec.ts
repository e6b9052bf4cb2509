import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { OrganisationId, PersonId } from '#platform/domain';
import { actingChair } from './acting-chair.policy';
import { startedFile } from './jury-file.pure';

const [fatima, ruth, koen, ines, an] = ['fatima', 'ruth', 'koen', 'ines', 'an'] as PersonId[] as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];
const fileOf = (id: string, organisation: string) =>
  startedFile({
    applicationId: id as ApplicationId,
    callId: 'call' as CallId,
    organisationId: organisation as OrganisationId,
    applicantPersonId: ines,
  });
const [ofBosa, ofEconomie] = [fileOf('one', 'bosa'), fileOf('two', 'economie')];
const composition = { chairPersonId: fatima, substitutePersonId: ruth };
const free = { organisations: [], barredFrom: [], line: [] };

it('is the chair, of no file and of every file on which the chair is free', () => {
  expect(actingChair({ composition, chair: free }, { files: [] })).toBe(fatima);
  expect(actingChair({ composition, chair: free }, { files: [ofBosa, ofEconomie] })).toBe(fatima);
  const elsewhere = { organisations: ['mobiliteit' as OrganisationId], barredFrom: ['three'], line: [an] };
  expect(actingChair({ composition, chair: elsewhere }, { files: [ofBosa, ofEconomie] })).toBe(fatima);
});

it.each([
  ['the same organisation', { ...free, organisations: ['economie' as OrganisationId] }],
  ['the hierarchical line', { ...free, line: [an, ines] }],
  ['an own declaration', { ...free, barredFrom: ['two'] }],
])('is the substitute when one file of many bars the chair by %s', (_, chair) => {
  expect(actingChair({ composition, chair }, { files: [ofBosa, ofEconomie] })).toBe(ruth);
});

it('is the chair again for the files that bar nobody', () => {
  const chair = { ...free, barredFrom: ['two'] };
  expect(actingChair({ composition, chair }, { files: [ofBosa] })).toBe(fatima);
});

it('is the substitute for scores that the chair gave, and the chair for those of others, the substitute too', () => {
  const presiding = { composition, chair: free };
  expect(actingChair(presiding, { files: [ofBosa], jurorPersonId: fatima })).toBe(ruth);
  expect(actingChair(presiding, { files: [ofBosa], jurorPersonId: koen })).toBe(fatima);
  expect(actingChair(presiding, { files: [ofBosa], jurorPersonId: ruth })).toBe(fatima);
});
