/** What became of the requests that were on their way when the API was told to stop: answered, or refused with the connection closed. */
export function gentleStop(onTheirWay) {
  const fates = onTheirWay.map(({ outcome }) => fateOf(outcome ?? { lost: 'never ended' }));
  const number = (fate) => fates.filter((each) => each === fate).length;
  const told = `${number('answered')} answered, ${number('refused')} refused with the connection closed`;
  const lost = onTheirWay.filter(({ outcome }) => fateOf(outcome ?? {}) === 'lost');
  return [
    `a gentle stop loses no request on its way (${told})`,
    lost.map(
      ({ n, label, key, outcome }) => `line ${n} of the journal (${label}, key ${key}): ${JSON.stringify(outcome)}`,
    ),
  ];
}

function fateOf({ status, closes }) {
  if (status !== undefined && status < 500) return 'answered';
  return status === 503 && closes ? 'refused' : 'lost';
}
