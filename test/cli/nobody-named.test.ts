import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { newFolder, tertius } from './cli.ts';

const FIRM = [
  'Quirin,Zwölfer,Vertrieb,',
  'Ottilie,Brämswig,Vertrieb,0',
  'Wendelin,Kraxner,Vertrieb,0',
  'Wendelin,Kraxner,Werk,1',
  'Notburga,Huflattich,Werk,1',
  'Korbinian,Nadelöhr,Werk,4',
  'Leopoldine,Spatzek,Vertrieb,4',
  'Xaver,Grießnockerl,Werk,4',
  'Zenzi,Oachkatzl,Büro Quirin Zwölfer,0',
  'Ägidius,Wurzinger,Kantine,8',
].map((row) => row.split(','));
const name = (at: number): string => `${FIRM[at]![0]} ${FIRM[at]![1]}`;
const id = (at: number): string => `E-90${at}17`;
const address = (at: number): string => `p${at}.person@firm.example`;
const SAID = FIRM.flatMap(([first, last], at) => [first!, last!, id(at), address(at)]);

const pairs = (text: string, rest = ''): string =>
  [
    'source,target,timestamp,channel'.slice(0, rest === '' ? 13 : undefined),
    ...text.split(' ').map(
      (pair) =>
        `${pair
          .split(',')
          .map((at) => name(Number(at)))
          .join()}${rest}`,
    ),
    '',
  ].join('\n');

describe('with --min-group no name, address or id of a person is in any output', () => {
  const folder = newFolder();
  beforeAll(() => {
    const rows = FIRM.map(([first, last, unit, manager], at) => {
      const head = manager === '' ? undefined : Number(manager);
      const above = head === undefined ? '' : `"${FIRM[head]![1]}, ${FIRM[head]![0]}"`;
      return `${id(at)},${first} ${last},${address(at)},Firm,${unit},${head === undefined ? '' : id(head)},${above}`;
    });
    writeFileSync(
      join(folder, 'people.csv'),
      ['id,name,email,organisation,unit,manager,mentor', ...rows, ''].join('\n'),
    );
    const files = {
      'winter.csv': pairs('0,1 1,4 4,5 5,7 6,0 8,0 9,8', ',2026-02-10,mail'),
      'spring.csv': pairs('0,1 1,5 4,7 6,4 8,1 9,8 1,2', ',2026-03-10,mail'),
      'advice.csv': pairs('0,4 1,0 4,6 5,4 1,2'),
      'mentoring.csv': pairs('0,1 1,4 4,6 7,5'),
    };
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    const made = tertius(folder, [
      'import',
      'people.csv',
      ...Object.keys(files),
      '--own',
      'Firm',
      '--into',
      'n.json',
    ]);
    expect(made.code, made.err).toBe(0);
    const named = tertius(folder, ['organisation', 'n.json', '--as-of', '2026-03-31']);
    expect(named.err).toContain('such as Wendelin Kraxner');
  }, 60_000);

  const AS_OF = ['n.json', '--min-group', '2', '--as-of', '2026-03-31'];
  const asked: readonly (readonly string[])[] = [
    ['organisation'],
    ['organisation', '--draws', '50', '--seed', '3'],
    ['organisation', '--level', '0'],
    ['organisation', '--level', '1'],
    ['organisation', '--by', 'mentor'],
    ['organisation', '--by', 'organisation'],
    ['organisation', '--relation', 'advice'],
    ['organisation', '--since', '2026-03-01'],
    ['organisation', '--since', '2026-03-01', '--level', '1'],
    ['organisation', '--since', '2026-03-01', '--by', 'mentor'],
    ['organisation', '--compare', 'advice,mentoring'],
    ['metrics'],
    ['metrics', '--group', 'mentor', '--measure', 'all'],
    ['metrics', '--directed', '--chance', '--draws', '20'],
    ['metrics', '--relation', 'advice', '--symmetrise', 'union'],
    ['report'],
    ['report', '--for', 'me'],
  ];
  const forms = (command: string): readonly (readonly string[])[] => [
    ['--json'],
    ['-o', command === 'report' ? 'out.html' : 'out.xlsx', '--force'],
  ];

  test.each(asked.map((options) => [options.join(' '), options] as const))(
    '%s',
    (_, [command, ...options]) => {
      for (const form of forms(command!)) {
        const ran = tertius(folder, [command!, ...AS_OF, ...options, ...form]);
        expect(ran.code, `${form.join(' ')} ${ran.err}`).toBe(0);
        const text = [ran.out, ran.err, ...written(folder)].join('\n');
        expect(text.length).toBeGreaterThan(100);
        // Whoever the page is for is said once.
        if (text.includes('For all: nobody is named'))
          expect(text).not.toMatch(/For (a colleague|you|anybody):/);
        expect(
          SAID.filter((said) => text.includes(said)),
          form.join(' '),
        ).toEqual([]);
      }
    },
    60_000,
  );

  test.each([
    ['organisation', '--like', name(0)],
    ['organisation', '--set', name(0)],
    ['metrics', '--range'],
    ['metrics', '--chance-people'],
  ])('%s %s is refused with the reason', (command, ...options) => {
    const ran = tertius(folder, [command, ...AS_OF, ...options]);
    expect(ran.code).toBe(2);
    expect(ran.out).toBe('');
    expect(ran.err).toContain('--min-group');
    expect(SAID.filter((said) => ran.err.includes(said))).toEqual([]);
  });

  test('a unit named after its head is numbered, the largest first', () => {
    const { out } = tertius(folder, ['organisation', ...AS_OF, '--level', '1', '--csv']);
    expect(out).toContain('unit 1');
  });
});

/** The text of all files that a run wrote. */
function written(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.startsWith('out'))
    .flatMap((file) => {
      const bytes = readFileSync(join(folder, file));
      return file.endsWith('.xlsx')
        ? Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString('utf8'))
        : [bytes.toString('utf8')];
    });
}
