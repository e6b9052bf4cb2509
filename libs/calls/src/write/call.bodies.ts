import { type OrganisationKind, organisationKinds } from '#organisations/organisation.events';
import type { BasisPoints, Cents } from '#platform/domain';
import { Choice, Choices, Flag, Form, Part, Parts, Text, Whole } from '#platform/http';
import type { CallDraft } from '../call.events';
import {
  type Completeness,
  completenessPolicies,
  type EntriesPerOrganisation,
  entriesPerOrganisation,
} from '../call-procedure.pure';
import { AllocationRulesBody, AssessmentRulesBody } from './judging.bodies';
import { MomentBody } from './moment.body';

const text = (description: string, example: string, max: number): PropertyDecorator =>
  Text({ description, example, min: 0, max, optional: true });

/** A short official text; Dutch and French become compulsory at publication. */
export class CallNameBody {
  @text('Dutch', 'Projectoproep diversiteit 2022', 200) readonly nl?: string;
  @text('French', 'Appel à projets diversité 2022', 200) readonly fr?: string;
  @text('German', 'Projektaufruf Diversität 2022', 200) readonly de?: string;
  @text('English', 'Call for diversity projects 2022', 200) readonly en?: string;
}

/** A long official text; Dutch and French become compulsory at publication. */
export class CallTextBody {
  @text('Dutch', 'Cofinanciering van projecten rond diversiteit en inclusie.', 20_000) readonly nl?: string;
  @text('French', "Cofinancement de projets de diversité et d'inclusion.", 20_000) readonly fr?: string;
  @text('German', 'Kofinanzierung von Projekten für Diversität und Inklusion.', 20_000) readonly de?: string;
  @text('English', 'Co-financing of diversity and inclusion projects.', 20_000) readonly en?: string;
}

export class CriterionBody {
  @Form(/^[a-z][A-Za-z0-9]{1,39}$/, { description: 'Code, unique in the call', example: 'addedValue' })
  readonly code: string;
  @Part(() => CallNameBody, { description: 'Names' }) readonly names: CallNameBody;
  @Whole({ description: 'Whole percentage; all weights add up to 100', example: 50, min: 0, max: 1_000 })
  readonly weight: number;
}

/** What an amendment may change. */
export class CallChangesBody {
  @Part(() => CallNameBody, { description: 'Title', optional: true }) readonly title?: CallNameBody;
  @Part(() => CallTextBody, { description: 'Description', optional: true }) readonly description?: CallTextBody;
  @Part(() => CallNameBody, { description: 'Theme of the year; encouraged, never compulsory', optional: true })
  readonly theme?: CallNameBody;
  @Whole({ description: 'Envelope in cents', example: 15_400_000, min: 0, max: 1_000_000_000_000, optional: true })
  readonly envelopeCents?: number;
  @Whole({ description: 'Co-financing rate in basis points', example: 8_000, min: 0, max: 1_000_000, optional: true })
  readonly rate?: number;
  @Parts(() => CriterionBody, { description: 'What applications are judged by', optional: true, max: 20 })
  readonly criteria?: CriterionBody[];
  @Choices(organisationKinds, { description: 'Kinds of organisation that may apply', optional: true })
  readonly eligibleKinds?: OrganisationKind[];
  @Part(() => AssessmentRulesBody, {
    description:
      'How its files are scored; takes the place of all that was said of it. Not changed after the first score',
    optional: true,
  })
  readonly assessment?: AssessmentRulesBody;
  @Part(() => AllocationRulesBody, {
    description: 'How its envelope is shared out; not changed after the first score',
    optional: true,
  })
  readonly allocation?: AllocationRulesBody;
}

export class UnusedDraftsBody {
  @Whole({ description: 'Days without use before its people are reminded', example: 60, min: 1, max: 3_650 })
  readonly remindAfterDays: number;
  @Whole({
    description: 'Days without use before it is removed; later than the reminder',
    example: 90,
    min: 1,
    max: 3_650,
  })
  readonly removeAfterDays: number;
}

export class CompletenessBody {
  @Choice(completenessPolicies, { description: 'Whether an incomplete file may be completed after its submission' })
  readonly policy: Completeness['policy'];
  @Whole({
    description: 'For a cure: the working days on the federal calendar, from the day after; five when it is not said',
    example: 5,
    min: 0,
    max: 1_000,
    optional: true,
  })
  readonly workingDays?: number;
}

/** Everything may still be missing or not yet right. */
export class CallDraftBody extends CallChangesBody {
  @Form(/^[a-z][A-Za-z0-9]{1,39}$/, {
    description: 'Scheme; its rounds never overlap',
    example: 'coFinancing',
    optional: true,
  })
  readonly scheme?: string;
  @Whole({ description: 'Budget year', example: 2022, min: 2000, max: 2099, optional: true }) readonly year?: number;
  @Whole({ description: 'Ordinal of the call', example: 13, min: 1, max: 999, optional: true })
  readonly ordinal?: number;
  @Part(() => MomentBody, { description: 'Opens at the start of this day, or at the time', optional: true })
  readonly opens?: MomentBody;
  @Part(() => MomentBody, { description: 'Closes at the end of this day, or at the time', optional: true })
  readonly closes?: MomentBody;
  @Whole({
    description:
      'Whole hours after the deadline in which a submission is still taken, flagged; shown to nobody outside',
    example: 0,
    min: 0,
    max: 1_000,
    optional: true,
  })
  readonly graceHours?: number;
  @Choice(entriesPerOrganisation, {
    description: 'How many open applications an organisation may have in it at a time; `unlimited` without',
    optional: true,
  })
  readonly entriesPerOrganisation?: EntriesPerOrganisation;
  @Part(() => UnusedDraftsBody, {
    description: 'What becomes of drafts that nobody works on; they stay without',
    optional: true,
  })
  readonly unusedDrafts?: UnusedDraftsBody;
  @Part(() => MomentBody, {
    description: 'An application must have been started before the end of this day, or the time',
    optional: true,
  })
  readonly registrationCloses?: MomentBody;
  @Part(() => MomentBody, {
    description:
      'Until the end of this day, or the time, files that arrived on paper in time are entered; none without',
    optional: true,
  })
  readonly paperEntryCloses?: MomentBody;
  @Part(() => MomentBody, {
    description: 'Published, but told to nobody outside the administration before the start of this day, or the time',
    optional: true,
  })
  readonly embargo?: MomentBody;
  @Part(() => CompletenessBody, { description: 'A cure of five working days when it is not said', optional: true })
  readonly completeness?: CompletenessBody;
  @Flag({
    description: 'A submission goes to the leading official of the organisation, whose approval submits it',
    example: false,
    optional: true,
  })
  readonly signOff?: boolean;
}

/** The fields of a body as plain data. */
export function draftOf(body: Partial<CallDraftBody>): CallDraft {
  const { envelopeCents, rate, ...rest } = JSON.parse(JSON.stringify(body)) as Partial<CallDraftBody>;
  return {
    ...rest,
    ...(envelopeCents !== undefined && { envelopeCents: envelopeCents as Cents }),
    ...(rate !== undefined && { rate: rate as BasisPoints }),
  };
}
