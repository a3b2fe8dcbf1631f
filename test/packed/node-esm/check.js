import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { constraint, open } from '@tertius/core';
import { constraint as fromOneModule } from '@tertius/core/browser';
import { constraint as alone } from '@tertius/core/measures/constraint';
import { mount } from '@tertius/viewer';

const triangle = [
  { source: 'a', target: 'b' },
  { source: 'b', target: 'c' },
  { source: 'c', target: 'a' },
];
for (const measure of [constraint, fromOneModule, alone])
  assert.deepEqual(
    [...measure(triangle)].map((value) => value.toFixed(9)),
    ['1.125000000', '1.125000000', '1.125000000'],
  );

const net = await open('source,target,strength\nana,ben,0.6\nben,dee,0.9\n');
assert.ok(Math.abs(net.introduce({ from: 'ana', to: 'dee' }).paths[0].strength - 0.54) < 1e-12);

// Importing the viewer where there is no page does nothing.
assert.equal(typeof mount, 'function');

// Every subpath loads, and holds names of its own.
const { exports } = JSON.parse(
  readFileSync(new URL(import.meta.resolve('@tertius/core/package.json')), 'utf8'),
);
const homes = new Map();
for (const path of Object.keys(exports)) {
  if (path === './package.json' || path === './browser' || path.startsWith('./measures/')) continue;
  const held = Object.keys(await import(`@tertius/core${path.slice(1)}`));
  assert.ok(held.length > 0, path);
  for (const name of held) {
    assert.equal(homes.get(name), undefined, `${name} is in ${path} and in ${homes.get(name)}`);
    homes.set(name, path);
  }
}
// The module for pages without a bundler holds them all.
const inOneModule = Object.keys(await import('@tertius/core/browser'));
assert.deepEqual(inOneModule.sort(), [...homes.keys()].sort());
