import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { newFolder, tertius } from './cli.ts';

const folder = newFolder();
const CONTACTS =
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAnn,Lee,,ann@canary.example,Port,Master,01 Feb 2024\n';

beforeAll(() => {
  writeFileSync(join(folder, 'c.csv'), CONTACTS);
  const steps = [
    ['import', 'c.csv', '--self', 'me@secret.example', '--into', 'n.json'],
    ['rate', 'n.json', '--with', 'Ann Lee', '--trust', '0.8765'],
    ['log', 'n.json', '--with', 'Ann Lee', '--note', 'NOTECANARY', '--ask', 'ASKCANARY'],
  ];
  for (const step of steps) expect(tertius(folder, step).code).toBe(0);
});

const exported = (name: string, ...args: string[]): string => {
  const { code } = tertius(folder, ['export', 'n.json', '-o', name, ...args]);
  expect(code).toBe(0);
  return ['people.csv', 'ties.csv']
    .map((file) => (name.endsWith('.csv') ? join(folder, name, file) : join(folder, name)))
    .map((path) => readFileSync(path, 'utf8'))
    .join('');
};

test('notes and asks leave only where the owner asks for them; ratings and addresses only for the owner', () => {
  for (const ending of ['json', 'csv', 'gexf', 'graphml'])
    for (const purpose of ['me', 'colleague', 'public']) {
      const text = exported(`${purpose}.${ending}`, '--for', purpose);
      expect(text).not.toMatch(/NOTECANARY|ASKCANARY/);
      if (purpose === 'me') expect(text).toContain('0.8765');
      else expect(text).not.toMatch(/0\.8765|canary|secret/);
      if (purpose === 'public') expect(text).not.toContain('Ann');
    }
  expect(exported('all.json', '--notes')).toContain('NOTECANARY');
  expect(tertius(folder, ['export', 'n.json', '-o', 'x.json', '--for', 'public', '--notes']).code).toBe(2);
});
