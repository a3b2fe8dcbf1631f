import { type Network, NO_EVIDENCE, resolve } from '@tertius/core';
import { type Released, releaseToOwner } from '@tertius/core/sharing';
import * as core from '@tertius/core/writers';
import type { draw } from '@tertius/viewer/pictures';
import { expect, test } from 'vitest';

type First<F> = F extends (first: infer A, ...rest: never[]) => unknown ? A : never;
type Writer = Extract<keyof typeof core, `write${string}`>;

/** The compiler refuses this table where a writer of the library takes anything but what was released. */
const TAKES_RELEASED: {
  readonly [Name in Writer]: First<(typeof core)[Name]> extends Released ? true : never;
} = {
  writeCsv: true,
  writeGexf: true,
  writeGraphml: true,
  writeGraphText: true,
  writeTables: true,
};
const DRAWING_TAKES_RELEASED: First<typeof draw> extends Released ? true : never = true;

test('every writer takes what was released, never a network', () => {
  const writers = Object.keys(core).filter((name) => /^write[A-Z]/.test(name));
  expect(Object.keys(TAKES_RELEASED).sort()).toEqual(writers.sort());
  expect(DRAWING_TAKES_RELEASED).toBe(true);
});

test('only the library makes what may leave: neither a network nor an object of the same shape is taken', () => {
  const network: Network = resolve(NO_EVIDENCE);
  // @ts-expect-error a network was not released
  expect(() => core.writeCsv(network, { asOf: 20_000 })).toThrow();
  // @ts-expect-error an object of this shape was made past the filter
  const forged: Released = { evidence: NO_EVIDENCE, network, purpose: 'colleague' };
  expect(forged.purpose).toBe('colleague');
  expect(core.writeCsv(releaseToOwner(NO_EVIDENCE, network), { asOf: 20_000 }).people).toMatch(/^id,name/);
});
