// Ranking, allocation and what-if of a very large call, in this process: arithmetic alone, no database, no HTTP.
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { inRoot } from '../../tools/lib/root.mjs';
import { callOf } from './workload.mjs';

const fromResults = (name) =>
  createRequire(import.meta.url)(inRoot('dist', 'libs', 'results', 'src', `${name}.pure.js`));
const { aggregate } = fromResults('aggregate');
const { rank } = fromResults('rank');
const { allocate } = fromResults('allocate');
const { whatIf } = fromResults('what-if');

const repeats = 5;
const applications = 100_000;
const strategies = ['rankedStop', 'rankedSkip', 'rankedPartial', 'uniformRate', 'proRata', 'maxCount', 'maxSpend'];
const tieRules = [
  { rule: 'prioritySubject', subject: 'workstationAdaptation' },
  { rule: 'criterion', criterion: 'addedValue' },
  { rule: 'lowerAmount' },
];
const json = process.argv.includes('--json');
const { criteria, files, assessments, envelopeCents } = callOf(applications);

const rankings = [];
const allocations = Object.fromEntries(strategies.map((name) => [name, []]));
const whatIfs = Object.fromEntries(strategies.map((name) => [name, []]));
const seen = {};
for (let round = 0; round <= repeats; round++) {
  const [ranked, rankingTime] = timed(ranking);
  if (round > 0) rankings.push(rankingTime); // the first round compiles
  for (const strategy of strategies) {
    const input = { files: ranked, envelopeCents, strategy, launchedRate: 8_000 };
    const [allocation, allocationTime] = timed(() => allocate(input));
    // another envelope than the real one, as somebody would ask
    const [found, whatIfTime] = timed(() => whatIf({ ...input, envelopeCents: envelopeCents - 1_000_000 }));
    if (round > 0) allocations[strategy].push(allocationTime);
    if (round > 0) whatIfs[strategy].push(whatIfTime);
    seen[strategy] = resultOf(allocation, found);
  }
  if (!json) console.log(round === 0 ? 'warmed up' : `repeat ${round} of ${repeats}`);
}
report();

/** From single scores to places: every figure of every file and juror, then the ranking. */
function ranking() {
  const { files: figures } = aggregate(criteria, assessments);
  const places = rank(
    files.map(({ applicationId, subject, requestedCents }) => {
      const own = figures.get(applicationId);
      const results = own.criteria.flatMap(({ criterion, mean }) => (mean ? [[criterion, mean]] : []));
      const score = own.figures?.weightedMean;
      return {
        applicationId,
        outcome: 'proposed',
        score,
        subjects: [subject],
        criteria: new Map(results),
        requestedCents,
      };
    }),
    { tieRules },
  );
  const rankOf = new Map(places.map((place) => [place.applicationId, place.rank]));
  return files.map((file) => ({ ...file, rank: rankOf.get(file.applicationId) }));
}

function resultOf({ files: all, allocatedCents }, { up, down }) {
  if (allocatedCents > envelopeCents) throw new Error('the envelope is exceeded');
  const funded = all.filter(({ cents }) => cents > 0).length;
  return { funded, allocatedCents, up: shown(up), down: shown(down) };
}

function shown(change) {
  if (!change) return null;
  return 'byCents' in change ? change.byCents : { within: change.withinCents };
}

function timed(work) {
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(cpu);
  return [result, { ms: performance.now() - started, cpuMs: (user + system) / 1_000 }];
}

function median(times, unit) {
  return Math.round(times.map((time) => time[unit]).toSorted((a, b) => a - b)[times.length >> 1]);
}

/** Milliseconds, medians; of the processor beside those of the clock, which others on the machine lengthen. */
function report() {
  const of = (unit) => {
    const rankingTook = median(rankings, unit);
    return strategies.map((strategy) => {
      const allocating = median(allocations[strategy], unit);
      return {
        ranking: rankingTook,
        allocation: allocating,
        together: rankingTook + allocating,
        whatIf: median(whatIfs[strategy], unit),
      };
    });
  };
  const [clock, processor] = [of('ms'), of('cpuMs')];
  if (!json) {
    const row = (...cells) =>
      console.log(cells.map((cell, n) => (n === 0 ? cell.padEnd(16) : cell.padStart(18))).join(''));
    row('ms (processor)', 'ranking', 'allocation', 'together', 'what-if');
    strategies.forEach((strategy, n) =>
      row(strategy, ...Object.entries(clock[n]).map(([what, ms]) => `${ms} (${processor[n][what]})`)),
    );
  }
  const machine = { node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model, loadAverage: loadavg()[0] };
  const byStrategy = strategies.map((strategy, n) => [
    strategy,
    { ms: clock[n], cpuMs: processor[n], ...seen[strategy] },
  ]);
  const figures = {
    applications,
    scores: assessments.length,
    envelopeCents,
    strategies: Object.fromEntries(byStrategy),
  };
  console.log(JSON.stringify({ bench: 'allocation', ...figures, repeats, ...machine }));
}
