import { Choice, Choices, Day, Flag, Moment, Part, Parts, Reference, Text, Whole } from '#platform/http';
import { inadmissibilityReasons, projectSubjects } from '../application.events';
import { ApplicationView } from './application.view';

const maxCents = 1_000_000_000_000;

export class CostLineView {
  @Text({ description: 'What it is for', example: 'Opleiding voor 40 personen', min: 0 }) readonly label: string;
  @Whole({ description: 'Cost in cents', example: 2_857_436, min: -maxCents, max: maxCents })
  readonly costCents: number;
}

export class AnswersView {
  @Text({ description: 'Title of the project', example: 'Inclusief leiderschap', min: 0, optional: true })
  readonly title?: string | undefined;
  @Choice(projectSubjects, { description: 'What the project is about', optional: true })
  readonly subject?: string | undefined;
  @Text({
    description: 'The project in the applicant’s own words',
    example: 'Een opleiding …',
    min: 0,
    max: 20_000,
    optional: true,
  })
  readonly description?: string | undefined;
  @Parts(() => CostLineView, { description: 'Cost lines', optional: true })
  readonly costLines?: readonly CostLineView[] | undefined;
  @Flag({ description: 'Own contribution confirmed', example: true, optional: true })
  readonly ownContributionConfirmed?: boolean | undefined;
}

export class SubmissionView {
  @Text({ description: 'Reference', example: '2022-13-K7Q2MZ4A' }) readonly reference: string;
  @Reference({ description: 'Who submitted' }) readonly applicantPersonId: string;
  @Whole({ description: 'Version of the call', example: 1, min: 1, max: 100_000 }) readonly callVersion: number;
  @Whole({ description: 'Eligible cost in cents', example: 2_857_436, min: 0, max: maxCents })
  readonly eligibleCostCents: number;
  @Whole({ description: 'Rate in basis points', example: 8_000, min: 1, max: 10_000 }) readonly rate: number;
  @Whole({ description: 'Requested: cost at the rate, half a cent upwards', example: 2_285_949, min: 0, max: maxCents })
  readonly requestedCents: number;
  @Moment({ description: 'When it was received', example: '2022-04-01T21:59:59.999Z' }) readonly submittedAt: string;
}

export class LateAttemptView {
  @Moment({ description: 'When it was received', example: '2022-04-01T22:00:00.000Z' }) readonly receivedAt: string;
  @Moment({ description: 'The first instant that was too late', example: '2022-04-01T22:00:00.000Z' })
  readonly closedAt: string;
}

export class InadmissibilityView {
  @Choices(inadmissibilityReasons, { description: 'Grounds' }) readonly grounds: readonly string[];
  @Text({ description: 'Grounds in your language', example: 'het formulier is onvolledig', max: 1_000 })
  readonly groundsShown: string;
  @Text({ description: 'Explanation', example: 'De offerte voor de tweede kostenpost ontbreekt.', max: 4_000 })
  readonly explanation: string;
}

/** Another file, shown only to who may see it. */
export class LinkedApplicationView {
  @Reference({ description: 'The application' }) readonly id: string;
  @Text({ description: 'Title of the project', example: 'Inclusief leiderschap', min: 0 }) readonly title: string;
  @Text({ description: 'Reference, once it is submitted', example: '2022-13-K7Q2MZ4A', optional: true })
  readonly reference?: string;
}

export class ApplicationHistoryView {
  @Moment({ description: 'When', example: '2022-03-14T09:30:00.000Z' }) readonly at: string;
  @Text({ description: 'What happened, in your language', example: 'Ada Peeters diende de aanvraag in.', max: 10_000 })
  readonly sentence: string;
  @Whole({ description: 'Revision', example: 2, min: 0, max: 1_000_000_000 }) readonly revision: number;
  @Text({ description: 'Type of the event', example: 'ApplicationSubmitted' }) readonly type: string;
}

export class ApplicationPageView extends ApplicationView {
  @Part(() => AnswersView, { description: 'Answers so far, or as they were submitted' }) readonly answers: AnswersView;
  @Part(() => SubmissionView, { description: 'What was submitted', optional: true })
  readonly submission?: SubmissionView;
  @Parts(() => LateAttemptView, { description: 'Submissions that came too late' })
  readonly lateAttempts: readonly LateAttemptView[];
  @Part(() => InadmissibilityView, { description: 'Why it was found inadmissible', optional: true })
  readonly inadmissibility?: InadmissibilityView;
  @Text({ description: 'Why it was withdrawn', example: 'Met eigen middelen uitgevoerd.', max: 2_000, optional: true })
  readonly withdrawalReason?: string;
  @Part(() => LinkedApplicationView, { description: 'It was withdrawn as a duplicate of this one', optional: true })
  readonly duplicateOf?: LinkedApplicationView;
  @Part(() => LinkedApplicationView, { description: 'It began as a copy of this one', optional: true })
  readonly copiedFrom?: LinkedApplicationView;
  @Parts(() => LinkedApplicationView, {
    description: 'Drafts that began as a copy of it, those that you may see',
    max: 1_000,
  })
  readonly copies: readonly LinkedApplicationView[];
  @Day({ description: 'An unused draft: from this day on it may be removed', optional: true })
  readonly removalOn?: string;
  @Parts(() => ApplicationHistoryView, { description: 'What happened, in order' })
  readonly history: readonly ApplicationHistoryView[];
}
