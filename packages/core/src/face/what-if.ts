import * as supposing from '../answers/suppose/what-if.ts';
import { wrong } from '../errors.ts';
import type { Network } from '../model/network.ts';
import { type AtBorder, checked, checkedNetwork } from './border.ts';

/** What would change if somebody left, or a tie or trust were another. Throws as `dependence`, `no-such-actor`, `out-of-range`. */
export function whatIf(network: Network, options: AtBorder<supposing.WhatIfOptions>): supposing.WhatIf {
  const all = checked<supposing.WhatIfOptions>(options);
  const read = checkedNetwork(network, options);
  const { suppose } = all;
  const kinds = ['leaves', 'tie', 'trust'];
  if (typeof suppose !== 'object' || suppose === null || !kinds.some((kind) => kind in suppose))
    throw wrong('suppose', '{ leaves }, { tie } or { trust }', suppose);
  return supposing.whatIf(read, all);
}
