import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { json, newFolder, tertius } from './cli.ts';

const folder = newFolder();

beforeAll(() => {
  writeFileSync(join(folder, 'people.csv'), 'id,name,organisation\nana,Ana,Own\nben,Ben,Own\ndee,Dee,Far\n');
  writeFileSync(join(folder, 'ties.csv'), 'source,target,trust,directed\nana,ben,0.9,no\nben,dee,0.9,no\n');
  const files = ['people.csv', 'ties.csv'];
  const args = ['import', ...files, '--own', 'Own', '--self', 'Ana', '--into', 'n.json'];
  expect(tertius(folder, args).code).toBe(0);
});

interface Log {
  readonly schema: string;
  readonly added: number;
  readonly entries: readonly Record<string, unknown>[];
}
const record = (...args: string[]): Log => json(tertius(folder, ['log', 'n.json', '--json', ...args]));

interface Path {
  readonly strength: number;
  readonly steps: readonly { readonly strength: number; readonly asked: number }[];
}
const wayToDee = (asOf: string): Path => {
  const args = ['introduce', 'n.json', '--from', 'ana', '--to', 'dee', '--as-of', asOf, '--json'];
  return json<{ paths: readonly [Path] }>(tertius(folder, args)).paths[0];
};

test('a lunch makes a tie stronger, an ask wears it, an introduction made strengthens both ties', () => {
  expect(record()).toEqual({ schema: 'tertius/log@1', added: 0, entries: [] });
  const before = wayToDee('2026-10-01').steps[0]?.strength as number;

  const lunch = ['--with', 'Ben', '--channel', 'lunch', '--date', '2026-10-01', '--topic', 'a lens'];
  expect(record(...lunch)).toMatchObject({
    added: 1,
    entries: [{ date: '2026-10-01', person: 'ana', with: ['ben'], channel: 'in-person', topic: 'a lens' }],
  });
  expect(record(...lunch).added).toBe(0);
  const tie = before + 0.4 * (1 - Math.exp(-1 / 4));
  expect(wayToDee('2026-10-01').steps[0]?.strength).toBeCloseTo(tie, 12);

  record('--with', 'ben', '--ask', 'Would you introduce me to Dee?', '--date', '2026-10-02');
  expect(wayToDee('2026-10-01').steps[0]).toMatchObject({ asked: 0 });
  expect(wayToDee('2026-10-02').steps[0]).toMatchObject({ asked: 1 });

  const done = record('--with', 'ben', '--outcome', 'done', '--introduced', 'Dee', '--date', '2026-10-03');
  expect(done.entries[0]).toMatchObject({ ask: 'Would you introduce me to Dee?', introduced: 'dee' });
  const after = wayToDee('2026-10-03').steps;
  expect(after[0]).toMatchObject({ asked: 1 });
  expect(after[1]?.strength).toBeCloseTo(0.36 + 0.4 * (1 - Math.exp(-0.5 / 4)), 12);

  record('--with', 'ben', '--ask', 'A second one?', '--outcome', 'declined', '--date', '2026-10-04');
  expect(wayToDee('2026-10-04').steps[0]).toMatchObject({ asked: 3 });
  expect(record().entries.map(({ date }) => date)).toEqual([1, 2, 3, 4].map((day) => `2026-10-0${day}`));
  expect(record('--with', 'dee').entries).toHaveLength(1);
});

test('an ask in the open tires nobody and needs nobody', () => {
  const asked = wayToDee('2026-10-05').steps[0]?.asked;
  const open = ['--ask', 'Who knows lenses?', '--open', 'https://forum.example/1', '--date', '2026-10-05'];
  expect(record(...open)).toMatchObject({ added: 1, entries: [{ with: [], outcome: 'asked' }] });
  expect(record(...open, '--with', 'ben', '--outcome', 'helped').added).toBe(1);
  expect(wayToDee('2026-10-05').steps[0]?.asked).toBe(asked);
});

test('words for people, and the last record is taken back', () => {
  const said = tertius(folder, [
    'log',
    'n.json',
    '--with',
    'Dee',
    '--note',
    'likes jazz',
    '--date',
    '2026-10-06',
  ]);
  expect(said.out).toBe('Recorded: 2026-10-06 Ana and Dee; note: likes jazz\n');
  expect(tertius(folder, ['log', 'n.json', '--with', 'Dee']).out).toContain('likes jazz');
  expect(tertius(folder, ['undo', 'n.json']).code).toBe(0);
  expect(tertius(folder, ['log', 'n.json']).out).not.toContain('likes jazz');
});

test.each([
  [['--with', 'Ben', '--channel', 'owl'], 'owl'],
  [['--with', 'Ben', '--channel', 'call', '--date', '2026-02-30'], '2026-02-30'],
  [['--with', 'Ben', '--outcome', 'perhaps'], 'perhaps'],
  [['--channel', 'call'], '--with'],
  [['--with', 'Ben', '--date', '2026-10-01'], 'what happened'],
  [['--with', 'Ben', '--open', 'https://forum.example'], '--ask'],
  [['--ask', 'Who?', '--open', 'forum'], 'https://'],
  [['--with', 'Ana', '--channel', 'call'], 'twice'],
  [['--with', 'Ben', '--introduced', 'Ben'], 'twice'],
  [['--with', 'Nobody', '--channel', 'call'], 'nobody called Nobody'],
])('%j is refused with the reason', (args, reason) => {
  const { code, err, out } = tertius(folder, ['log', 'n.json', ...args]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(reason);
});

test('a brief that others may see has no asks', () => {
  record('--with', 'Dee', '--ask', 'a berth at the quay', '--date', '2026-10-05');
  const brief = (...args: string[]): string =>
    tertius(folder, ['brief', 'n.json', '--with', 'Dee', '--as-of', '2026-10-20', ...args]).out;
  expect(brief()).toContain('a berth at the quay');
  expect(brief('--no-notes')).not.toContain('a berth at the quay');
  expect(brief('--no-notes', '--json')).not.toContain('a berth at the quay');
});
