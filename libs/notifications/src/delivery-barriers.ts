import type { MailBarrier } from '#platform/context';
import type { Actor } from '#platform/domain';
import type { Parameters } from '#platform/read-models';

const named = /^[a-z]\w*$/i;

/** SQL on deliveries: those of which this reader may know, because they see what the message is about. */
export function knownTo(reader: Actor, barriers: readonly MailBarrier[], values: Parameters): string {
  const conditions = barriers.map(({ templates, parameter, projection }) => {
    if (!named.test(parameter)) throw new RangeError(`not the name of a parameter: ${parameter}`);
    const about = `unnest(string_to_array(parameters->>'${parameter}', ' '))`;
    const visible = values.bind(projection.visibleTo(reader));
    const seen = `select key from ${projection.table} where ${visible}`;
    const hidden = `select 1 from ${about} as named(key) where named.key not in (${seen})`;
    return `(not template = any(${values.add(templates)}) or not exists (${hidden}))`;
  });
  return conditions.join(' and ') || 'true';
}
