import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { json, newFolder, pageIsBuilt, tertius } from './cli.ts';

const folder = newFolder();
const run = (...args: string[]): ReturnType<typeof tertius> => tertius(folder, args);

const CONTACTS = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ann,Canary,https://www.linkedin.com/in/anncanary,ann@canary.example,Port,Master,01 Feb 2024
Bo,Oak,,bo@oak.example,Port,Clerk,01 Feb 2024
Cy,Elm,,cy@elm.example,Port,Pilot,01 Feb 2024
`;
const MEETINGS = `date,with,channel,note,topic
2026-03-01,ann@canary.example;bo@oak.example,in-person,,Lunch with Ann Canary
2026-03-02,ann@canary.example,call,,Budget
2026-03-03,who is this@,call,,Ann Canary again
`;

/** Every file that is not a source, with what packed blocks hold. */
function written(): string {
  const sources = new Set(['Connections.csv', 'meetings.csv']);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !sources.has(name),
  );
  return paths
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      const blocks = text.match(/[A-Za-z0-9+/]{200,}={0,2}/g) ?? [];
      const opened = blocks.map((block) => {
        try {
          return gunzipSync(Buffer.from(block, 'base64')).toString();
        } catch {
          return '';
        }
      });
      return `${path}\n${text}\n${opened.join('\n')}`;
    })
    .join('\n');
}

test('erasing leaves no byte of a person in what tertius wrote, and the same files do not bring them back', () => {
  writeFileSync(join(folder, 'Connections.csv'), CONTACTS);
  writeFileSync(join(folder, 'meetings.csv'), MEETINGS);
  const imports = [
    'import',
    'Connections.csv',
    'meetings.csv',
    '--self',
    'me@own.example',
    '--into',
    'n.json',
  ];
  expect(run(...imports, '--rejects', 'rejects.csv').code).toBe(0);
  expect(run('rate', 'n.json', '--with', 'Ann Canary', '--trust', '0.9').code).toBe(0);
  expect(run('log', 'n.json', '--with', 'Bo Oak', '--note', 'he knows Ann Canary').code).toBe(0);
  expect(run('level', 'n.json', 'shared', '--with', 'Ann Canary', '--with', 'Bo Oak').code).toBe(0);
  expect(run('share', 'n.json', '-o', 'me.share.json', '--reader', 'Ann Canary').code).toBe(0);
  for (const name of ['all.json', 'all.csv', 'all.gexf', ...(pageIsBuilt ? ['all.html'] : [])])
    expect(run('export', 'n.json', '-o', name).code).toBe(0);
  expect(run('export', 'n.json', '-o', 'all.parquet').code).toBe(0);
  for (const name of ['degree.csv', 'degree.xlsx'])
    expect(run('metrics', 'n.json', '--measure', 'degree', '-o', name).code).toBe(0);
  expect(written()).toMatch(/canary/i);
  const { removed } = json<{ removed: string[] }>(run('erase', 'n.json', 'Ann Canary', '--json'));
  expect(removed).toEqual(
    expect.arrayContaining([
      ...['me.share.json', 'all.json', 'all.gexf', 'degree.csv', 'degree.xlsx'],
      join('all.parquet', 'people.parquet'),
    ]),
  );
  expect(written()).not.toMatch(/canary/i);
  expect(written()).toMatch(/Bo Oak/);

  const bytes = readFileSync(join(folder, 'n.json'));
  const again = json<{ files: { rows: number; excluded: number; excludedByCode: Record<string, number> }[] }>(
    run(...imports, '--json'),
  );
  expect(again.files[0]).toMatchObject({ rows: 3, excluded: 1, excludedByCode: { erased: 1 } });
  expect(again.files[1]?.excludedByCode).toMatchObject({ erased: 1 });
  expect(readFileSync(join(folder, 'n.json')).equals(bytes)).toBe(true);
  expect(written()).not.toMatch(/canary/i);
});

test('erasing names second entries of the same person that stay', () => {
  const contacts =
    'First Name,Last Name,Organization Name,E-mail 1 - Value,Phone 1 - Value,Labels\nAnn,Canary,Port,,+47 22 33 44 55,Work\n,Dr. Oak,,,+47 22 33 44 66,Work\nBo,Oak,,bo@oak.example,+47 22 33 44 66,Work\n';
  writeFileSync(join(folder, 'twice.csv'), CONTACTS);
  writeFileSync(join(folder, 'contacts.csv'), contacts);
  expect(
    run('import', 'twice.csv', 'contacts.csv', '--self', 'me@x.example', '--into', 'twice.json').code,
  ).toBe(0);
  const gone = run('erase', 'twice.json', 'ann@canary.example');
  expect(gone.out).toMatch(
    /Ann Canary \(\S+\) may be the same person and is still there: tertius erase twice\.json \S+ forgets/,
  );
  expect(run('erase', 'twice.json', 'bo@oak.example').out).toMatch(/Dr\. Oak \(\S+\) may be the same person/);
});

test('the ledger names what was done, and says where it was changed or cut off', () => {
  expect(run('ledger', 'n.json').out).toMatch(/share[\s\S]*export[\s\S]*erase/);
  const path = join(folder, 'n.json.ledger');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('for me', 'for us'));
  const { code, err } = run('ledger', 'n.json');
  expect(code).not.toBe(0);
  expect(err).toMatch(/n\.json\.ledger:\d+.*changed after it was written/);
  const lines = text.trimEnd().split('\n');
  writeFileSync(path, `${[...lines.slice(0, 2), ...lines.slice(3)].join('\n')}\n`);
  expect(run('ledger', 'n.json').code).not.toBe(0);
  for (const kept of [lines.length - 1, lines.length - 2, 2, 1]) {
    writeFileSync(path, `${lines.slice(0, kept).join('\n')}\n`);
    expect(run('ledger', 'n.json')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/ledger:\d+.*end of this ledger is missing/),
    });
  }
  // Entries cut out before the closing line are missed too.
  writeFileSync(path, `${[...lines.slice(0, -2), lines.at(-1)].join('\n')}\n`);
  expect(run('ledger', 'n.json').err).toMatch(/end of this ledger is missing/);
  writeFileSync(path, text);
  expect(run('ledger', 'n.json').code).toBe(0);
});
