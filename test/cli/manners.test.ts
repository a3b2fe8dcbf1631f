import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { json, newFolder, start, tertius } from './cli.ts';

const CONNECTIONS = [
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Ada,Lund,https://www.linkedin.com/in/ada-lund,ada@north.example,North Works,Engineer,03 Mar 2024',
  'Ben,Okoro,https://www.linkedin.com/in/ben-okoro,,South Works,Buyer,04 Mar 2024',
  'Cleo,Marsh,https://www.linkedin.com/in/cleo-marsh,,West Works,Editor,05 Mar 2024',
  '',
].join('\n');

const folder = newFolder();
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  writeFileSync(at('Connections.csv'), CONNECTIONS);
  expect(
    tertius(folder, [
      'import',
      'Connections.csv',
      '--self',
      'me@own.example',
      '--own',
      'Own Works',
      '--into',
      'n.json',
    ]).code,
  ).toBe(0);
});

describe('exit codes', () => {
  test('0 for help of everything, drawn from the catalogue for metrics', () => {
    const overview = tertius(folder, ['--help']);
    expect(overview.code).toBe(0);
    const names = [...overview.out.matchAll(/^ {2}([a-z-]+) {2,}/gm)].map((found) => found[1]!);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      const { code, out } = tertius(folder, [name, '--help']);
      expect([name, code]).toEqual([name, 0]);
      expect(out).toContain(`usage: tertius ${name}`);
    }
    expect(tertius(folder, ['metrics', '--help']).out).toMatch(/constraint +actor: .+/);
  });

  test.each([
    ['introdcue', 'introduce'],
    ['dependance', 'dependence'],
    ['metric', 'metrics'],
  ])('a slip in the name of a command, %s, is answered with %s', (typed, meant) => {
    expect(tertius(folder, [typed]).err).toContain(`perhaps ${meant};`);
  });

  test.each([
    [[]],
    [['nonsense']],
    [['inspect']],
    [['inspect', 'n.json', 'more']],
    [['inspect', 'absent.json']],
    [['inspect', 'n.json', '--colour']],
    [['metrics', 'n.json', '--measure', 'closness']],
    [['metrics', 'n.json', '--directed', '--undirected']],
    [['metrics', 'n.json', '--as-of', '2024-02-30']],
    [['metrics', 'n.json', '--group', 'shoe size']],
    [['dependence', 'n.json', '--tau', '1.5']],
    [['rate', 'n.json', '--with', 'Ada Lund', '--trust', 'much']],
    [['rate', 'n.json', '--with', 'Nobody Here', '--trust', '1']],
    [['export', 'n.json', '-o', 'n.docx']],
    [['import', 'Connections.csv']],
  ])('2 for wrong usage: %j, told on stderr alone', (args) => {
    const { code, out, err } = tertius(folder, args);
    expect(code).toBe(2);
    expect(out.replace('No file could be read, so nothing changed.\n', '')).toBe('');
    expect(err).toMatch(/\S/);
    expect(err).not.toMatch(/at .*\.js:\d+/);
  });

  test('2 for a refused file, and the others load', () => {
    writeFileSync(at('empty.csv'), '');
    const { code, out, err } = tertius(folder, [
      'import',
      'empty.csv',
      'Connections.csv',
      'gone.csv',
      '--into',
      'some.json',
      '--json',
    ]);
    expect(code).toBe(2);
    const { files } = json<{ files: readonly Record<string, unknown>[] }>({ code, out, err });
    expect(
      files.map(({ file, refused, people }) => [
        file,
        (refused as { code: string } | undefined)?.code,
        people,
      ]),
    ).toEqual([
      ['empty.csv', 'empty', 0],
      ['Connections.csv', undefined, 3],
      ['gone.csv', 'unreadable', 0],
    ]);
    expect(existsSync(at('some.json'))).toBe(true);
    expect(tertius(folder, ['import', 'empty.csv', '--into', 'none.json']).code).toBe(2);
    expect(existsSync(at('none.json'))).toBe(false);
  });

  test('3 for rejected rows under --strict alone, and the rejects name file, line, column and reason', () => {
    writeFileSync(at('ties.csv'), 'source,target,strength\na,b,0.5\na,c,lots\n');
    expect(tertius(folder, ['import', 'ties.csv', '--into', 'ties.json']).code).toBe(0);
    const strict = tertius(folder, [
      'import',
      'ties.csv',
      '--into',
      'ties2.json',
      '--strict',
      '--rejects',
      'rejects.csv',
    ]);
    expect(strict.code).toBe(3);
    expect(strict.out).toMatch(/ties\.csv:3:3: /);
    const [head, row] = readFileSync(at('rejects.csv'), 'utf8').split('\n');
    expect(head).toBe('file,line,column,code,value,message,row');
    expect(row).toMatch(/^ties\.csv,3,3,bad-number,lots,.*"a,c,lots"$/);
    expect(tertius(folder, ['import', 'ties.csv', '--into', 'x.json', '--rejects', 'rejects.csv']).code).toBe(
      2,
    );
  });

  test('130 when interrupted, as a shell sees it', async () => {
    const waiting = start(folder, ['import', '-', '--into', 'n.json']);
    setTimeout(() => waiting.kill('SIGINT'), 1500);
    const { code, signal } = await waiting.ended;
    expect(code === 130 || signal === 'SIGINT').toBe(true);
  });
});

