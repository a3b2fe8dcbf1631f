import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { json, newFolder, tertius } from './cli.ts';

describe('units, departures and tables of the command', () => {
  const folder = newFolder();
  const net = join(folder, 'n.json');

  beforeAll(() => {
    const people = [
      'Ana,Sales,',
      'Ben,Sales,Ana',
      'Cas,Sales,Ana',
      'Eli,Lab,Ana',
      'Fay,Lab,Eli',
      'Gus,"Lab",Eli',
    ];
    const ties = ['Ana,Ben', 'Ana,Cas', 'Ben,Cas', 'Ana,Eli', 'Eli,Fay', 'Fay,Gus'];
    writeFileSync(
      join(folder, 'people.csv'),
      `id,name,organisation,unit,manager\n${people.map((row) => row.replace(/^(\w+),/, '$1,$1,Own,')).join('\n')}\n`,
    );
    writeFileSync(
      join(folder, 'ties.csv'),
      `source,target,strength,directed\n${ties.map((row) => `${row},0.5,no`).join('\n')}\n`,
    );
    const ran = tertius(folder, ['import', 'people.csv', 'ties.csv', '--own', 'Own', '--into', net]);
    expect(ran.code, ran.err).toBe(0);
  }, 120_000);

  test('organisation --json gives the matrix, what carries it and the sentences', () => {
    const found = json(tertius(folder, ['organisation', net, '--draws', '100', '--json']));
    expect(found).toMatchObject({
      schema: 'tertius/organisation@1',
      by: 'unit',
      people: 6,
      ties: 6,
      carriers: [{ one: 'Lab', other: 'Sales', ties: 1 }],
    });
  });

  test('what-if answers inside for two who leave, for a move and for a merger', () => {
    const left = json<{ inside: object }>(
      tertius(folder, ['what-if', net, '--leaves', 'Eli', 'Ana', '--json']),
    );
    expect(left.inside).toMatchObject({ people: { before: 6, after: 4 }, withoutManager: { length: 4 } });
    const moved = json<{ inside: object }>(
      tertius(folder, ['what-if', net, '--moves', 'Eli=Sales', '--json']),
    );
    expect(moved.inside).toMatchObject({ ties: { before: 6, after: 6 } });
    const merged = tertius(folder, ['what-if', net, '--merges', 'Sales,Lab']);
    // Of one unit there is no E-I index.
    expect(merged.out).toMatch(/balance of ties out and in \(E-I\) +-0\.67 +-$/m);
  });

  test('report says how units are tied, and writes a page that loads nothing', () => {
    expect(tertius(folder, ['report', net]).out).toContain('Inside Own: which units talk');
    const page = join(folder, 'r.html');
    expect(tertius(folder, ['report', net, '-o', page]).code).toBe(0);
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('<svg');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|src=|href=/);
    expect(tertius(folder, ['report', net, '-o', page]).code).toBe(2);
  });

  test('report writes a PDF that holds its letters, and says which it does not hold', () => {
    writeFileSync(
      join(folder, 'letters.csv'),
      'id,name,unit\na,Łucja,Łódź\nb,夏目,Łódź\nc,Cas,Lab\nd,Dov,Lab\n',
    );
    writeFileSync(join(folder, 'their-ties.csv'), 'source,target\na,b\na,c\nc,d\nb,d\n');
    const written = tertius(folder, ['report', 'letters.csv', 'their-ties.csv', '-o', 'r.pdf']);
    expect(written.code, written.err).toBe(0);
    expect(written.err).toContain('no font here holds 2 letters (夏 目)');
    const pdf = readFileSync(join(folder, 'r.pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    // Which letters each embedded font maps to, from its compressed tables.
    const streams = [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(
      ({ 1: data }) => {
        try {
          return inflateSync(Buffer.from(data as string, 'latin1')).toString('latin1');
        } catch {
          return '';
        }
      },
    );
    const letters = streams.filter((text) => text.includes('beginbfrange')).join(' ');
    expect(letters).toContain('<0141>');
    expect(letters).toContain('<25af>');
    expect(letters).not.toContain('<590f>');
    const wrong = ['report', 'letters.csv', 'their-ties.csv', '--font', 'their-ties.csv', '-o', 's.pdf'];
    expect(tertius(folder, wrong)).toMatchObject({ code: 1, err: expect.stringContaining('is no font') });
    expect(existsSync(join(folder, 's.pdf'))).toBe(false);
  });

  test('--csv, -o and --top write tables with a clean header, and overwrite nothing', () => {
    const { out } = tertius(folder, ['organisation', net, '--csv', '--draws', '100', '--top', '1']);
    expect(out.split('\n')).toHaveLength(3);
    expect(out).toMatch(/^unit,people,ties inside,.*\nLab,3,2,1,/);
    const file = ['organisation', net, '--draws', '100', '-o', join(folder, 'u.csv')];
    expect(tertius(folder, file).code).toBe(0);
    expect(readFileSync(join(folder, 'u-key-people.csv'), 'utf8')).toMatch(/^person,unit,ties,/);
    expect(tertius(folder, file).code).toBe(2);
    const workbook = ['organisation', net, '--draws', '100', '-o', join(folder, 'u.xlsx')];
    expect(tertius(folder, workbook).err).toMatch(/u\.xlsx: 4 sheets, \d+ rows/);
    expect(readFileSync(join(folder, 'u.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(tertius(folder, workbook).code).toBe(2);
    expect(tertius(folder, ['dependence', net, '-o', join(folder, 'x.txt')]).code).toBe(2);
    expect(existsSync(join(folder, 'x.txt'))).toBe(false);
  });

  test('pages that go round name nobody', () => {
    const names = /\b(Ana|Ben|Cas|Eli|Fay|Gus)\b/;
    const page = join(folder, 'round.html');
    expect(tertius(folder, ['report', net, '--min-group', '3', '-o', page]).code).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('nobody is named');
    expect(readFileSync(page, 'utf8')).not.toMatch(names);
    const groups = ['metrics', net, '--group', 'unit', '--measure', 'degree,density', '--min-group'];
    const { out } = tertius(folder, [...groups, '3', '--json']);
    expect(out).not.toMatch(names);
    // Degrees of Sales: Ana 3, Ben 2, Cas 2; of the Lab: Eli 2, Fay 2, Gus 1.
    expect(JSON.parse(out).groups).toEqual([
      { group: 'Sales', people: 3, measures: { degree: { mean: 7 / 3, median: 2 } } },
      { group: 'Lab', people: 3, measures: { degree: { mean: 5 / 3, median: 2 } } },
    ]);
    expect(JSON.parse(tertius(folder, [...groups, '4', '--json']).out).groups).toEqual([]);
  });

  test('people taken as one, figures beside chance, and who has the same role', () => {
    const set = json<{ set: object }>(
      tertius(folder, ['organisation', net, '--set', 'Ana', '--set', 'Eli', '--json']),
    );
    expect(set.set).toMatchObject({ contacts: 3, degree: 3 / 4, fragmentation: { before: 0 } });
    const chance = ['metrics', net, '--measure', 'transitivity', '--chance', '--draws', '20', '--json'];
    expect(json<{ chance: object[] }>(tertius(folder, chance)).chance).toMatchObject([
      { figure: 'transitivity', draws: 20 },
    ]);
    // Through a pipe the table that was asked for is the one.
    expect(tertius(folder, chance.slice(0, -1)).out.split('\n')[0]).toMatch(/^network\tvalue\tby chance\t/);
    const each = ['metrics', net, '--measure', 'betweenness', '--chance-people', '--draws', '20', '--json'];
    const beside = json<{ chancePeople: { id: string; value: number }[] }>(
      tertius(folder, each),
    ).chancePeople;
    // Eli is on the ways from Fay and Gus to Ana, Ben and Cas: 6 of 10 pairs.
    expect(beside.find(({ id }) => id === 'Eli')).toMatchObject({
      figure: 'betweenness',
      value: 0.6,
      draws: 20,
    });
    const like = tertius(folder, ['organisation', net, '--like', 'Ben']);
    expect(like.err + like.out).toContain('In the same role as Ben');
  });

  test('what changed since a day, and for whom two relations differ', () => {
    writeFileSync(
      join(folder, 'met.csv'),
      'source,target,timestamp,channel\nAna,Ben,2026-06-01,meeting\nAna,Eli,2026-06-15,meeting\nEli,Fay,2026-06-16,mail\nFay,Eli,2026-06-16,mail\n',
    );
    const files = ['organisation', 'people.csv', 'ties.csv', 'met.csv', '--own', 'Own', '--json'];
    const since = [...files, '--since', '2026-06-11', '--as-of', '2026-06-20'];
    expect(json<{ changed: object }>(tertius(folder, since)).changed).toMatchObject({
      ties: { before: 1, after: 2 },
      gained: 2,
      lost: 1,
    });
    expect(tertius(folder, [...files, '--since', '2025-01-01', '--as-of', '2025-01-05']).err).toContain(
      'nobody inside was in touch',
    );
    const compared = json<{ comparison: { differences: object } }>(
      tertius(folder, [...files, '--compare', 'ties,meetings']),
    );
    expect(compared.comparison.differences).toMatchObject({ ties: { before: 6, after: 2 }, kept: 2 });
  });
});
