import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { json, newFolder, tertius } from './cli.ts';

const folder = newFolder();
const run = (...args: string[]): ReturnType<typeof tertius> => tertius(folder, args);

const book = (names: readonly string[]): string =>
  `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${names
    .map((name) => `${name},Oak,,${name.toLowerCase()}@books.example,Port,Clerk,01 Feb 2024\n`)
    .join('')}`;

test('two people find whom both know, and a request is answered and finished once', () => {
  writeFileSync(join(folder, 'a.csv'), book(['Ann', 'Bo', 'Cy', 'Dee']));
  writeFileSync(join(folder, 'b.csv'), book(['Cy', 'Dee', 'Eve']));
  for (const name of ['a', 'b'])
    expect(run('import', `${name}.csv`, '--self', `${name}@own.example`, '--into', `${name}.json`).code).toBe(
      0,
    );
  expect(run('common', 'a.json', '--ask', '-o', 'request.json').code).toBe(2);
  for (const name of ['a', 'b'])
    expect(run('level', `${name}.json`, 'on-request', '--rule', 'everybody').code).toBe(0);
  expect(run('level', 'b.json', 'private', '--with', 'Dee Oak').code).toBe(0);
  expect(run('common', 'a.json', '--ask', '-o', 'request.json').code).toBe(0);
  expect(run('common', 'b.json', '--answer', 'request.json', '-o', 'reply.json').code).toBe(0);
  expect(run('common', 'b.json', '--answer', 'request.json', '-o', 'again.json').err).toContain(
    'answered before',
  );
  expect(json(run('common', 'a.json', '--finish', 'reply.json', '--json'))).toMatchObject({
    people: ['cy@books.example'],
  });
  expect(run('common', 'a.json', '--finish', 'reply.json').err).toContain('no request of yours waits');
  expect(run('ledger', 'b.json').out).toMatch(/common\tanswered [0-9a-f]{32}/);
});
