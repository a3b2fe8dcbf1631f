import type { GraphEdge } from './graph.ts';

/** D3 calls the strength of a link its `value`, as do many networks in GML; where a link has a weight or strength of its own, a `value` is something else. */
export function valuesAsWeights(edges: readonly GraphEdge[]): void {
  if (edges.some(({ values }) => values.has('weight') || values.has('strength'))) return;
  if (!edges.every(({ values }) => /^(\d+(\.\d+)?)?$/.test(values.get('value') ?? ''))) return;
  for (const { values } of edges) {
    const value = values.get('value');
    if (value === undefined) continue;
    (values as Map<string, string>).delete('value');
    (values as Map<string, string>).set('weight', value);
  }
}
