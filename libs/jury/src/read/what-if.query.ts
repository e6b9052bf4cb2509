import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { ApplicationId } from '#applications/application.events';
import { Id, Left, PathIds, Reader, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { Threads } from '#platform/threads';
import type { AllocatedFile } from '#results/allocate.pure';
import { blindTo } from '../blind.policy';
import { needed, type Reality } from '../hypothesis.pure';
import type { RankedLine } from '../ranking.events';
import type { RankingInputs } from '../ranking.pure';
import { juryFileList } from './jury-file-list.projection';
import { LiveRankings } from './live-ranking';
import { grantedInAll, type MoneyOfCallRow, moneyOfCall } from './money-of-call.projection';
import { hypothesisOf, WhatIfBody } from './what-if.body';
import { whatIfComputed } from './what-if.computation';
import { WhatIfView } from './what-if.view';

export class AskWhatIf extends Query<WhatIfView> {
  constructor(
    readonly callId: string,
    readonly body: WhatIfBody,
    readonly reader: Reading,
    readonly left: AbortSignal,
  ) {
    super();
  }
}

@ApiTags('allocations')
@Controller('calls/:callId/whatIfs')
export class AskWhatIfController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: ['administrator', 'auditor'],
    summary: 'What if the envelope, the rate, the weights, the jury or the rules were otherwise',
    description:
      'Computed over the files that you may see, now or as of an earlier moment; nothing is written. Without any change it gives the list as it was decided.',
    shows: WhatIfView,
    past: true,
  })
  @PathIds('callId')
  @HttpCode(200)
  @Post()
  ask(
    @Id('callId') callId: string,
    @Body() body: WhatIfBody,
    @Reader() reader: Reading,
    @Left() left: AbortSignal,
  ): Promise<WhatIfView> {
    return this.queries.execute(new AskWhatIf(callId, body, reader, left));
  }
}

@QueryHandler(AskWhatIf)
export class AskWhatIfHandler implements IQueryHandler<AskWhatIf> {
  constructor(
    private readonly screens: Screens,
    private readonly live: LiveRankings,
    private readonly threads: Threads,
  ) {}

  async execute({ callId, body, reader, left }: AskWhatIf): Promise<WhatIfView> {
    const { row: money } = await this.screens.one(moneyOfCall, reader, callId);
    const { inputs } = await this.live.of(callId, reader);
    const lines = money.allocation?.ranked ?? money.ranking?.lines ?? [];
    const visible = await this.visible(lines, reader);
    const whole = lines.every(({ applicationId }) => visible.has(applicationId));
    const rankingVersion = money.allocation?.rankingVersion ?? money.ranking?.version;
    const hypothesis = hypothesisOf(body);
    const reality = needed(realityOf(money, inputs, whole), hypothesis);
    const shown = { callId, whole, rankingVersion };
    return this.threads.run(whatIfComputed, { hypothesis, reality, shown, real: realFiles(money, visible) }, left);
  }

  /** Which of these files the reader may know of, and of what was found of them. */
  private async visible(lines: readonly RankedLine[], reader: Reading): Promise<ReadonlySet<ApplicationId>> {
    const hidden = blindTo(reader.actor);
    const keys = lines.map(({ applicationId }) => applicationId);
    const { items } = await this.screens.list(juryFileList, reader, {
      where: { sql: `key = any(?) and not key in ${hidden.sql}`, parameters: [keys, ...hidden.parameters] },
      sort: [{ column: 'reference', direction: 'asc' }],
      limit: keys.length + 1,
    });
    return new Set(items.map(({ key }) => key as ApplicationId));
  }
}

/** An allocation as it was made; before there is one, what one made now would start from. Places among hidden files are none. */
function realityOf(money: MoneyOfCallRow, inputs: RankingInputs, whole: boolean): Reality {
  const { allocation, ranking } = money;
  if (allocation) {
    const apart = allocation.lines.filter(({ outcome }) => !tookPart.includes(outcome));
    const settled = new Set(apart.map(({ applicationId }) => applicationId));
    const { strategy, launchedRate, envelopeCents, committedCents } = allocation;
    const how = { strategy, launchedRate, envelopeCents, committedCents };
    return { ...how, inputs, settled, ...(whole && { established: allocation.ranked }) };
  }
  const inRunning = new Set(inputs.files.map(({ applicationId }) => applicationId));
  const gone = (ranking?.lines ?? []).map((line) => line.applicationId).filter((each) => !inRunning.has(each));
  const settled = new Set([...(Object.keys(money.granted) as ApplicationId[]), ...gone]);
  const established = whole && ranking ? { established: ranking.lines } : {};
  const { strategy, launchedRate, envelopeCents } = money;
  const how = { strategy, launchedRate, envelopeCents, committedCents: grantedInAll(money) };
  return { ...how, inputs, settled, ...established };
}

const tookPart = ['funded', 'partial', 'reserve'];

function realFiles({ allocation }: MoneyOfCallRow, visible: ReadonlySet<ApplicationId>) {
  if (!allocation) return undefined;
  const files = allocation.lines.flatMap((line): readonly AllocatedFile<ApplicationId>[] => {
    const { applicationId, rank, outcome, requestedCents, cents } = line;
    if (!visible.has(applicationId) || !isShared(outcome)) return [];
    return [{ applicationId, rank, outcome, requestedCents, cents }];
  });
  return { files };
}

const isShared = (outcome: string): outcome is 'funded' | 'partial' | 'reserve' => tookPart.includes(outcome);
