export const moneyChecks = [
  { name: 'an envelope is never exceeded, at no position of the log', find: overspending },
  { name: 'the envelopes on show equal a fold of the log', find: envelopesApart },
  { name: 'a withdrawn application has no proposal left', find: proposalsLeft },
];

const freeing = ['GrantRefused', 'GrantProposalDropped', 'GrantDeclined', 'GrantLapsed'];

/** What is set aside and awarded in each call, after each event about money. */
function foldEnvelopes(events, onEach = () => undefined) {
  const calls = new Map();
  for (const event of events) {
    const { type, data } = event;
    const call = calls.get(data.callId) ?? { envelopeCents: 0, grants: new Map() };
    if (type === 'CallPublished') call.envelopeCents = data.content.envelopeCents;
    else if (type === 'GrantProposed') call.grants.set(data.grantId, { ...data, status: 'proposed' });
    else if (type === 'GrantAwarded') call.grants.set(data.grantId, { ...data, status: 'awarded' });
    else if (freeing.includes(type)) call.grants.delete(data.grantId);
    else continue;
    calls.set(data.callId, call);
    onEach(event, call);
  }
  return calls;
}

const sum = ({ grants }, ...statuses) =>
  [...grants.values()].filter(({ status }) => statuses.includes(status)).reduce((total, { grantedCents }) => total + grantedCents, 0); // prettier-ignore

function overspending({ events }) {
  const problems = [];
  foldEnvelopes(events, ({ position, data }, call) => {
    const committed = sum(call, 'proposed', 'awarded');
    if (committed > call.envelopeCents)
      problems.push(`call ${data.callId} at position ${position}: ${committed} of ${call.envelopeCents} cents (grant ${data.grantId})`); // prettier-ignore
  });
  return problems;
}

function envelopesApart({ events, envelopes }) {
  const folded = foldEnvelopes(events);
  return envelopes.flatMap(({ callId, ...shown }) => {
    const call = folded.get(callId);
    const expected = { proposedCents: sum(call, 'proposed'), awardedCents: sum(call, 'awarded') };
    return Object.entries(expected).flatMap(([field, cents]) =>
      shown[field] === cents ? [] : [`call ${callId}: ${field} is ${shown[field]}, the log says ${cents}`],
    );
  });
}

function proposalsLeft({ events }) {
  const withdrawn = new Set(events.filter(({ type }) => type === 'ApplicationWithdrawn').map(({ data }) => data.applicationId)); // prettier-ignore
  return [...foldEnvelopes(events).values()].flatMap(({ grants }) =>
    [...grants.values()]
      .filter(({ status, applicationId }) => status === 'proposed' && withdrawn.has(applicationId))
      .map(
        ({ grantId, applicationId }) =>
          `grant ${grantId} is still proposed, its application ${applicationId} withdrawn`,
      ),
  );
}
