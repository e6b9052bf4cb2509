/** One field that a fact changed; a side is absent where there was nothing. */
export interface FieldChange {
  readonly field: string; // path, such as `answers.costLines[0].label`
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What differs between two states of a row, leaf by leaf. */
export function changedFields(before: object | null, after: object | null): readonly FieldChange[] {
  const [was, is] = [leaves(before), leaves(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => was.get(field) !== is.get(field))
    .map((field) => ({
      field,
      ...(was.has(field) && { before: was.get(field) }),
      ...(is.has(field) && { after: is.get(field) }),
    }));
}

function leaves(value: unknown, path = '', found = new Map<string, unknown>()): Map<string, unknown> {
  if (Array.isArray(value)) value.forEach((each, n) => leaves(each, `${path}[${n}]`, found));
  else if (value !== null && typeof value === 'object')
    for (const [name, each] of Object.entries(value)) leaves(each, path ? `${path}.${name}` : name, found);
  else if (value !== null && value !== undefined) found.set(path, value);
  return found;
}
