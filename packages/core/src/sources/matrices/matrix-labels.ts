import { namesFolded } from '../names/names-folded.ts';

/** The label of a column that the name of a row means: the same, or written in other case or as `Berg, Anna`; one label alone. */
export function labelsOfRows(labels: readonly string[]): (name: string) => string | undefined {
  const exact = new Set(labels);
  const folded = new Map<string, string | undefined>();
  for (const label of labels)
    for (const key of namesFolded(label))
      folded.set(key, folded.has(key) && folded.get(key) !== label ? undefined : label);
  return (name) => {
    if (exact.has(name)) return name;
    for (const key of namesFolded(name)) {
      const label = folded.get(key);
      if (label !== undefined) return label;
    }
    return undefined;
  };
}
