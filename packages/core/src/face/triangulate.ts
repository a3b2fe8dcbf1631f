import * as triangulating from '../answers/triangulate/triangulate.ts';
import type { Network } from '../model/network.ts';
import { type AtBorder, checked, checkedNetwork } from './border.ts';

/** How much outside support, practice and validation each insider has. Throws as `dependence`, and `no-such-actor`. */
export function triangulate(
  network: Network,
  options?: AtBorder<triangulating.TriangulateOptions>,
): triangulating.Triangulation {
  return triangulating.triangulate(
    checkedNetwork(network, options),
    checked<triangulating.TriangulateOptions>(options),
  );
}
