import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { oracleFile } from '../places.ts';
import { json, newFolder, tertius } from './cli.ts';

interface Constraints {
  readonly actors: readonly { readonly id: string; readonly constraint: number }[];
}

const TRIANGLE = 'source,target,directed\na,b,no\nb,c,no\nc,a,no\n';

describe('files in the place of a network file', () => {
  test('are read in memory, said so, and nothing is written', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'ties.csv'), TRIANGLE);
    const ended = tertius(folder, ['metrics', 'ties.csv', '--measure', 'constraint', '--json']);
    expect(ended.err).toMatch(/Read in memory; nothing is saved[\s\S]*ties\.csv: ties, 3 of 3 rows/);
    // Three mutually tied: 1.125 each (Burt 1992).
    for (const actor of json<Constraints>(ended).actors) expect(actor.constraint).toBeCloseTo(1.125, 12);
    expect(readdirSync(folder)).toEqual(['ties.csv']);
  });

  test('give what importing them first gives, also from standard input and from a folder', () => {
    const folder = newFolder();
    const files = ['people', 'ties'].map((part) => oracleFile(`world.${part}.csv`));
    tertius(folder, ['import', ...files, '--own', 'Own', '--into', 'n.json']);
    const saved = tertius(folder, ['dependence', 'n.json', '--json']).out;
    expect(saved).toContain('"insiders"');
    expect(tertius(folder, ['dependence', ...files, '--own', 'Own', '--json']).out).toBe(saved);
    mkdirSync(join(folder, 'one'));
    writeFileSync(join(folder, 'one', 'ties.csv'), TRIANGLE);
    const constraint = ['--measure', 'constraint', '--json'];
    const byFolder = json<Constraints>(tertius(folder, ['metrics', 'one', ...constraint]));
    const byInput = json<Constraints>(tertius(folder, ['metrics', '-', ...constraint], TRIANGLE));
    expect(byInput.actors).toEqual(byFolder.actors);
    expect(byFolder.actors).toHaveLength(3);
  });

  test('a refused file is named and makes exit 2, the others are still read', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'ties.csv'), TRIANGLE);
    writeFileSync(join(folder, 'odd.csv'), 'n,e\nx,y\n');
    const ended = tertius(folder, ['metrics', 'ties.csv', 'odd.csv', '--measure', 'constraint', '--json']);
    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(/odd\.csv:1:1: .*--map/);
    expect(JSON.parse(ended.out).actors).toHaveLength(3);
    const alone = tertius(folder, ['metrics', 'odd.csv', '--json']);
    expect([alone.code, alone.out]).toEqual([2, '']);
  });

  test('two exports are compared as they lie, and who changed employer is named', () => {
    const folder = newFolder();
    const rows = 'id,name,organisation\na,Ana Ruiz,Port\nb,Ben Oy,City\nb2,Ben Oy,City\n';
    writeFileSync(join(folder, 'before.csv'), rows);
    writeFileSync(join(folder, 'after.csv'), rows.replace('Port', 'Harbour').replaceAll('City', 'Town'));
    const { out, code } = tertius(folder, ['diff', 'before.csv', 'after.csv']);
    expect(code).toBe(0);
    expect(out).toContain('~ employer  Ana Ruiz: Port -> Harbour');
    expect(out).toContain('~ person  Ana Ruiz\n~ person  Ben Oy (b)\n~ person  Ben Oy (b2)\n');
    expect(readdirSync(folder)).toEqual(['after.csv', 'before.csv']);
  });

  test('what-if, brief and contribution read files too', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'own'));
    writeFileSync(
      join(folder, 'own', 'people.csv'),
      'id,name,organisation\na,Ana Ruiz,Works\nb,Ben Oy,Works\nc,Cy Dee,Port\n',
    );
    writeFileSync(join(folder, 'own', 'ties.csv'), 'source,target,strength\na,c,0.7\na,b,0.5\n');
    const gone = ['what-if', 'own', '--leaves', 'Ana Ruiz', '--own', 'Works'];
    expect(tertius(folder, gone).out).toContain('introduce Cy Dee to Ben Oy');
    const two = ['own/people.csv', 'own/ties.csv'];
    expect(tertius(folder, ['what-if', ...two, ...gone.slice(2)]).out).toBe(tertius(folder, gone).out);
    expect(tertius(folder, ['find', ...two, 'cy', 'dee']).out).toContain('Cy Dee');
    expect(tertius(folder, ['brief', 'own', '--with', 'Cy Dee', '--person', 'Ana Ruiz']).out).toMatch(
      /^# Cy Dee/,
    );
    expect(tertius(folder, ['contribution', 'own']).code).toBe(0);
  });

  test('a graph in JSON is read, and one that is damaged is refused with its line and column', () => {
    const folder = newFolder();
    const whole = '{"nodes":[{"id":"a"},\n{"id":"b"}],"links":[{"source":"a","target":"b"}]}';
    writeFileSync(join(folder, 'g.json'), whole);
    expect(json(tertius(folder, ['metrics', 'g.json', '--measure', 'degree', '--json']))).toMatchObject({
      actors: [{ degree: 1 }, { degree: 1 }],
    });
    writeFileSync(join(folder, 'd.json'), whole.replace('"id":"b"', '"id" "b"'));
    const { code, err } = tertius(folder, ['metrics', 'd.json']);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/d\.json:2:\d+: this is no whole JSON: a colon is missing/),
    ]);
  });
});
