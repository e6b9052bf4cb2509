import { type OrganisationKind, organisationKinds } from '#organisations/organisation.events';
import { Choice, Choices, Form, Moment, Part, Parts, Reference, Text, Whole } from '#platform/http';
import { deadlineOrigins, versionOrigins } from './call-list.projection';
import { CallProcedureView } from './call-procedure.view';
import { CallView } from './call.view';
import { AllocationRulesView, AssessmentRulesView } from './judging.view';

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

export class CallVersionView {
  @Whole({ description: 'Version', example: 2, min: 1, max: 100_000 }) readonly version: number;
  @Choice(versionOrigins, { description: 'What made it', example: 'amendment' })
  readonly from: (typeof versionOrigins)[number];
  @Moment({ description: 'When', example: '2022-01-20T13:30:00.000Z' }) readonly at: string;
  @Text({ description: 'Why', example: 'Het budget werd herzien.', max: 2_000, optional: true })
  readonly reason?: string;
}

export class CallDeadlineView {
  @Moment({ description: 'First instant that is too late', example: '2022-04-01T22:00:00.000Z' })
  readonly closesAt: string;
  @Text({ description: 'As people read it', example: 'vrijdag 1 april 2022 om 23:59' }) readonly closesShown: string;
  @Choice(deadlineOrigins, { description: 'What set it', example: 'extension' })
  readonly from: (typeof deadlineOrigins)[number];
  @Moment({ description: 'Since when it was known', example: '2022-01-20T13:30:00.000Z' }) readonly at: string;
  @Reference({ description: 'Who set it' }) readonly by: string;
  @Text({ description: 'Why', example: 'De website was twee dagen onbereikbaar.', max: 2_000, optional: true })
  readonly reason?: string;
  @Reference({ description: 'The only organisation it is for', optional: true }) readonly organisationId?: string;
}

export class OwnDeadlineView {
  @Moment({ description: 'First instant that is too late', example: '2022-05-13T22:00:00.000Z' })
  readonly closesAt: string;
  @Text({ description: 'As people read it', example: 'vrijdag 13 mei 2022 om 23:59' }) readonly closesShown: string;
  @Whole({ description: 'Calendar days to it', example: 14, min: 0, max: 100_000 }) readonly daysLeft: number;
}

export class SuspensionView {
  @Moment({ description: 'Since when', example: '2022-03-01T09:00:00.000Z' }) readonly suspendedAt: string;
  @Text({ description: 'As people read it', example: 'dinsdag 1 maart 2022 om 10:00' }) readonly suspendedShown: string;
  @Text({ description: 'Why', example: 'Het krediet is nog niet vrijgegeven.', max: 2_000 }) readonly reason: string;
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
  @Part(() => CallProcedureView, { description: 'How it is run' }) readonly procedure: CallProcedureView;
  @Part(() => AssessmentRulesView, { description: 'How its files are scored' })
  readonly assessment: AssessmentRulesView;
  @Part(() => AllocationRulesView, { description: 'How its envelope is shared out' })
  readonly allocation: AllocationRulesView;
  @Parts(() => CallDeadlineView, { description: 'Every deadline it has had, the first one first; the last one holds' })
  readonly deadlines: readonly CallDeadlineView[];
  @Part(() => OwnDeadlineView, { description: 'When it was reopened for your organisation', optional: true })
  readonly ownDeadline?: OwnDeadlineView;
  @Part(() => SuspensionView, { description: 'While it is suspended', optional: true })
  readonly suspension?: SuspensionView;
  @Parts(() => CallVersionView, { description: 'Versions, the first one first' })
  readonly versions: readonly CallVersionView[];
  @Text({ description: 'Why it was cancelled', example: 'Het krediet werd niet toegekend.', optional: true })
  readonly cancelReason?: string;
  @Parts(() => CallHistoryView, { description: 'What happened, in order' })
  readonly history: readonly CallHistoryView[];
}
