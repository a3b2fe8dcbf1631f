import { afterEach, expect, test, vi } from 'vitest';
import type { Arcs } from './brandes.ts';

const arcs: Arcs = { n: 4, off: Uint32Array.of(0, 1, 3, 5, 6), adj: Uint32Array.of(1, 0, 2, 1, 3, 2) };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test.each([
  ['has no WebAssembly', undefined],
  [
    'forbids to compile any',
    {
      Module: class {
        constructor() {
          throw new Error('refused by a policy');
        }
      },
    },
  ],
])('where the engine %s the plain kernel does the work', async (_, stand) => {
  vi.stubGlobal('WebAssembly', stand);
  vi.resetModules();
  const { pathKernel } = await import('./wasm.ts');
  const { exactPaths } = await import('./betweenness.ts');
  expect(pathKernel()).toBeUndefined();
  expect([...exactPaths(arcs, { directed: false }).betweenness]).toEqual([0, 2, 2, 0]);
  const distance = new Float64Array(6).fill(2);
  expect([...exactPaths(arcs, { directed: false, distance }).betweenness]).toEqual([0, 2, 2, 0]);
});

test('where there is no room for the fast kernel the plain one does the work', async () => {
  const { pathKernel } = await import('./wasm.ts');
  expect(pathKernel()).toBeDefined();
  vi.resetModules();
  vi.doMock('./wasm.ts', () => ({
    pathKernel: () => ({
      layoutLanes: () => {
        throw new RangeError('no room');
      },
    }),
  }));
  const { exactPaths } = await import('./betweenness.ts');
  expect([...exactPaths(arcs, { directed: false }).betweenness]).toEqual([0, 2, 2, 0]);
  vi.doUnmock('./wasm.ts');
});
