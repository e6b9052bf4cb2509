export const readModelChecks = [{ name: 'every read model equals a fold of the whole log from scratch', find: apart }];

function apart({ readModels }) {
  return readModels.flatMap(({ table, shown, folded }) =>
    [...new Set([...Object.keys(shown), ...Object.keys(folded)])]
      .filter((key) => shown[key] !== folded[key])
      .map((key) => `${table} ${key} is ${shown[key] ?? 'not there'}, the log says ${folded[key] ?? 'no such row'}`),
  );
}
