import { Choice, Choices, Moment, Parts, Reference, References, Text, Whole } from '#platform/http';
import { ApiProperty } from '@nestjs/swagger';
import type { Recorded } from '#platform/domain';
import { type ApplicationEvent, fileSections, inadmissibilityReasons } from '../application.events';
import { admissibilityEvents, admissibilityStandings, admissibilitySteps } from '../explained-admissibility.pure';
import { CheckView } from './file.view';

const token = 'qk0m3nKx1o7y5bq3rX2v1A';

/** An event that the decision rests on, with what of it counts. */
export class AdmissibilityInputView {
  @Text({ description: 'Its position in the log', example: token, max: 100 }) readonly position: string;
  @Moment({ description: 'When' }) readonly at: string;
  @Choice(admissibilityEvents, { description: 'Type of the event' }) readonly type: string;
  @Text({ description: 'What happened, in your language', example: 'Ines Peeters diende de aanvraag in.', max: 10_000 })
  readonly sentence: string;
  @Text({ description: 'Reference of the submission', example: '2022-13-K7Q2MZ4A', optional: true })
  readonly reference?: string;
  @Parts(() => CheckView, { description: 'Checks, for the administration alone', optional: true })
  readonly checks?: readonly CheckView[];
  @Reference({ description: 'The request for completion', optional: true }) readonly requestId?: string;
  @Choices(fileSections, { description: 'Sections to complete', optional: true }) readonly sections?: readonly string[];
  @Moment({ description: 'First instant that is too late for it', optional: true }) readonly dueAt?: string;
  @References({ description: 'Requests that were answered', optional: true, max: 100 })
  readonly requestIds?: readonly string[];
  @Choices(inadmissibilityReasons, { description: 'Grounds of a refusal', optional: true })
  readonly grounds?: readonly string[];
  @Text({ description: 'Explanation of a refusal', example: 'De offerte ontbreekt.', max: 4_000, optional: true })
  readonly explanation?: string;
}

export class AdmissibilityStepView {
  @Choice(admissibilitySteps, { description: 'Which rule' }) readonly step: string;
  @Text({
    description: 'What it says, in your language',
    example: 'Zolang een aanvulling openstaat, wordt niet beslist.',
    max: 1_000,
  })
  readonly rule: string;
  @ApiProperty({
    description:
      'What it found: the reference, the requests that are open, the end of the term that was missed, the failed checks, the standing with its grounds',
    type: [String],
    example: ['admissible'],
  })
  readonly found: readonly string[];
  @ApiProperty({ description: 'Positions of the inputs it rests on', type: [String], example: [token] })
  readonly restsOn: readonly string[];
}

export class AdmissibilityExplanationView {
  @Reference({ description: 'The application' }) readonly applicationId: string;
  @Whole({ description: 'Version of the rules', example: 1, min: 1, max: 1_000 }) readonly rulesVersion: number;
  @Choice(admissibilityStandings, { description: 'Where it stands', example: 'admissible' }) readonly standing: string;
  @Choices(inadmissibilityReasons, { description: 'Grounds when it is inadmissible' })
  readonly grounds: readonly string[];
  @Parts(() => AdmissibilityInputView, { description: 'What went in, in the order of the log', max: 1_000 })
  readonly inputs: readonly AdmissibilityInputView[];
  @Parts(() => AdmissibilityStepView, { description: 'Each rule, one after the other', max: 10 })
  readonly steps: readonly AdmissibilityStepView[];
}

type Input = Omit<AdmissibilityInputView, 'position' | 'at' | 'type' | 'sentence'>;

/** What of an event the rules look at. */
export function showInput({ type, data }: Recorded<ApplicationEvent>): Input {
  switch (type) {
    case 'ApplicationSubmitted':
      return { reference: data.reference };
    case 'ApplicationChecked':
      return { checks: data.checks };
    case 'CompletionRequested': {
      const { requestId, sections, explanation, due } = data;
      return { requestId, sections, explanation, dueAt: due.instant };
    }
    case 'CompletionRequestWithdrawn':
      return { requestId: data.requestId, sections: data.sections, explanation: data.reason };
    case 'ApplicationCompleted':
      return { requestIds: data.requestIds };
    case 'ApplicationFoundInadmissible':
    case 'InadmissibilityNotified':
      return { grounds: data.grounds, explanation: data.explanation };
    case 'ApplicationReinstated':
    case 'ApplicationWithdrawn':
    case 'ApplicationMarkedDuplicate':
      return { explanation: data.reason };
    case 'ApplicationFoundAdmissible':
    case 'ApplicationStarted':
    case 'ApplicationSaved':
    case 'ApplicationRejectedAsLate':
    case 'ReplacementStarted':
    case 'ReplacementDropped':
    case 'ApplicationSentForSignOff':
    case 'SignOffDeclined':
    case 'CompletionRejectedAsLate':
    case 'ApplicationCopied':
    case 'DraftReminded':
    case 'DraftRemoved':
    case 'IncompleteFileReminded':
      return {};
  }
}
