import { Day, Flag, Form, Moment, Part, Reference, Text, Whole } from '#platform/http';
import { AnswersView } from './answers.view';
import type { ApplicationListRow } from './application-list.projection';

const maxCents = 1_000_000_000_000;

export class PaperView {
  @Day({ description: 'On which day', example: '2022-03-31' }) readonly receivedOn: string;
  @Form(/^\d\d:\d\d$/, { description: 'At which time', example: '11:45', optional: true })
  readonly receivedTime?: string | undefined;
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
  @Reference({ description: 'The leading official who approved it, when the call asks for that', optional: true })
  readonly approvedByPersonId?: string | undefined;
  @Flag({ description: 'Received after the deadline, within the hours of grace', example: true, optional: true })
  readonly withinGrace?: boolean | undefined;
  @Part(() => PaperView, { description: 'It arrived on paper', optional: true }) readonly paper?: PaperView | undefined;
}

export class NumberedSubmissionView extends SubmissionView {
  @Whole({ description: 'Number; the first is 1', example: 2, min: 1, max: 1_000 }) readonly number: number;
  @Flag({ description: 'Whether it is the one that counts', example: true }) readonly stands: boolean;
  @Part(() => AnswersView, { description: 'What was answered' }) readonly answers: AnswersView;
}

export class ReplacementView {
  @Part(() => AnswersView, { description: 'Answers so far' }) readonly answers: AnswersView;
  @Moment({ description: 'Since when', example: '2022-04-05T09:30:00.000Z' }) readonly startedAt: string;
}

/** All submissions, the one that stands last, and what is to replace it. */
export function showSubmissions(row: ApplicationListRow) {
  const { submission, answers, handedIn = answers, formerSubmissions = [], replacement, status } = row;
  const all = submission ? [...formerSubmissions, { ...submission, answers: handedIn }] : [];
  const submissions = all.map((each, n) => ({ ...each, number: n + 1, stands: n + 1 === all.length }));
  return {
    ...(submission && { submission }),
    submissions,
    ...(replacement && status === 'submitted' && { replacement }),
  };
}
