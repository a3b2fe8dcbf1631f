import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { pngTexts } from '../png-texts.ts';
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
}, 60_000);

/** A file as text, with what its packed blocks, the members of an archive and the chunks of a picture hold. */
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
  const members = text.startsWith('PK') ? Object.entries(unzipSync(bytes)) : [];
  return [
    bytes.toString('utf8'),
    ...unpacked,
    ...members.flatMap(([name, member]) => [name, Buffer.from(member).toString('utf8')]),
    text.startsWith('\x89PNG') ? pngTexts(bytes) : '',
  ].join('\n');
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

test('the first words of a file for others say for whom it is and what was left out', () => {
  const share = join(folder, 's.share.json');
  expect(tertius(folder, ['level', 'n.json', 'private', '--rule', 'everybody']).err).toContain(
    'share n.json --preview',
  );
  const wider = tertius(folder, ['level', 'n.json', 'shared', '--rule', 'organisation=Port']);
  expect(wider.err).toMatch(/Others see more now of 1 contact: .*Ottoline Quaile/);
  expect(tertius(folder, ['level', 'n.json', 'shared', '--with', 'Ottoline Quaile']).code).toBe(0);
  expect(tertius(folder, ['share', 'n.json', '-o', share]).code).toBe(0);
  const starts = {
    json: exported('first.json', '--for', 'colleague'),
    gexf: exported('first.gexf', '--for', 'colleague'),
    graphml: exported('first.graphml', '--for', 'colleague'),
  };
  for (const text of Object.values(starts))
    expect(text.slice(0, 600)).toMatch(/For a colleague: .*Left out: private contacts/);
  tertius(folder, ['export', 'n.json', '-o', 'first.csv', '--for', 'colleague']);
  expect(readFileSync(join(folder, 'first.csv', 'about.txt'), 'utf8')).toMatch(
    /^For a colleague: .*Left out:/,
  );
  expect(readFileSync(share, 'utf8').split('\n')[1]).toMatch(/^"about":"Contacts that .* Left out:/);
  expect(exported('first-me.gexf').slice(0, 400)).toContain('For you: it holds ratings');
  expect(starts.json).toContain('Ottoline Quaile');
});

test('a table in a file is in the ledger too', () => {
  expect(tertius(folder, ['metrics', 'n.json', '--measure', 'degree', '-o', 'degree.csv']).code).toBe(0);
  expect(tertius(folder, ['ledger', 'n.json']).out).toContain('table of metrics');
});

test('a report for the public calls the own organisation by its group, and says nothing of who stands between others where the files do not', () => {
  const staff = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Fay'].map(
    (name, k) => `${k + 1},${name} Ems,${name}@own.example,Lab,${k === 0 ? '' : 1}`,
  );
  const contacts = ['Gil', 'Hal', 'Ida', 'Jo', 'Kim'].map(
    (name) => `${name},Port,,${name}@port.example,Port,Pilot,01 Feb 2024`,
  );
  writeFileSync(
    join(folder, 'staff.csv'),
    `Employee ID,Name,E-mail,Department,Manager ID\n${staff.join('\n')}\n`,
  );
  writeFileSync(
    join(folder, 'mine.csv'),
    `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${contacts.join('\n')}\n`,
  );
  const into = ['--self', 'Bo Ems <bo@own.example>', '--own', 'Own', '--into', 'own.json'];
  expect(tertius(folder, ['import', 'staff.csv', 'mine.csv', ...into]).code).toBe(0);
  const { code, out } = tertius(folder, ['report', 'own.json', '--for', 'public']);
  expect(code).toBe(0);
  const [, group] = out.match(/^(group [12]): whom we reach outside/) ?? [];
  expect(out).toContain(`People at ${group} know 5 people outside in 1 organisation.`);
  expect(out.replace(/\s+/g, ' ')).toContain(
    'the files behind this page do not show who stands between others',
  );
  expect(out).not.toMatch(/connects|holds them together|leaves\?|Own|Ems|Port/);
  expect(tertius(folder, ['report', 'own.json', '--for', 'public', '--min-group', '5']).err).toContain(
    'leave --for public out',
  );
});
