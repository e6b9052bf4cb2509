export const logChecks = [
  { name: 'positions and revisions are gapless', find: gaps },
  { name: 'nothing personal stands in the log, nor in rows, jobs and lines', find: personalWords },
];

function gaps({ events, head }) {
  const revisions = new Map();
  const problems = events.flatMap(({ position, stream, revision, type }, n) => {
    const expected = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    return [
      ...(position === n + 1 || position === (events[n - 1]?.position ?? 0) + 1 ? [] : [`position ${position - 1} is missing, before ${type}`]), // prettier-ignore
      ...(revision === expected ? [] : [`${stream} has revision ${revision} where ${expected} was due (position ${position})`]), // prettier-ignore
    ];
  });
  const last = events.at(-1)?.position ?? 0;
  return last === head ? problems : [...problems, `the head is ${head}, the last event ${last}`];
}

function personalWords({ events, besides, logs, people }) {
  const forbidden = people.flatMap(({ person, name }) => [name, `${person}@tandem.example`, person.replace('.', ' ')]);
  const words = [...new Set(forbidden.map((word) => word.toLowerCase()))];
  const places = [...events.map(({ position, type, raw }) => ({ place: `event ${position} ${type}`, text: raw })), ...besides, ...logs]; // prettier-ignore
  return places.flatMap(({ place, text }) => {
    const lower = text.toLowerCase();
    return words.filter((word) => lower.includes(word)).map((word) => `${place} holds "${word}"`);
  });
}
