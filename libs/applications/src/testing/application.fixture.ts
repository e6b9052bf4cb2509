import type { CallId } from '#calls/call.events';
import type { BasisPoints, Cents, Instant, OrganisationId, PersonId, VaultRef } from '#platform/domain';
import type { ApplicationAnswers, ApplicationEvent, ApplicationId } from '../application.events';
import type { CallTerms } from '../call-terms.fold';

export const applicationId = 'a0000000-0000-4000-8000-0000000000ff' as ApplicationId;
export const callId = 'c0000000-0000-4000-8000-000000000013' as CallId;
export const organisationId = 'b0000000-0000-4000-8000-000000000001' as OrganisationId;
export const ada = 'd0000000-0000-4000-8000-000000000001' as PersonId;
export const words = 'vault:00000000-0000-4000-8000-000000000000' as VaultRef;

export const opensAt = '2022-01-09T23:00:00.000Z' as Instant;
export const closesAt = '2022-04-01T22:00:00.000Z' as Instant; // end of 1 April in Brussels
export const within = '2022-03-14T09:30:00.000Z' as Instant;

export const terms = {
  status: 'published',
  callId,
  version: 1,
  year: 2022,
  ordinal: 13,
  rate: 8_000 as BasisPoints,
  opensAt,
  closesAt,
  registrationClosesAt: undefined,
  paperEntryClosesAt: undefined,
  eligibleKinds: ['federalPublicService'],
  graceHours: 0,
  gaps: [],
  suspensions: [],
  ownWindows: [],
  movedIn: 0,
  disabled: false,
} as const satisfies CallTerms;

/** The cost of FOD Economie behind the decree of 2022: 80 % of it is no whole cent. */
export const complete = {
  title: 'Inclusief leiderschap',
  subject: 'broadInclusion',
  description: words,
  costLines: [{ label: words, costCents: 2_857_436 as Cents }],
  ownContributionConfirmed: true,
} as const satisfies ApplicationAnswers;

const about = { applicationId, callId, organisationId };
export const reference = '2022-13-AAAAAAH7';

export const started: ApplicationEvent = { type: 'ApplicationStarted', data: { ...about, applicantPersonId: ada } };
export const saved = (changes: ApplicationAnswers): ApplicationEvent => ({
  type: 'ApplicationSaved',
  data: { ...about, changes },
});
export const submitted = (submittedAt: Instant = within): ApplicationEvent => ({
  type: 'ApplicationSubmitted',
  data: {
    ...about,
    applicantPersonId: ada,
    reference,
    callVersion: 1,
    title: complete.title,
    eligibleCostCents: 2_857_436 as Cents,
    rate: terms.rate,
    requestedCents: 2_285_949 as Cents,
    submittedAt,
  },
});
export const late = (receivedAt: Instant): ApplicationEvent => ({
  type: 'ApplicationRejectedAsLate',
  data: { ...about, applicantPersonId: ada, closedAt: closesAt, receivedAt },
});
export const admissible: ApplicationEvent = {
  type: 'ApplicationFoundAdmissible',
  data: { ...about, applicantPersonId: ada, reference },
};
export const inadmissible: ApplicationEvent = {
  type: 'ApplicationFoundInadmissible',
  data: { ...about, applicantPersonId: ada, reference, grounds: ['formIncomplete', 'other'], explanation: words },
};
export const withdrawn = (filed: { reference?: string } = { reference }): ApplicationEvent => ({
  type: 'ApplicationWithdrawn',
  data: { ...about, ...filed, reason: words },
});
