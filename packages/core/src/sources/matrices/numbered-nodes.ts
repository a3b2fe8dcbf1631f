import { TertiusError } from '../../errors.ts';
import type { GraphNode } from '../graphs/graph.ts';
import type { Reading } from '../reading/reader.ts';

/** What a file says of a node that it numbers. */
export interface Numbered {
  readonly line: number;
  readonly label: string;
  readonly said?: readonly (readonly [string, string])[];
}

/** Far more nodes than the file lists, or has room to tie, are a slip of the pen, or meant to fill the memory. */
export const mostUnlisted = (size: number): number => 10_000 + size / 8;

/**
 * Nodes 1 to `count`, with keys that begin with `prefix`. A label is an id too, where no two nodes have the same; a
 * node without one goes by its number.
 */
export function numberedNodes(
  count: number,
  listed: ReadonlyMap<number, Numbered>,
  reading: Reading,
  line: number,
  more: { readonly prefix?: string; readonly organisationsFrom?: number } = {},
): GraphNode[] {
  if (count > listed.size + mostUnlisted(reading.size))
    throw new TertiusError(
      'too-large',
      `the file says that it has ${count} nodes and lists ${listed.size}; correct the number`,
      { place: { file: reading.file, line }, value: String(count) },
    );
  const labels = Array.from({ length: count }, (_, k) => listed.get(k + 1)?.label || String(k + 1));
  const distinct = new Set(labels).size === count;
  return labels.map((label, k) => {
    const known = listed.get(k + 1);
    const ids = distinct ? [['id', label] as const] : [];
    return {
      line: known?.line ?? line,
      key: `${more.prefix ?? ''}${k + 1}`,
      values: new Map([...ids, ['name', label], ...(known?.said ?? [])]),
      ...(k + 1 >= (more.organisationsFrom ?? count + 1) ? { organisation: true as const } : {}),
    };
  });
}
