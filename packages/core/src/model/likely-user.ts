import type { Network } from './network.ts';

/**
 * Index of the user: whom the network remembers, else the one whose own exports are here; undefined where that is nobody or several.
 * Owners of shares are colleagues. Cost: linear in imports.
 */
export function likelyUser({ self, imports }: Pick<Network, 'self' | 'imports'>): number | undefined {
  if (self !== undefined) return self;
  const owners = new Set(
    imports.flatMap(({ owner, share }) => (owner === undefined || share !== undefined ? [] : [owner])),
  );
  return owners.size === 1 ? [...owners][0] : undefined;
}
