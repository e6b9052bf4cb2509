import { inLanguage, type Language } from '#platform/domain';
import { Choice, Moment, Part, Parts, Reference, Text, Whole } from '#platform/http';
import type { Names } from '#platform/texts';
import { juryOutcomes } from '../deliberation.events';
import type { DecisionRow, DeliberatedFileRow } from './deliberated-files.projection';
import type { DeliberationRow } from './deliberation-list.projection';

export const deliberationStatuses = ['called', 'open', 'closed'] as const satisfies DeliberationRow['status'][];

export class PresentView {
  @Reference({ description: 'The person' }) readonly personId: string;
  @Text({ description: 'Name', example: 'Fatima Haddad', optional: true }) readonly name?: string;
}

export class DecisionView {
  @Choice(juryOutcomes, { description: 'What was decided' }) readonly outcome: string;
  @Text({ description: 'Reasons', example: 'Vernieuwend en goed ingebed in het HR-beleid.', max: 4_000 })
  readonly motivation: string;
  @Part(() => PresentView, { description: 'Who presided for this file' }) readonly chair: PresentView;
  @Parts(() => PresentView, { description: 'Who was there' }) readonly present: readonly PresentView[];
  @Parts(() => PresentView, { description: 'Who had left because of a conflict of interest' })
  readonly left: readonly PresentView[];
  @Whole({ description: 'Place that the jury gave it', example: 1, min: 1, max: 10_000, optional: true })
  readonly adjustedRank?: number;
  @Text({ description: 'Why', example: 'Enige project voor werkpostaanpassing.', max: 2_000, optional: true })
  readonly rankReason?: string;
  @Moment({ description: 'When', example: '2022-05-17T08:10:00.000Z' }) readonly decidedAt: string;
}

export class DeliberatedFileView {
  @Reference({ description: 'The application' }) readonly applicationId: string;
  @Text({ description: 'Its reference', example: '2022-13-DKLKOJJO' }) readonly reference: string;
  @Parts(() => DecisionView, { description: 'Decisions of this meeting, the newest first: it counts' })
  readonly decisions: readonly DecisionView[];
}

export class DeliberationView {
  @Reference({ description: 'Identifier' }) readonly id: string;
  @Reference({ description: 'The call' }) readonly callId: string;
  @Choice(deliberationStatuses, { description: 'How it stands', example: 'open' }) readonly status: string;
  @Moment({ description: 'When it starts', example: '2022-05-17T07:30:00.000Z' }) readonly startsAt: string;
  @Whole({ description: 'Members who must be there, also for each file', example: 3, min: 1, max: 52 })
  readonly quorum: number;
  @Parts(() => PresentView, { description: 'Who was there when it was opened', table: { show: 'name' } })
  readonly present: readonly PresentView[];
  @Moment({ description: 'When it was opened', example: '2022-05-17T07:35:00.000Z', optional: true })
  readonly openedAt?: string;
  @Moment({ description: 'When it was closed', example: '2022-05-17T10:00:00.000Z', optional: true })
  readonly closedAt?: string;
  @Moment({ description: 'When it was last reopened', example: '2022-05-18T08:00:00.000Z', optional: true })
  readonly reopenedAt?: string;
  @Text({ description: 'Why', example: 'Een stuk ontbrak.', max: 2_000, optional: true })
  readonly reopeningReason?: string;
  @Whole({ description: 'Revision', example: 1, min: 0, max: 1_000_000_000 }) readonly revision: number;
}

/** One meeting, with the files of its agenda that the reader may see. */
export class WholeDeliberationView extends DeliberationView {
  @Parts(() => DeliberatedFileView, { description: 'The agenda', max: 1_000 })
  readonly files: readonly DeliberatedFileView[];
}

export class DeliberationsView {
  @Parts(() => DeliberationView, { description: 'The meetings' }) readonly items: readonly DeliberationView[];
  @Text({ description: 'Cursor of the next page', example: 'W10', max: 1_000, optional: true }) readonly next?: string;
  @Whole({ description: 'How many in all', example: 1, min: 0, max: 1_000_000, optional: true })
  readonly total?: number;
}

/** Whose names these rows need. */
export const peopleIn = (rows: readonly DeliberationRow[], files: readonly DeliberatedFileRow[] = []) =>
  [
    ...rows.flatMap(({ present = [] }) => present),
    ...files.flatMap(({ decisions }) =>
      decisions.flatMap(({ present, left, chairPersonId }) => [...present, ...left, chairPersonId]),
    ),
  ].map((personId) => ({ personId }));

export class Shower {
  constructor(
    private readonly names: Names,
    private readonly language: Language,
  ) {}

  person = (personId: string): PresentView => {
    const name = this.names.get(personId);
    return { personId, ...(name && { name: typeof name === 'string' ? name : inLanguage(name, this.language) }) };
  };

  deliberation({ deliberationId: id, present = [], statusSince: _, ...row }: DeliberationRow) {
    return { id, ...row, present: present.map(this.person) };
  }

  file = ({ applicationId, reference, decisions }: DeliberatedFileRow): DeliberatedFileView => ({
    applicationId,
    reference,
    decisions: decisions.map((each) => this.decision(each)),
  });

  private decision({
    present,
    left,
    chairPersonId,
    adjustedRank,
    rankReason,
    position: _,
    ...rest
  }: DecisionRow): DecisionView {
    return {
      ...rest,
      chair: this.person(chairPersonId),
      present: present.map(this.person),
      left: left.map(this.person),
      ...(adjustedRank !== undefined && { adjustedRank }),
      ...(rankReason !== undefined && { rankReason }),
    };
  }
}
