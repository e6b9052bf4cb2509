import { IntersectionType } from '@nestjs/swagger';
import { Day, Moment, Part, Parts, Reference, Text, Whole } from '#platform/http';
import { AnswersView } from './answers.view';
import { ApplicationView } from './application.view';
import { FileView } from './file.view';
import { NumberedSubmissionView, ReplacementView, SubmissionView } from './submissions.view';

export class LateAttemptView {
  @Moment({ description: 'When it was received', example: '2022-04-01T22:00:00.000Z' }) readonly receivedAt: string;
  @Moment({ description: 'The first instant that was too late', example: '2022-04-01T22:00:00.000Z' })
  readonly closedAt: string;
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

export class ApplicationPageView extends IntersectionType(ApplicationView, FileView) {
  @Part(() => AnswersView, { description: 'Answers so far, or as they were submitted' }) readonly answers: AnswersView;
  @Part(() => SubmissionView, { description: 'What was submitted, and stands', optional: true })
  readonly submission?: SubmissionView;
  @Parts(() => NumberedSubmissionView, { description: 'Every submission with its answers, the first one first' })
  readonly submissions: readonly NumberedSubmissionView[];
  @Part(() => ReplacementView, { description: 'What is to take the place of the submission', optional: true })
  readonly replacement?: ReplacementView;
  @Parts(() => LateAttemptView, { description: 'Submissions that came too late' })
  readonly lateAttempts: readonly LateAttemptView[];
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
