import { Controller, Get } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { atRate, type Position, RuleBroken } from '#platform/domain';
import { Id, PathIds, PositionTokens, Reader, Shows } from '#platform/http';
import { type Reading, Screens } from '#platform/read-models';
import { stepsOf } from '../allocation-steps.pure';
import { overseers } from '../overseers.policy';
import { AllocationExplanationView, type AllocationInputsView } from './allocation-explanation.view';
import { type AllocationInputsRow, allocationInputs, type InputFact } from './allocation-inputs.projection';
import { allocationList, type AllocationRow } from './allocation-list.projection';
import { showAllocation } from './allocation.view';
import { grantList } from './grant-list.projection';
import { strategyTexts } from './strategies.texts';

export class ExplainAllocation extends Query<AllocationExplanationView> {
  constructor(
    readonly callId: string,
    readonly allocationId: string,
    readonly reader: Reading,
  ) {
    super();
  }
}

@ApiTags('allocations')
@Controller('calls/:callId/allocations/:allocationId/explain')
export class ExplainAllocationController {
  constructor(private readonly queries: QueryBus) {}

  @Shows({
    allow: overseers,
    summary: 'How an allocation came about',
    description:
      'Every input with its position in the log, the rule, the rounding and each step: enough to compute it again.',
    shows: AllocationExplanationView,
    past: true,
  })
  @PathIds('callId', 'allocationId')
  @Get()
  explain(
    @Id('callId') callId: string,
    @Id('allocationId') allocationId: string,
    @Reader() reader: Reading,
  ): Promise<AllocationExplanationView> {
    return this.queries.execute(new ExplainAllocation(callId, allocationId, reader));
  }
}

const mostGrants = 100_000;
const tookPart = ['funded', 'partial', 'reserve'];

@QueryHandler(ExplainAllocation)
export class ExplainAllocationHandler implements IQueryHandler<ExplainAllocation> {
  constructor(
    private readonly screens: Screens,
    private readonly tokens: PositionTokens,
  ) {}

  async execute({ callId, allocationId, reader }: ExplainAllocation): Promise<AllocationExplanationView> {
    const { row } = await this.screens.one(allocationList, reader, allocationId);
    if (row.callId !== callId) throw new RuleBroken('notFound');
    const { id, freeCents, leftCents, lines, reserve, rate } = showAllocation(row);
    return {
      ...{ id, callId },
      position: this.tokens.toToken(row.position),
      rule: ruleOf(row, reader),
      inputs: await this.inputs(row, reader),
      ...{ freeCents, leftCents, lines, reserve },
      ...(rate && { rate }),
      steps: stepsOf(row),
    };
  }

  /** What was known before it was established, whatever the moment asked for. */
  private async inputs(row: AllocationRow, { asOf: _, ...reader }: Reading): Promise<AllocationInputsView> {
    const { callId, envelopeCents, callVersion, launchedRate, rankingVersion, lines, position } = row;
    const part = lines.filter(({ outcome }) => tookPart.includes(outcome));
    const keys = [`call-${callId}`, `ranking-${callId}`, ...part.map((each) => `application-${each.applicationId}`)];
    const known = await this.screens.many(allocationInputs, reader, keys);
    const at = (key: string, fits: (fact: InputFact) => boolean) => this.token(known.get(key)?.row, fits, position);
    return {
      envelope: {
        ...{ cents: envelopeCents, callVersion, launchedRate },
        ...at(`call-${callId}`, ({ version }) => version === callVersion),
      },
      ranking: { version: rankingVersion, ...at(`ranking-${callId}`, ({ version }) => version === rankingVersion) },
      committed: await this.committed(row, reader),
      files: part.map(({ applicationId, reference, rank, requestedCents, eligibleCostCents }) => ({
        ...{ applicationId, reference, rank: rank!, requestedCents, eligibleCostCents },
        ...at(`application-${applicationId}`, (fact) => fact.requestedCents === requestedCents),
      })),
    };
  }

  /** The newest fact before the allocation that says so. */
  private token(row: AllocationInputsRow | undefined, fits: (fact: InputFact) => boolean, before: Position) {
    const fact = row?.facts.findLast((each) => each.position < before && fits(each));
    return fact && { position: this.tokens.toToken(fact.position) };
  }

  /** What was set aside at that moment, and not by this allocation itself. */
  private async committed({ callId, allocationId, position }: AllocationRow, reader: Reading) {
    const sql = 'call_id = ? and held_from < ? and (freed_from is null or freed_from > ?)';
    const where = { sql, parameters: [callId, position, position] };
    const sort = [{ column: 'heldFrom', direction: 'asc' }] as const;
    const { items } = await this.screens.list(grantList, reader, { where, sort, limit: mostGrants });
    const others = items.map(({ row }) => row).filter((row) => row.allocationId !== allocationId);
    return others.map(({ grantId, applicationId, grantedCents: cents = 0, heldFrom }) => ({
      ...{ grantId, applicationId, cents },
      ...(heldFrom && { position: this.tokens.toToken(heldFrom) }),
    }));
  }
}

function ruleOf(row: AllocationRow, { actor }: Reading) {
  const { strategy, rulesVersion } = row;
  return { strategy, rulesVersion, rounding: roundingOf(row), words: strategyTexts[strategy][actor.language] };
}

/** At the launched rate every amount is rounded by itself; else the cents must add up to the envelope. */
function roundingOf({ strategy, lines, launchedRate, leftCents, rate }: AllocationRow) {
  if (!rate || (strategy === 'proRata' && rate.numerator === rate.denominator)) return 'none';
  if (strategy === 'proRata') return 'floorThenLargestRemainder';
  const part = lines.filter(({ outcome }) => tookPart.includes(outcome));
  const launched = part.every(
    ({ cents, requestedCents, eligibleCostCents: cost }) =>
      cents === Math.min(requestedCents, atRate(cost, launchedRate)),
  );
  return launched || leftCents > 0 ? 'halfUp' : 'floorThenLargestRemainder';
}
