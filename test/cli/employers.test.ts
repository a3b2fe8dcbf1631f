import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { json, newFolder, tertius } from './cli.ts';

const folder = newFolder();
const cases = fileURLToPath(new URL('../data/cases/', import.meta.url));
const run = (...args: string[]): ReturnType<typeof tertius> => tertius(folder, args);

test('who changed employer is told by a re-import, in words and in JSON, and by diff', () => {
  for (const age of ['old', 'new'])
    copyFileSync(join(cases, `53-connections-${age}.csv`), join(folder, `${age}.csv`));
  const first = json(run('import', 'old.csv', '--into', 'old.json', '--self', 'me@o.example', '--json'));
  expect(first.employers).toEqual([]);
  copyFileSync(join(folder, 'old.json'), join(folder, 'new.json'));
  expect(run('import', 'new.csv', '--into', 'new.json', '--dry-run').out).toContain('Alpha GmbH -> Mike SE');
  const again = json<{ employers: unknown }>(run('import', 'new.csv', '--into', 'new.json', '--json'));
  expect(again.employers).toEqual([
    expect.objectContaining({
      name: expect.stringMatching(/^Ada/),
      before: ['Alpha GmbH'],
      after: ['Mike SE'],
    }),
    expect.objectContaining({ name: expect.stringMatching(/^Bea/), before: ['Zulu AG'], after: ['Mike SE'] }),
  ]);
  const { out } = run('diff', 'old.json', 'new.json');
  expect(out).toContain('Alpha GmbH -> Mike SE');
  expect(out).toContain('Zulu AG -> Mike SE');
});
