import { expect, test } from 'vitest';
import type { NetworkView } from './network-view.ts';
import { asIfAnswered, symmetrised } from './survey.ts';

/** a names b .8, b names a .2, a names c .5, c and d did not answer, b names d .4. */
const view: NetworkView = {
  actors: ['a', 'b', 'c', 'd'],
  directed: true,
  source: Uint32Array.of(0, 1, 0, 1),
  target: Uint32Array.of(1, 0, 2, 3),
  strength: Float64Array.of(0.8, 0.2, 0.5, 0.4),
  mutual: new Uint8Array(4),
  group: new Int32Array(4),
  groups: [''],
};

const arcs = ({ source, target, strength }: NetworkView) =>
  [...source].map((from, k) => `${'abcd'[from]}${'abcd'[target[k]!]} ${strength[k]}`);

test('those who did not answer say of others what these say of them, and nothing of each other', () => {
  expect(arcs(asIfAnswered(view, [2, 3]))).toEqual([
    'ab 0.8',
    'ba 0.2',
    'ac 0.5',
    'bd 0.4',
    'ca 0.5',
    'db 0.4',
  ]);
  expect(arcs(asIfAnswered(view, []))).toEqual(arcs(view));
});

test('by union one naming is enough and the larger strength stands', () => {
  const { mutual, directed, once, ...rest } = symmetrised(view, 'union');
  expect(arcs({ ...rest, mutual, directed })).toEqual(['ab 0.8', 'ac 0.5', 'bd 0.4']);
  expect([directed, once, [...mutual]]).toEqual([false, true, [1, 1, 1]]);
});

test('by intersection both must name each other and the smaller strength stands', () => {
  expect(arcs(symmetrised(view, 'intersection'))).toEqual(['ab 0.2']);
});
