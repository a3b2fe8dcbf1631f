import { describe, expect, it } from 'vitest';
import type { Region } from '../../layout/layout-types.ts';
import type { SceneTie } from '../scene.ts';
import { bundledStars } from './star-bundles.ts';

const region = (kind: Region['kind'], name: string): Region =>
  ({ kind, name, x: 0, y: 0, r: 10, members: [], count: 0 }) as unknown as Region;
const tie = (b: number, strength: number, more: Partial<SceneTie> = {}): SceneTie => ({
  ...{ a: 0, b, strength, personal: true, star: true, outside: false },
  ...more,
});

describe('ties of the owner of a personal network', () => {
  // 1 and 2 stand in Port, 3 alone in Mint, 4 in a unit of the owner's own organisation
  const regions = [region('organisation', 'Port'), region('organisation', 'Mint'), region('unit', 'Sales')];
  const regionOf = Int32Array.of(2, 0, 0, 1, 2);

  it('become one line to each organisation where there are several, and lose nobody', () => {
    const ties = [tie(1, 0.2), tie(2, 0.5), tie(3, 0.9), tie(4, 0.4)];
    const found = bundledStars(ties, regionOf, regions);
    expect(found.bundles.map(({ region: at, strength, ties: of }) => [at, strength, of.length])).toEqual([
      [0, 0.7, 2],
    ]);
    expect(found.ties).toEqual([tie(3, 0.9), tie(4, 0.4)]);
  });

  it('stay apart by layer, and ties of others stay as they are', () => {
    const work = tie(1, 0.3, { personal: false });
    const others = [tie(1, 0.6, { a: 4, star: false }), tie(2, 0.6, { a: 4, star: false })];
    const found = bundledStars([work, tie(2, 0.5), ...others], regionOf, regions);
    expect(found.bundles).toEqual([]);
    expect(found.ties).toHaveLength(4);
  });
});
