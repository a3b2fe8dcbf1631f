import { expect, test } from 'vitest';
import { TODAY, twoWorlds } from '../fixtures/two-worlds.ts';
import { parseDay } from './day.ts';
import type { Network } from './network.ts';
import { oneSideSeen } from './one-sided.ts';

/** The eight people, whose interactions came out of the exports of one side each. */
function fromExports(): Network {
  const network = twoWorlds();
  return { ...network, imports: network.imports.map((source) => ({ ...source, format: 'x-archive' })) };
}

function seen(network: Network, one: string, other: string): boolean {
  const [a, b] = [one, other].map((id) => network.people.findIndex((person) => person.id === id));
  const { pairs } = network;
  for (let p = 0; p < pairs.count; p++)
    if ([a, b].includes(pairs.a[p]!) && [a, b].includes(pairs.b[p]!))
      return oneSideSeen(network, p, parseDay(TODAY)!);
  throw new Error(`${one} and ${other} are not tied`);
}

test('one side is seen where all that is known are replies of one of the two, from that side', () => {
  const network = fromExports();
  expect(seen(network, 'ben', 'dina')).toBe(true);
  expect(seen(network, 'ana', 'dina')).toBe(false);
  expect(seen(network, 'ana', 'cem')).toBe(false);
  expect(seen(twoWorlds(), 'ben', 'dina')).toBe(false);
});
