import type { GraphNode } from '../graph-tables.ts';

/** A label for each node that no other has: its name, with its id behind it where several have the name, else its id. */
export function nodeLabels(nodes: readonly GraphNode[]): string[] {
  const counts = new Map<string, number>();
  const plain = nodes.map(({ id, label }) => onOneLine(label) || onOneLine(id));
  for (const label of plain) counts.set(label, (counts.get(label) ?? 0) + 1);
  const used = new Set<string>();
  return nodes.map(({ id }, k) => {
    const label = plain[k] as string;
    const base = counts.get(label) === 1 ? label : `${label} (${onOneLine(id)})`;
    let own = base;
    for (let n = 2; used.has(own); n++) own = `${base} ${n}`;
    used.add(own);
    return own;
  });
}

const onOneLine = (text: string): string => text.replace(/[\s\0]+/g, ' ').trim();
