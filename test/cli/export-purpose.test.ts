import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { newFolder, pageIsBuilt, tertius } from './cli.ts';

const folder = newFolder();
const CONTACTS =
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nOttoline,Quaile,,ann@canary.example,Port,Master,01 Feb 2024\n';

beforeAll(() => {
  writeFileSync(join(folder, 'c.csv'), CONTACTS);
  const steps = [
    ['import', 'c.csv', '--self', 'me@secret.example', '--into', 'n.json'],
    ['rate', 'n.json', '--with', 'Ottoline Quaile', '--trust', '0.8765'],
    ['log', 'n.json', '--with', 'Ottoline Quaile', '--note', 'NOTECANARY', '--ask', 'ASKCANARY'],
  ];
  for (const step of steps) expect(tertius(folder, step).code).toBe(0);
});

/** A file as text, with what its packed blocks hold. */
function opened(path: string): string {
  const bytes = readFileSync(path);
  const text = bytes.toString('latin1');
  const blocks = text.match(/[A-Za-z0-9+/]{200,}={0,2}/g) ?? [];
  const unpacked = blocks.map((block) => {
    const inner = Buffer.from(block, 'base64');
    try {
      return gunzipSync(inner).toString('utf8');
    } catch {
      return inner.toString('latin1');
    }
  });
  return [bytes.toString('utf8'), ...unpacked].join('\n');
}

const exported = (name: string, ...args: string[]): string => {
  const { code } = tertius(folder, ['export', 'n.json', '-o', name, ...args]);
  expect(code).toBe(0);
  return ['people.csv', 'ties.csv']
    .map((file) => (name.endsWith('.csv') ? join(folder, name, file) : join(folder, name)))
    .map(opened)
    .join('');
};

test('notes and asks leave only where the owner asks for them; ratings and addresses only for the owner', () => {
  for (const ending of ['json', 'csv', 'gexf', 'graphml', 'svg', ...(pageIsBuilt ? ['html', 'png'] : [])])
    for (const purpose of ['me', 'colleague', 'public']) {
      const text = exported(`${purpose}.${ending}`, '--for', purpose);
      expect(text).not.toMatch(/NOTECANARY|ASKCANARY/);
      if (purpose === 'me' && ending !== 'svg' && ending !== 'png') expect(text).toContain('0.8765');
      if (purpose !== 'me') expect(text).not.toMatch(/0\.8765|canary|secret\.example/);
      if (purpose === 'public') expect(text).not.toMatch(/Ottoline|Quaile/);
    }
  expect(exported('all.json', '--notes')).toContain('NOTECANARY');
  expect(tertius(folder, ['export', 'n.json', '-o', 'x.json', '--for', 'public', '--notes']).code).toBe(2);
});
