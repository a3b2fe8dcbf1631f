import { labelsByBreadth, labelsByGroup } from '../kernels/order.ts';
import { symmetricRows } from '../kernels/rows.ts';
import type { NetworkView } from '../model/network-view.ts';
import { groupsOf } from './work.ts';

/**
 * Labels under which actors of one group, or near each other, lie together: large networks are read faster so.
 * None below `from` actors, where renaming costs more than the cache misses it saves.
 */
export function innerLabels(view: NetworkView, from = 4096): Uint32Array | undefined {
  const n = view.actors.length;
  if (n < from) return undefined;
  const { source, target, strength, directed, mutual, groups } = view;
  if (groups.length > 1) return labelsByGroup(groupsOf(view), groups.length + 1);
  const both = directed ? mutual : new Uint8Array(source.length).fill(1);
  return labelsByBreadth(symmetricRows(n, source, target, strength, both));
}
