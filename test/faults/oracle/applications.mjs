export const applicationChecks = [
  { name: 'the applications on show equal a fold of the log', find: applicationsApart },
];

const statusAfter = {
  ApplicationStarted: 'draft',
  ApplicationSubmitted: 'submitted',
  ApplicationFoundAdmissible: 'admissible',
  ApplicationFoundInadmissible: 'inadmissible',
  ApplicationWithdrawn: 'withdrawn',
};

function applicationsApart({ events, applications }) {
  const folded = new Map();
  for (const { type, stream, revision, data } of events)
    if (stream.startsWith('application-')) {
      const { status } = folded.get(data.applicationId) ?? {};
      folded.set(data.applicationId, { status: statusAfter[type] ?? status, revision });
    }
  const shown = new Map(applications.map((each) => [each.id, each]));
  const told = (row) => (row ? `${row.status} at revision ${row.revision}` : 'not there');
  return [...new Set([...folded.keys(), ...shown.keys()])].flatMap((id) => {
    const [expected, seen] = [told(folded.get(id)), told(shown.get(id))];
    return expected === seen ? [] : [`application ${id} is shown ${seen}, the log says ${expected}`];
  });
}
