/** A call of many files: each scored by three of forty jurors on three criteria. Made up, and the same in every run. */
export function callOf(count) {
  const next = generator(2023);
  const files = Array.from({ length: count }, (_, n) => {
    const eligibleCostCents = 100_000 + Math.floor(next() * 1_900_000);
    const requestedCents = Math.floor((eligibleCostCents * 8 + 5) / 10);
    return {
      applicationId: idOf(n),
      subject: next() < 0.1 ? 'workstationAdaptation' : 'other',
      eligibleCostCents,
      requestedCents,
    };
  });
  const assessments = files.flatMap(({ applicationId }, n) =>
    [0, 1, 2].map((m) => scored(applicationId, `juror-${(n * 7 + m * 13) % 40}`, next)),
  );
  const requested = files.reduce((sum, each) => sum + each.requestedCents, 0);
  return { criteria, files, assessments, envelopeCents: Math.floor(requested * 0.4) };
}

const criteria = [
  { code: 'innovation', weight: 40 },
  { code: 'process', weight: 35 },
  { code: 'addedValue', weight: 25 },
];

function scored(applicationId, jurorId, next) {
  const scores = criteria.map(({ code }) => {
    const draw = Math.floor(next() * 60);
    return { criterion: code, score: draw === 0 ? 'notApplicable' : draw % 6 };
  });
  return { applicationId, jurorId, standing: 'submitted', scores };
}

/** As long as the real ones, in no order that means anything. */
const idOf = (n) =>
  `${((n * 2_654_435_761) % 4_294_967_296).toString(16).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;

function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
