import { createRequire } from 'node:module';
import { inRoot } from '../../../tools/lib/root.mjs';

const require = createRequire(import.meta.url);

/** The rows of every read model, and beside them those that a fold of the whole log from scratch gives: texts that are equal. */
export async function readModelsBesideFolds(rows, events) {
  const { contexts } = require(inRoot('dist', 'apps', 'contexts.js'));
  const recorded = events.map(({ at: position, meta: metadata, id, type, version, stream, revision, data }) => ({ id, type, version, stream, revision, position, data, metadata })); // prettier-ignore
  const models = [];
  for (const projection of contexts.flatMap(({ projections }) => projections)) {
    const { table } = projection;
    const stored = await rows(`select key, row, revision::int, position from ${table}`);
    models.push({ table, shown: textsOf(stored), folded: textsOf(fold(projection, recorded)) });
  }
  return models;
}

function fold(projection, events) {
  const folded = new Map();
  for (const event of events.filter(({ type }) => projection.events.includes(type)))
    for (const key of new Set(projection.keys(event))) {
      const row = projection.evolve(folded.get(key)?.row ?? null, event, key);
      folded.set(key, { key, row, revision: event.revision, position: event.position });
    }
  return [...folded.values()].filter(({ row }) => row !== null);
}

const textsOf = (all) =>
  Object.fromEntries(all.map(({ key, row, revision, position }) => [key, JSON.stringify(sorted({ row, revision, position }))])); // prettier-ignore

/** Key order is the database's own. */
function sorted(value) {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)); // prettier-ignore
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
