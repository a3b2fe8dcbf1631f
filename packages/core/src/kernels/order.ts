import type { Rows } from './rows.ts';

/** New labels by group, in the old order inside a group: ties inside a group then lie close in memory. */
export function labelsByGroup(group: Uint32Array, groups: number): Uint32Array {
  const cursor = new Uint32Array(groups + 1);
  for (let v = 0; v < group.length; v++) cursor[group[v]! + 1]!++;
  for (let g = 0; g < groups; g++) cursor[g + 1]! += cursor[g]!;
  const label = new Uint32Array(group.length);
  for (let v = 0; v < group.length; v++) label[v] = cursor[group[v]!]!++;
  return label;
}

/** New labels in the order in which a breadth-first walk meets the vertices, component after component. */
export function labelsByBreadth(rows: Rows): Uint32Array {
  const { n, off, adj } = rows;
  const unseen = 0xffffffff;
  const label = new Uint32Array(n).fill(unseen);
  const queue = new Uint32Array(n);
  let tail = 0;
  for (let start = 0, head = 0; start < n; start++) {
    if (label[start] !== unseen) continue;
    label[start] = tail;
    queue[tail++] = start;
    for (; head < tail; head++) {
      const v = queue[head]!;
      for (let slot = off[v]!; slot < off[v + 1]!; slot++) {
        const w = adj[slot]!;
        if (label[w] !== unseen) continue;
        label[w] = tail;
        queue[tail++] = w;
      }
    }
  }
  return label;
}

/** `label[index[i]]` for every i. */
export function relabelled(index: Uint32Array, label: Uint32Array): Uint32Array {
  const result = new Uint32Array(index.length);
  for (let i = 0; i < index.length; i++) result[i] = label[index[i]!]!;
  return result;
}