describe('streams', () => {
  test('- reads standard input and writes standard output', () => {
    const { code, out, err } = tertius(folder, ['import', '-', '--into', '-'], CONNECTIONS);
    expect(code).toBe(0);
    expect(err).toContain('stdin (linkedin-connections): 3 rows');
    writeFileSync(at('piped.json'), out);
    expect(json(tertius(folder, ['inspect', 'piped.json', '--json']))).toMatchObject({
      counts: { people: 4 },
    });
    expect(tertius(folder, ['export', '-', '-o', '-'], out).out).toBe(out);
  });

  test('a trial run writes nothing', () => {
    const { code, out } = tertius(folder, [
      'import',
      'Connections.csv',
      '--into',
      'dry.json',
      '--dry-run',
      '--rejects',
      'dry.csv',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('nothing was written');
    expect(existsSync(at('dry.json')) || existsSync(at('dry.csv'))).toBe(false);
  });

  test('the same import again changes no byte, nor the time of the file', () => {
    const args = [
      'import',
      'Connections.csv',
      '--self',
      'me@own.example',
      '--own',
      'Own Works',
      '--into',
      'n.json',
    ];
    const before = [readFileSync(at('n.json'), 'utf8'), statSync(at('n.json')).mtimeMs];
    const again = tertius(folder, args);
    expect(again.out).toContain('not a byte changed');
    expect([readFileSync(at('n.json'), 'utf8'), statSync(at('n.json')).mtimeMs]).toEqual(before);
  });

  test('through a pipe a table is tab-separated and complete', () => {
    const { out, err } = tertius(folder, ['metrics', 'n.json', '--measure', 'degree']);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows[0]).toEqual(['id', 'name', 'group', 'degree']);
    expect(rows.every((row) => row.length === 4)).toBe(true);
    expect(err).toContain('undirected, groups by');
  });

  test('through a pipe sentences stand beside the table, and an answer without a table is its sentences', () => {
    for (const command of [
      ['dependence', 'n.json'],
      ['plan', 'n.json'],
      ['find', 'n.json', 'a'],
      ['organisation', 'n.json'],
    ]) {
      const { out } = tertius(folder, command);
      const lines = out.trimEnd().split('\n');
      const width = (lines[0] as string).split('\t').length;
      if (width > 1)
        expect([command, lines.every((line) => line.split('\t').length === width)]).toEqual([command, true]);
    }
    expect(tertius(folder, ['find', 'n.json', 'nobody at all']).out).toBe(
      'Nobody and nothing here is called nobody at all.\n',
    );
    expect(tertius(folder, ['inspect', 'n.json']).out).toContain('It can answer:');
  });

  test('terminal sequences in names reach no terminal and no JSON reader unescaped', () => {
    const evil = '\u001b]0;owned\u0007\u001b[31mEve\u009b2J\u202e';
    writeFileSync(at('evil.csv'), `id,name\ne1,"${evil}"\ne2,Plain\n`);
    writeFileSync(at('evil-ties.csv'), 'source,target,strength\ne1,e2,0.5\n');
    const imported = tertius(folder, ['import', 'evil.csv', 'evil-ties.csv', '--into', 'evil.json']);
    const shown = ['inspect', 'metrics'].map((name) => tertius(folder, [name, 'evil.json']));
    for (const { out, err } of [imported, ...shown, tertius(folder, ['metrics', 'evil.json', '--json'])])
      for (const control of ['\u001b', '\u009b', '\u0007', '\u202e'])
        expect(out + err).not.toContain(control);
    expect(tertius(folder, ['metrics', 'evil.json']).out).toContain('\tEve\t');
    const { actors } = json<{ actors: readonly { name: string }[] }>(
      tertius(folder, ['metrics', 'evil.json', '--json']),
    );
    expect(actors[0]!.name).toContain('Eve');
  });
});

describe('outputs', () => {
  test('an existing output is not replaced without --force, and a link is not written through', () => {
    writeFileSync(at('mine.json'), 'mine');
    expect(tertius(folder, ['export', 'n.json', '-o', 'mine.json']).code).toBe(2);
    expect(readFileSync(at('mine.json'), 'utf8')).toBe('mine');
    symlinkSync(at('mine.json'), at('link.json'));
    expect(tertius(folder, ['export', 'n.json', '-o', 'link.json', '--force']).code).toBe(0);
    expect(readFileSync(at('mine.json'), 'utf8')).toBe('mine');
    expect(tertius(folder, ['export', 'n.json', '-o', 'mine.json', '--force']).code).toBe(0);
    expect(readFileSync(at('mine.json'), 'utf8')).toBe(readFileSync(at('n.json'), 'utf8'));
  });

  test('files are readable by their owner alone', () => {
    tertius(folder, ['export', 'n.json', '-o', 'private.json']);
    for (const name of ['n.json', 'private.json']) expect(statSync(at(name)).mode & 0o777).toBe(0o600);
  });

  test('the CSV folder imports as the same people and ties', () => {
    expect(tertius(folder, ['export', 'n.json', '-o', 'out.csv']).code).toBe(0);
    const back = tertius(folder, [
      'import',
      'out.csv/people.csv',
      'out.csv/ties.csv',
      '--own',
      'Own Works',
      '--into',
      'back.json',
      '--strict',
    ]);
    expect(back.code, back.err).toBe(0);
    const figures = (name: string): unknown =>
      json<{ ties: readonly Record<string, unknown>[] }>(
        tertius(folder, ['metrics', name, '--json', '--measure', 'degree', '--as-of', '2026-01-01']),
      ).ties.map(({ source, target, strength, trust, history }) => [
        source,
        target,
        strength,
        trust,
        history,
      ]);
    expect(figures('back.json')).toEqual(figures('n.json'));
  });
});

describe('a lone export', () => {
  test('is called a star, with the measures it cannot support and what would help', () => {
    const { limits } = json<{
      limits: readonly { code: string; measures?: readonly string[]; cure: string }[];
    }>(tertius(folder, ['metrics', 'n.json', '--json']));
    const star = limits.find(({ code }) => code === 'star')!;
    expect(star.measures).toEqual(
      expect.arrayContaining(['constraint', 'effectiveSize', 'betweenness', 'brokerage', 'clustering']),
    );
    expect(star.cure).toMatch(/colleague’s export/);
    expect(tertius(folder, ['metrics', 'n.json']).err).toMatch(/star.*constraint/);
    expect(tertius(folder, ['inspect', 'n.json']).out).toMatch(/the network is a star/);
  });
});

test('only the measures asked for are present', () => {
  const found = json<{ actors: readonly object[]; ties: readonly object[]; network: object }>(
    tertius(folder, ['metrics', 'n.json', '--json', '--measure', 'degree, constraint']),
  );
  expect(Object.keys(found.actors[0]!)).toEqual(['id', 'name', 'group', 'degree', 'constraint']);
  expect(Object.keys(found.network)).toEqual(['actors', 'ties']);
  expect(Object.keys(found.ties[0]!)).toEqual([
    'source',
    'target',
    'strength',
    'trust',
    'knowledge',
    'history',
    'mutual',
    'confidence',
    'assumed',
    'dormant',
    'oneSideSeen',
  ]);
});

test('a folder with a space and a name with letters of the world work', () => {
  mkdirSync(at('mit Leer'), { recursive: true });
  writeFileSync(at('mit Leer/Bekannte Zoë.csv'), CONNECTIONS);
  expect(tertius(folder, ['import', 'mit Leer/Bekannte Zoë.csv', '--into', 'mit Leer/netz.json']).code).toBe(
    0,
  );
});
