import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { exampleNetwork } from '../browser/pages.ts';
import { newFolder, tertius } from './cli.ts';

const folder = newFolder();
const ME = ['--person', 'nadia.oyelaran@halvorne.example', '--as-of', '2026-11-23'];
const said = (...args: readonly string[]): string => {
  const { code, out } = tertius(folder, args);
  expect(code).toBe(0);
  return out;
};

beforeAll(() => {
  writeFileSync(join(folder, 'n.json'), exampleNetwork());
});

test('who could help with procurement law? names who published, who helped before and whom to revive', () => {
  const { out, err } = tertius(folder, ['who', 'n.json', '--topic', 'procurement law', ...ME]);
  const rows = out.split('\n').filter((line) => /^\d\t/.test(line));
  expect(rows.map((row) => row.split('\t')[1])).toEqual([
    'Yusuf Karahan',
    'Eskil Hovland',
    'Béatrice Lorcan',
  ]);
  expect(out).toContain('post: Procurement law for shared flood models, 2026-11-09');
  expect(err).toContain('Worth reviving: Nadia Oyelaran and Béatrice Lorcan, last in touch 2021-09-07.');
  expect(said('ask', 'n.json', '--topic', 'beekeeping', ...ME)).toContain(
    'Nothing about beekeeping was found.',
  );
});

test('what do I need before I meet him? one page without ratings, and one for each meeting of the week', () => {
  const page = said('brief', 'n.json', '--with', 'Yusuf Karahan', ...ME);
  expect(page).toContain('Last met face to face on 2026-10-19.');
  expect(page).toContain(
    '2026-06-24 you asked: losses by district for the surge of 2024 (they answered after 2 days; say what came of it)',
  );
  expect(page).toContain(
    '2026-11-09 Procurement law for shared flood models <https://karahan-notes.example/',
  );
  expect(page).not.toMatch(/trust|strength|0\.\d/i);
  const calendar = join(import.meta.dirname, '../../examples/nadia/week.ics');
  const week = said('brief', 'n.json', '--calendar', calendar, ...ME);
  expect(week.match(/^# .*$/gm)).toEqual(['# Yusuf Karahan, 2026-11-24', '# Beatriz Pereira, 2026-11-26']);
});

test('what did the network bring in this year? by quarter, topic and person, with replies that a file shows', () => {
  const out = said('contribution', 'n.json', '--since', '2026-01-01', '--as-of', '2026-11-23');
  expect(out).toContain('Asks: 5 (1 agreed, 2 answered, 1 done, 1 helped). Introductions made: 1.');
  expect(out).toMatch(/Eskil Hovland {2,}1 +1 +1 +0/);
  expect(out).toContain('answered by Beatriz Pereira, as an import shows');
});

test('whom have I not been in touch with for longer than usual? at most seven, each with a next touch', () => {
  const answer = JSON.parse(said('keep-in-touch', 'n.json', ...ME, '--json')) as {
    schema: string;
    quiet: { days: number; usual: number; next: { kind: string } }[];
  };
  expect(answer.schema).toBe('tertius/keep-in-touch@1');
  expect(answer.quiet.length).toBeGreaterThan(0);
  expect(answer.quiet.length).toBeLessThanOrEqual(7);
  for (const { days, usual } of answer.quiet) expect(days).toBeGreaterThan(usual);
});

test('an ask in the open is recorded without anybody asked', () => {
  const [, me] = ME;
  said(
    'log',
    'n.json',
    '--person',
    me!,
    '--ask',
    'who has a tide table?',
    '--topic',
    'tides',
    '--open',
    'https://forum.example/t/1',
    '--date',
    '2026-11-20',
  );
  const out = said('contribution', 'n.json', '--since', '2026-11-01', '--as-of', '2026-11-23');
  expect(out).toMatch(/https:\/\/forum\.example\/t\/1 {2,}who has a tide table\? {2,}asked/);
});
