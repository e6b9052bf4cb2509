export const processChecks = [
  { name: 'no part ended but by a signal of ours, or finished what it had', find: crashes },
];

/** A part that is told to stop exits with 0 in time; one that loses its database waits for it. */
function crashes({ endings }) {
  return endings
    .filter(({ how }) => how !== 'SIGKILL' && how !== 'exit code 0')
    .map(({ part, how }) => `${part} ended with ${how}`);
}
