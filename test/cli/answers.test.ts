import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { oracleFile } from '../places.ts';
import { json, newFolder, tertius } from './cli.ts';

interface Path {
  readonly path: readonly string[];
  readonly strength: number;
}
interface Expected {
  readonly dependence: { readonly insiders: Readonly<Record<string, object>> } & Readonly<
    Record<string, unknown>
  >;
  readonly introduce: readonly { from: string; to: string; paths: readonly Path[]; atLeastOne: number }[];
  readonly introduceFromOwnToOrganisation: readonly {
    to: string;
    paths: readonly Path[];
    atLeastOne: number;
  }[];
  readonly planSpread: readonly { readonly gain: number; readonly strength: number }[];
}

describe.each(['tiny', 'world'])('answers of the command on %s', (name) => {
  const folder = newFolder();
  const into = join(folder, 'n.json');
  const expected: Expected = JSON.parse(readFileSync(oracleFile(`${name}.expected.json`), 'utf8'));

  beforeAll(() => {
    const files = [oracleFile(`${name}.people.csv`), oracleFile(`${name}.ties.csv`)];
    expect(tertius(folder, ['import', ...files, '--own', 'Own', '--into', into]).code).toBe(0);
  });

  test('dependence --json gives every figure worked out by other means', () => {
    const found = json<{ insiders: readonly { id: string }[] }>(
      tertius(folder, ['dependence', into, '--json']),
    );
    const { insiders, ...figures } = expected.dependence;
    expect(found).toMatchObject(figures);
    for (const [id, row] of Object.entries(insiders))
      expect(found.insiders.find((insider) => insider.id === id)).toMatchObject(row);
  });

  test('introduce --json gives every path and its strength', () => {
    const compare = (args: readonly string[], paths: readonly Path[], atLeastOne: number): void => {
      const found = json<{ paths: readonly Path[]; atLeastOne: number }>(
        tertius(folder, ['introduce', into, '--json', ...args]),
      );
      expect(found.paths.map(({ path }) => path)).toEqual(paths.map(({ path }) => path));
      found.paths.forEach((path, at) => {
        expect(path.strength).toBeCloseTo(paths[at]!.strength, 9);
      });
      expect(found.atLeastOne).toBeCloseTo(atLeastOne, 9);
    };
    for (const { from, to, paths, atLeastOne } of expected.introduce.slice(0, 5))
      compare(['--from', from, '--to', to], paths, atLeastOne);
    for (const { to, paths, atLeastOne } of expected.introduceFromOwnToOrganisation.slice(0, 5))
      compare(['--to', to], paths, atLeastOne);
  });

  test('plan --json gives the introductions in their order', () => {
    const budget = String(expected.planSpread.length);
    const found = json<{ introductions: readonly { gain: number }[] }>(
      tertius(folder, ['plan', into, '--budget', budget, '--json']),
    );
    found.introductions.forEach((mine, at) => {
      const { gain, strength: _, ...who } = expected.planSpread[at]!;
      expect(mine).toMatchObject(who);
      expect(mine.gain).toBeCloseTo(gain, 9);
    });
    expect(found.introductions).toHaveLength(expected.planSpread.length);
  });
});
