import { type AnyEvent, languages, type LocalDate, type OrganisationId, type Recorded } from '#platform/domain';
import { rendering, sentenceOf } from '#platform/texts';
import { allocationDecided, establish, reserveHeld, reserveMovedUp, reserveTied } from './allocation.fixture';
import type { DecreeEvent } from './decree.events';
import { envelopeDecider } from './envelope.decider';
import type { EnvelopeEvent } from './envelope.events';
import {
  acceptanceReminded,
  accepted,
  addressOf,
  awarded,
  awardedInPart,
  callId,
  declined,
  dropped,
  lapsed,
  motivation,
  proposed,
  reason,
  refused,
} from './grants.fixture';
import { grantsHistoryTexts } from './grants.history.texts';
import { grantsMails } from './grants.mails.texts';
import { grantsContext } from './grants.module';

const about = { decreeId: 'decree', callId };
const line = (organisation: string, address: string, cents: number) => ({
  organisationId: organisation as OrganisationId,
  names: { nl: organisation, fr: organisation },
  address: addressOf(address),
  cents,
  grantIds: [],
});
const on = '2022-09-02' as LocalDate;
const lines = [line('economie', '32 21 1 0 121101', 2_285_949), line('riziv', '24 58 1 1 429001', 183_716)];
const happened = [
  proposed('a', 80, 100),
  dropped('a', 80),
  awarded('a', 100),
  awarded('a', 80, 100),
  awardedInPart('a', 80, 100),
  acceptanceReminded('a', 80),
  accepted('a', 80),
  declined('a', 80),
  lapsed('a', 80),
  refused('a', 100),
  ...envelopeDecider.decide(
    establish('rankedStop', 100, [{ name: 'a', asked: 100, rank: 1 }]),
    envelopeDecider.initialState,
  ),
  allocationDecided,
  reserveMovedUp(80, 100),
  reserveTied(80, 'a', 'b'),
  reserveHeld(80),
  { type: 'DecreeDrafted', data: { ...about, lines, totalCents: 2_469_665, sourceLine: '06.40.22.01.00.02' } },
  { type: 'DecreeSentToFinanceInspector', data: { ...about, totalCents: 2_469_665 } },
  { type: 'FinanceInspectorAdvised', data: { ...about, advice: 'favourable', advisedOn: on, explanation: motivation } },
  { type: 'BudgetAgreed', data: { ...about, agreedOn: on } },
  { type: 'DecreeSigned', data: { ...about, signedOn: on } },
  { type: 'DecreePublished', data: { ...about, publishedOn: on, numac: '2022204054' } },
  { type: 'DecreeInForce', data: { ...about, inForceOn: on, numac: '2022204054', lines } },
  { type: 'DecreeWithdrawn', data: { ...about, reason } },
  { type: 'GrantsPlacedInDecree', data: { ...about, grantIds: [] } },
  { type: 'GrantsReleasedFromDecree', data: { ...about, grantIds: [] } },
] as readonly AnyEvent[];
const recorded = (event: AnyEvent) => ({ ...event, metadata: { actor: 'ada' } }) as Recorded;

const jobsOf = (event: AnyEvent | EnvelopeEvent | DecreeEvent) =>
  grantsContext.reactions
    .filter(({ events }) => (events as readonly string[]).includes(event.type))
    .flatMap((reaction) => reaction.react(recorded(event)))
    .flatMap((job) => (job.kind === 'notify' ? [job] : []));

const names = new Map<string, string>([
  [callId, 'Oproep 2022'],
  ['ada', 'Ada'],
  ['economie', 'FOD Economie'],
  ['riziv', 'RIZIV'],
  [motivation, 'Omdat.'],
  [reason, 'Daarom.'],
]);

it.each([
  ['whole', awarded('a', 100), 'GrantAwarded'],
  ['in part', awarded('a', 80, 100), 'GrantPartlyAwarded'],
  ['not', refused('a', 100), 'GrantRefused'],
])('tells leading official and diversity officer that a grant was awarded %s', (_, event, template) => {
  expect(jobsOf(event)).toMatchObject([
    {
      template,
      to: [{ organisation: 'a', roles: ['leadingOfficial', 'diversityOfficer'] }],
      parameters: { motivation },
    },
  ]);
});

it('says nothing of a proposal, made or dropped', () => {
  expect([...jobsOf(proposed('a', 100)), ...jobsOf(dropped('a', 100))]).toEqual([]);
});

it('tells each organisation of its own line when the decree is in force', () => {
  const roles = ['leadingOfficial', 'diversityOfficer', 'budgetOfficer', 'budgetHolder'];
  expect(jobsOf(happened.find(({ type }) => type === 'DecreeInForce')!)).toMatchObject([
    { to: [{ organisation: 'economie', roles }], parameters: { lineCents: 2_285_949, budgetLine: '32 21 1 0 121101' } },
    { to: [{ organisation: 'riziv', roles }], parameters: { lineCents: 183_716, budgetLine: '24 58 1 1 429001' } },
  ]);
});

it('has a mail for every template sent, and gives it all that it names', () => {
  const jobs = happened.flatMap(jobsOf);
  expect([...new Set(jobs.map(({ template }) => template))].sort()).toEqual(Object.keys(grantsMails).sort());
  for (const { template, parameters } of jobs)
    for (const language of languages) {
      const { subject, text } = grantsMails[template as keyof typeof grantsMails];
      for (const each of [subject, text]) {
        const { unnamed, unknown, text: said } = rendering(each[language], parameters, language, names);
        expect({ template, unnamed, unknown }).toEqual({ template, unnamed: [], unknown: [] });
        expect(said).not.toContain('vault:');
      }
    }
});

it('has a sentence for every event, with all that it names', () => {
  expect([...new Set(happened.map(({ type }) => type))].sort()).toEqual(Object.keys(grantsHistoryTexts).sort());
  for (const event of happened)
    for (const language of languages)
      expect(sentenceOf(recorded(event), grantsHistoryTexts, language, names)).not.toMatch(/…|vault:/);
});
