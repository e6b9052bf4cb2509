import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Asker } from '#platform/access';
import { Histories } from '#platform/context';
import type { Recorded } from '#platform/domain';
import { Id, PathIds, PositionTokens, Reader, Shows } from '#platform/http';
import { lengthOfPast, PastRows, Screens } from '#platform/read-models';
import type { ApplicationEvent } from '../application.events';
import { admissibilityRuleTexts } from '../admissibility-steps.texts';
import { applicationsHistory } from '../applications.history.texts';
import { admissibilityEvents, admissibilityRulesVersion, explainAdmissibility } from '../explained-admissibility.pure';
import { isTold, knowsAll } from '../told.pure';
import { AdmissibilityExplanationView, showInput } from './admissibility-explanation.view';
import { applicationsFor } from './application-list.projection';
import { callCancelledAt } from './call-cancelled';

export class ExplainAdmissibility extends Query<AdmissibilityExplanationView> {
  constructor(
    readonly id: string,
    readonly reader: Asker,
  ) {
    super();
  }
}

@ApiTags('applications')
@Controller('applications/:id/admissibility/explain')
export class ExplainAdmissibilityController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: 'everyone',
    summary: 'Why an application is admissible, or not',
    description:
      'Every event that the decision rests on with its position in the log, the rules, and what each of them found. Checks, and a finding before its notice, are told to the administration alone.',
    shows: AdmissibilityExplanationView,
    past: true,
  })
  @PathIds('id')
  @Get()
  explain(@Id() id: string, @Reader() reader: Asker): Promise<AdmissibilityExplanationView> {
    return this.queries.execute(new ExplainAdmissibility(id, reader));
  }
}

type Event = Recorded<ApplicationEvent>;
const counts: readonly string[] = admissibilityEvents;

@QueryHandler(ExplainAdmissibility)
export class ExplainAdmissibilityHandler implements IQueryHandler<ExplainAdmissibility> {
  constructor(
    private readonly screens: Screens,
    private readonly past: PastRows,
    private readonly histories: Histories,
    private readonly tokens: PositionTokens,
  ) {}

  async execute({ id, reader }: ExplainAdmissibility): Promise<AdmissibilityExplanationView> {
    const { actor, asOf } = reader;
    const { language } = actor;
    const projection = applicationsFor(actor);
    const { row } = await this.screens.one(projection, reader, id);
    const told = (event: Recorded): boolean =>
      counts.includes(event.type) && (knowsAll(actor) || isTold(event as unknown as ApplicationEvent));
    const all = await this.past.eventsOf(projection, row);
    const events = all
      .slice(0, asOf ? lengthOfPast(all, asOf) : all.length)
      .filter(told) as unknown as readonly Event[];
    const lines = await this.histories.tell(`application-${id}`, applicationsHistory, language, asOf, told);
    const sentences = new Map(lines.map(({ revision, sentence }) => [revision, sentence]));
    const positions = new Map(events.map(({ revision, position }) => [revision, this.tokens.toToken(position)]));
    const cancelledAt = await callCancelledAt(this.screens, reader, row.callId);
    const { standing, grounds, steps } = explainAdmissibility(events, cancelledAt !== undefined);
    return {
      applicationId: id,
      rulesVersion: admissibilityRulesVersion,
      standing,
      grounds,
      inputs: events.map((event) => ({
        position: positions.get(event.revision)!,
        at: event.metadata.recordedAt,
        type: event.type,
        sentence: sentences.get(event.revision) ?? '',
        ...showInput(event),
      })),
      steps: steps
        .filter(({ step }) => step !== 'checks' || knowsAll(actor))
        .map(({ step, found, restsOn }) => ({
          step,
          rule: admissibilityRuleTexts[step][language],
          found,
          restsOn: restsOn.map((revision) => positions.get(revision)!),
        })),
    };
  }
}
