import { importFiles, NO_EVIDENCE } from '@tertius/core';
import { describe, expect, it } from 'vitest';
import { coarseOf } from './coarse.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

/** 1,200 people of Home in two units, 900 of Port, 30 of Mint and 3 of nobody; half of Lab knows somebody at Port. */
function network(): ReturnType<typeof importFiles>['evidence'] {
  const rows = [
    ...Array.from({ length: 800 }, (_, k) => `l${k},Lab ${k},Home,Lab`),
    ...Array.from({ length: 400 }, (_, k) => `s${k},Sales ${k},HOME,Sales`),
    ...Array.from({ length: 900 }, (_, k) => `p${k},Port ${k},Port,`),
    ...Array.from({ length: 30 }, (_, k) => `m${k},Mint ${k},Mint,`),
    'n1,Nobody,,',
  ];
  const ties = Array.from({ length: 400 }, (_, k) => `l${k},p${k},0.5`);
  const files = [
    file('people.csv', `id,name,organisation,unit\n${rows.join('\n')}\n`),
    file('ties.csv', `source,target,strength\n${ties.join('\n')}\nl0,m0,0.5\ns0,s1,0.5\n`),
  ];
  return importFiles(NO_EVIDENCE, files, { own: 'Home' }).evidence;
}

const whole = network();

describe('a large network before it is known who is who', () => {
  it('is units and organisations with as many people as files name, and bands between them', () => {
    const { layout, own, words } = coarseOf(whole, 1.6);
    expect(own).toBe('Home');
    const counts = layout.regions.map(({ kind, name, count }) => [kind, name, count]);
    expect(counts[0]).toEqual(['own', 'Home', 1200]);
    expect(new Set(counts.slice(1).map(String))).toEqual(
      new Set(['unit,Lab,800', 'unit,Sales,400', 'organisation,Port,900', 'organisation,Mint,30']),
    );
    const names = layout.bands!.map(({ from, to }) => [layout.regions[from]!.name, layout.regions[to]!.name]);
    expect(names.at(-1)!.sort()).toEqual(['Lab', 'Port']);
    expect(layout.bands!.at(-1)!.strength).toBe(1);
    expect(words).toBe('The files name 2,131 people in 2 organisations.');
  });

  it('draws no region over another, and the own organisation in the middle', () => {
    const { regions } = coarseOf(whole, 1.6).layout;
    const leaves = regions.filter(({ kind }) => kind !== 'own');
    for (const [at, one] of leaves.entries())
      for (const other of leaves.slice(at + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r);
    const own = regions[0]!;
    for (const { kind, x, y, r } of leaves)
      expect(Math.hypot(x - own.x, y - own.y) + r <= own.r).toBe(kind === 'unit');
  });

  it('counts somebody whom two files name once', () => {
    const [people, ties] = whole.imports;
    const again = { ...whole, imports: [people!, ties!, { ...people!, key: 'again' }] };
    expect(coarseOf(again, 1.6).words).toBe(coarseOf(whole, 1.6).words);
  });
});
