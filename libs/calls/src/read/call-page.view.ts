import { type OrganisationKind, organisationKinds } from '#organisations/organisation.events';
import { Choice, Choices, Form, Moment, Part, Parts, Text, Whole } from '#platform/http';
import { CallView } from './call.view';

const text = (description: string, example: string): PropertyDecorator =>
  Text({ description, example, max: 20_000, optional: true });

/** A draft may still lack languages. */
export class CallTextView {
  @text('Dutch', 'Projectoproep diversiteit 2022') readonly nl?: string | undefined;
  @text('French', 'Appel à projets diversité 2022') readonly fr?: string | undefined;
  @text('German', 'Projektaufruf Diversität 2022') readonly de?: string | undefined;
  @text('English', 'Call for diversity projects 2022') readonly en?: string | undefined;
}

export class CriterionView {
  @Text({ description: 'Code', example: 'addedValue' }) readonly code: string;
  @Part(() => CallTextView, { description: 'Names' }) readonly names: CallTextView;
  @Whole({ description: 'Weight in percent', example: 50, min: 0, max: 1_000 }) readonly weight: number;
}

export class CallContentView {
  @Part(() => CallTextView, { description: 'Title', optional: true }) readonly title?: CallTextView;
  @Part(() => CallTextView, { description: 'Description', optional: true }) readonly description?: CallTextView;
  @Part(() => CallTextView, { description: 'Theme of the year', optional: true }) readonly theme?: CallTextView;
  @Parts(() => CriterionView, { description: 'Criteria' }) readonly criteria: readonly CriterionView[];
  @Choices(organisationKinds, { description: 'Kinds of organisation that may apply' })
  readonly eligibleKinds: readonly OrganisationKind[];
}

export class MomentView {
  @Form(/^\d{4}-\d\d-\d\d$/, { description: 'Local date', example: '2022-04-01' }) readonly date: string;
  @Form(/^\d\d:\d\d$/, { description: 'Local time; the whole day without', example: '12:00', optional: true })
  readonly time?: string;
}

export class WindowView {
  @Part(() => MomentView, { description: 'Opens', optional: true }) readonly opens?: MomentView;
  @Part(() => MomentView, { description: 'Closes', optional: true }) readonly closes?: MomentView;
}

const origins = ['publication', 'amendment', 'extension'] as const;

export class CallVersionView {
  @Whole({ description: 'Version', example: 2, min: 1, max: 100_000 }) readonly version: number;
  @Choice(origins, { description: 'What made it', example: 'amendment' }) readonly from: (typeof origins)[number];
  @Moment({ description: 'When', example: '2022-01-20T13:30:00.000Z' }) readonly at: string;
  @Text({ description: 'Why', example: 'Het budget werd herzien.', max: 2_000, optional: true })
  readonly reason?: string;
}

export class CallHistoryView {
  @Moment({ description: 'When', example: '2022-01-10T08:00:00.000Z' }) readonly at: string;
  @Text({ description: 'What happened, in your language', example: 'Ada Peeters publiceerde de oproep.', max: 10_000 })
  readonly sentence: string;
  @Whole({ description: 'Revision', example: 1, min: 0, max: 1_000_000_000 }) readonly revision: number;
  @Text({ description: 'Type of the event', example: 'CallPublished' }) readonly type: string;
}

export class CallPageView extends CallView {
  @Part(() => CallContentView, { description: 'What the call says, in every language' })
  readonly content: CallContentView;
  @Part(() => WindowView, { description: 'The window as it was entered' }) readonly window: WindowView;
  @Parts(() => CallVersionView, { description: 'Versions, the first one first' })
  readonly versions: readonly CallVersionView[];
  @Text({ description: 'Why it was cancelled', example: 'Het krediet werd niet toegekend.', optional: true })
  readonly cancelReason?: string;
  @Parts(() => CallHistoryView, { description: 'What happened, in order' })
  readonly history: readonly CallHistoryView[];
}
