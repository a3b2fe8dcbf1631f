import type { Picture } from '../../picture/picture-types.ts';
import type { Coarse } from '../../questions/coarse.ts';

const none = new Uint32Array();
const TIES = { source: none, target: none, strength: new Float64Array(), personal: new Uint8Array() };

/** Shows regions and bands before it is known who stands in them. */
export function showCoarse(picture: Picture, coarse: Coarse | null): void {
  if (coarse !== null) picture.setModel({ own: coarse.own, people: [], ties: TIES }, coarse.layout);
}
