/** A record without its place, as text; the same whoever built it and in whatever order. */
export function fingerprint(
  kind: string,
  record: { readonly line: number; readonly member?: string },
): string {
  return kind + fieldsOf(record, true);
}

/** The fields in order of their names, each value behind its length, so that no value can pass for another. */
function fieldsOf(record: object, withoutPlace = false): string {
  const values = record as Readonly<Record<string, unknown>>;
  let text = '{';
  for (const field of inOrder(Object.keys(record)))
    if (!withoutPlace || (field !== 'line' && field !== 'member')) {
      const value = values[field];
      if (value !== undefined) text += `${field}=${valueText(value)}`;
    }
  return `${text}}`;
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return `${value.length}"${value}`;
  if (Array.isArray(value)) return `[${value.map(valueText).join('')}]`;
  if (typeof value === 'object' && value !== null) return fieldsOf(value);
  return `${value};`;
}

/** Names in alphabetical order; records of one kind mostly have theirs in few orders, so looking costs less than sorting. */
function inOrder(names: string[]): string[] {
  const known = ORDERS.get(names.length) ?? [];
  for (const { given, sorted } of known) if (same(given, names)) return sorted;
  const sorted = names.toSorted();
  if (known.length < 8) ORDERS.set(names.length, [...known, { given: names, sorted }]);
  return sorted;
}

const ORDERS = new Map<number, { readonly given: readonly string[]; readonly sorted: string[] }[]>();

function same(one: readonly string[], other: readonly string[]): boolean {
  for (let k = 0; k < one.length; k++) if (one[k] !== other[k]) return false;
  return true;
}
