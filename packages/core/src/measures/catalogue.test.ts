import { describe, expect, test } from 'vitest';
import type { NetworkView } from '../model/network-view.ts';
import { catalogue } from './catalogue.ts';
import { metricsRows } from './metrics-rows.ts';
import { metricsSync } from './metrics-sync.ts';

const three: NetworkView = {
  actors: ['ana', 'ben', 'cy'],
  directed: false,
  source: Uint32Array.of(0, 1, 2),
  target: Uint32Array.of(1, 2, 0),
  strength: Float64Array.of(1, 1, 1),
  mutual: Uint8Array.of(1, 1, 1),
  group: Int32Array.of(0, 0, 0),
  groups: ['Own'],
};

describe('the catalogue', () => {
  test('names every measure once', () => {
    const ids = catalogue.map((measure) => measure.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(catalogue.map((measure) => [measure.id, measure] as const))(
    '%s has the printed value for three mutually tied actors',
    (id, measure) => {
      const rows = metricsRows(three, metricsSync(three, { measures: [id] }));
      const level = measure.levels[0]!;
      const value =
        level === 'network' ? rows.network[id] : rows[level === 'actor' ? 'actors' : 'ties'][0]![id];
      if (id === 'brokerage') expect(value).toMatchObject({ total: measure.example });
      else if (typeof measure.example === 'number') expect(value).toBeCloseTo(measure.example, 12);
      else expect(value).toBe(measure.example);
    },
  );

  test.each(catalogue.map((measure) => [measure.id, measure] as const))(
    '%s has the levels it says',
    (id, measure) => {
      const result = metricsSync(three, { measures: [id] });
      const found = [
        ...(id in result.actors || id in (result.words ?? {}) || result.brokerage !== undefined
          ? ['actor']
          : []),
        ...(id in result.ties ? ['tie'] : []),
        ...(id in result.network ? ['network'] : []),
      ];
      expect(found).toEqual(measure.levels);
    },
  );
});
