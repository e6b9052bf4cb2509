import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Asker } from '#platform/access';
import { Histories } from '#platform/context';
import { Id, PathIds, Reader, Shows } from '#platform/http';
import { Screens } from '#platform/read-models';
import { callsHistory } from '../calls.history.texts';
import { showCall } from './call.view';
import {
  deadlinesFor,
  othersRevisions,
  ownDeadlineOf,
  showDeadline,
  suspensionOf,
  toldRevision,
} from './call-deadlines.view';
import { callList, type CallListRow, seesCallDrafts } from './call-list.projection';
import { CallPageView } from './call-page.view';
import { showProcedure } from './call-procedure.view';
import { showJudging } from './judging.view';
import { countApplications } from './count-applications';

export class GetCall extends Query<CallPageView> {
  constructor(
    readonly id: string,
    readonly reader: Asker,
  ) {
    super();
  }
}

@ApiTags('calls')
@Controller('calls/:id')
export class GetCallController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({ allow: 'everyone', summary: 'Show a call with its versions and history', shows: CallPageView, past: true })
  @PathIds('id')
  @Get()
  get(@Id() id: string, @Reader() reader: Asker): Promise<CallPageView> {
    return this.queries.execute(new GetCall(id, reader));
  }
}

@QueryHandler(GetCall)
export class GetCallHandler implements IQueryHandler<GetCall> {
  constructor(
    private readonly screens: Screens,
    private readonly histories: Histories,
  ) {}

  async execute({ id, reader }: GetCall): Promise<CallPageView> {
    const { actor } = reader;
    const { row, revision, at = reader.at } = await this.screens.one(callList, reader, id);
    const countsOf = await countApplications(this.screens, reader, [id]);
    const { state, content, opens, closes, versions, cancelReason } = row;
    const { language } = actor;
    const { title, description, theme, criteria = [], eligibleKinds = [] } = content;
    return {
      ...showCall(row, countsOf(id), actor.language, at),
      revision: toldRevision(row, actor, revision),
      content: {
        ...(title && { title }),
        ...(description && { description }),
        ...(theme && { theme }),
        criteria,
        eligibleKinds,
      },
      window: windowOf(state === 'draft' ? content : { opens, closes }),
      procedure: showProcedure(row, actor),
      ...showJudging(content),
      deadlines: deadlinesFor(row, actor).map((each) => showDeadline(each, language)),
      ...ownDeadlineOf(row, actor, at),
      ...suspensionOf(row, language),
      versions,
      ...(cancelReason && { cancelReason }),
      history: await this.historyOf(id, row, reader),
    };
  }

  /** Who may not see drafts reads the history from the publication on. */
  private async historyOf(id: string, row: CallListRow, { actor, asOf }: Asker) {
    const lines = await this.histories.tell(`call-${id}`, callsHistory, actor.language, asOf);
    const others = othersRevisions(row, actor);
    const shown = lines.filter(
      ({ type, revision }) => !others.includes(revision) && (seesCallDrafts(actor) || !drafting.includes(type)),
    );
    return shown.map(({ at, sentence, revision, type }) => ({ at, sentence, revision, type }));
  }
}

const drafting: readonly string[] = ['CallDrafted', 'CallDraftRevised'];

interface Entered {
  readonly date: string;
  readonly time?: string | undefined;
}

function windowOf({ opens, closes }: { opens?: Entered | undefined; closes?: Entered | undefined }) {
  const moment = ({ date, time }: Entered) => ({ date, ...(time && { time }) });
  return { ...(opens && { opens: moment(opens) }), ...(closes && { closes: moment(closes) }) };
}
