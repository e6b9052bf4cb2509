/**
 * Tests that need something this machine may lack: `possible(isRoot, 'needs root').it('…', …)`.
 * Left out, they are counted as skipped and `npm test` prints why in its last lines.
 */
export function possible(condition: boolean, why: string) {
  const titled = (name: string) => (condition ? name : `${name} (not run: ${why})`);
  return {
    it: (name: string, test: jest.ProvidesCallback, timeout?: number) =>
      (condition ? it : it.skip)(titled(name), test, timeout),
    describe: (name: string, tests: () => void) => {
      (condition ? describe : describe.skip)(titled(name), tests);
    },
  };
}
