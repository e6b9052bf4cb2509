import type { Instant, Language } from '#platform/domain';
import { Choice, Choices, Day, Moment, Part, Parts, Reference, Text, Whole } from '#platform/http';
import { formatEnd } from '#platform/texts';
import { checkNames, checkOutcomes, fileSections, inadmissibilityReasons } from '../application.events';
import { groundsInWords } from '../inadmissibility.texts';
import { AnswersView } from './answers.view';
import type { CompletionRow, FileRow } from './file-row.pure';

const maxCents = 1_000_000_000_000;
const example = 'De offerte voor de tweede kostenpost ontbreekt.';

export class CheckView {
  @Choice(checkNames, { description: 'What was looked at' }) readonly name: string;
  @Choice(checkOutcomes, { description: 'Outcome', example: 'failed' }) readonly outcome: string;
  @Text({ description: 'Why', example, max: 4_000, optional: true }) readonly explanation?: string | undefined;
}

const completionStates = ['open', 'completed', 'withdrawn', 'lapsed', 'ended'] as const;

export class CompletionRequestView {
  @Reference({ description: 'The request' }) readonly id: string;
  @Choice(completionStates, {
    description: 'State; it ends without an answer when the file is withdrawn or the call is cancelled',
    example: 'open',
  })
  readonly state: string;
  @Choices(fileSections, { description: 'The sections to complete' }) readonly sections: readonly string[];
  @Text({ description: 'What is missing', example, max: 4_000 }) readonly explanation: string;
  @Day({ description: 'The last day that counts', example: '2022-04-11' }) readonly dueOn: string;
  @Moment({ description: 'The first instant that is too late', example: '2022-04-11T22:00:00.000Z' })
  readonly dueAt: string;
  @Text({ description: 'The end in your language', example: 'maandag 11 april 2022 om 23:59' })
  readonly dueShown: string;
  @Moment({ description: 'When it was asked', example: '2022-04-04T09:30:00.000Z' }) readonly requestedAt: string;
  @Moment({ description: 'When it was answered', example: '2022-04-06T09:30:00.000Z', optional: true })
  readonly completedAt?: string | undefined;
  @Moment({ description: 'When it was taken back', example: '2022-04-05T09:30:00.000Z', optional: true })
  readonly withdrawnAt?: string | undefined;
  @Text({ description: 'Why it was taken back', example: 'De offerte zat erbij.', max: 4_000, optional: true })
  readonly withdrawalReason?: string | undefined;
}

export class FormerAnswersView {
  @Part(() => AnswersView, { description: 'The answers as they were' }) readonly answers: AnswersView;
  @Whole({ description: 'Eligible cost in cents', example: 2_857_436, min: 0, max: maxCents })
  readonly eligibleCostCents: number;
  @Whole({ description: 'Requested in cents', example: 2_285_949, min: 0, max: maxCents })
  readonly requestedCents: number;
  @Moment({ description: 'Until when they stood', example: '2022-04-06T09:30:00.000Z' }) readonly replacedAt: string;
}

export class LateCompletionView {
  @Moment({ description: 'When it was received', example: '2022-04-11T22:00:00.000Z' }) readonly receivedAt: string;
  @Moment({ description: 'The first instant that was too late', example: '2022-04-11T22:00:00.000Z' })
  readonly dueAt: string;
}

export class InadmissibilityView {
  @Choices(inadmissibilityReasons, { description: 'Grounds' }) readonly grounds: readonly string[];
  @Text({ description: 'Grounds in your language', example: 'het formulier is onvolledig', max: 1_000 })
  readonly groundsShown: string;
  @Text({ description: 'Explanation', example, max: 4_000 }) readonly explanation: string;
  @Moment({
    description: 'When the organisation was told; without it the finding is known to the administration alone',
    example: '2022-04-12T09:30:00.000Z',
    optional: true,
  })
  readonly notifiedAt?: string | undefined;
}

export class FileView {
  @Moment({
    description: 'When the call was cancelled: nothing is asked of the file or decided on it any more',
    example: '2022-04-07T09:30:00.000Z',
    optional: true,
  })
  readonly callCancelledAt?: string;
  @Text({ description: 'Why the leading official sent it back', example, max: 2_000, optional: true })
  readonly returnReason?: string;
  @Parts(() => CheckView, { description: 'What was looked at; for the administration alone', optional: true })
  readonly checks?: readonly CheckView[];
  @Parts(() => CompletionRequestView, { description: 'Requests for completion, in order', optional: true })
  readonly completionRequests?: readonly CompletionRequestView[];
  @Parts(() => FormerAnswersView, { description: 'What stood there before each completion', optional: true })
  readonly formerAnswers?: readonly FormerAnswersView[];
  @Parts(() => LateCompletionView, { description: 'Completions that came too late', optional: true })
  readonly lateCompletions?: readonly LateCompletionView[];
  @Part(() => InadmissibilityView, { description: 'Why it was found inadmissible', optional: true })
  readonly inadmissibility?: InadmissibilityView;
  @Text({
    description: 'Why it was reinstated after it had been found inadmissible',
    example,
    max: 4_000,
    optional: true,
  })
  readonly reinstatementReason?: string;
}

/** What a page says of the way of a file and of the end of its call; `checks` are in the rows of the administration only. */
export function showFile(row: FileRow, language: Language, callCancelledAt?: Instant): FileView {
  const { returnReason, checks, completionRequests, formerAnswers, lateCompletions } = row;
  const { grounds, explanation, notifiedAt, reinstatementReason } = row;
  const groundsShown = grounds && groundsInWords(grounds, language);
  return {
    ...(callCancelledAt && { callCancelledAt }),
    ...(returnReason && { returnReason }),
    ...(checks && { checks }),
    ...(completionRequests && {
      completionRequests: completionRequests.map((each) => showRequest(each, language, callCancelledAt)),
    }),
    ...(formerAnswers && { formerAnswers }),
    ...(lateCompletions && { lateCompletions }),
    ...(grounds &&
      groundsShown &&
      explanation && { inadmissibility: { grounds, groundsShown, explanation, ...(notifiedAt && { notifiedAt }) } }),
    ...(reinstatementReason && { reinstatementReason }),
  };
}

function showRequest(
  { requestId: id, due, completedAt, withdrawnAt, lapsed, ended, ...asked }: CompletionRow,
  language: Language,
  callCancelledAt: Instant | undefined,
): CompletionRequestView {
  const unanswered = lapsed ? 'lapsed' : ended || callCancelledAt ? 'ended' : 'open';
  const state = completedAt ? 'completed' : withdrawnAt ? 'withdrawn' : unanswered;
  const dueShown = formatEnd(due.instant, language);
  const moments = { ...(completedAt && { completedAt }), ...(withdrawnAt && { withdrawnAt }) };
  return { id, state, ...asked, dueOn: due.date, dueAt: due.instant, dueShown, ...moments };
}
