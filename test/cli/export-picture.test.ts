import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { newFolder, tertius } from './cli.ts';

const folder = newFolder();
const PEOPLE =
  'id,name,organisation,unit\na,Ann Oak,Own,Sales\nb,Bo Elm,Own,Lab\nc,Cy <b>Ash</b>,Port,\nd,"Dee ""Fir""",Mint,\n';
const TIES = 'source,target,strength\na,b,0.5\na,c,0.7\nb,d,0.6\n';
const CONTACTS =
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nPrivate,Canary,,p@canary.example,Hidden,Master,01 Feb 2024\n';

beforeAll(() => {
  for (const [name, text] of [
    ['people.csv', PEOPLE],
    ['ties.csv', TIES],
    ['c.csv', CONTACTS],
  ] as const)
    writeFileSync(join(folder, name), text);
  for (const step of [
    ['import', 'people.csv', 'ties.csv', '--own', 'Own', '--layer', 'organisational', '--into', 'n.json'],
    ['import', 'c.csv', '--self', 'me@own.example', '--into', 'n.json'],
  ])
    expect(tertius(folder, step).code).toBe(0);
});

test('every view is written as SVG and as PNG of the size that was asked for, for a colleague unless told otherwise', () => {
  for (const view of ['map', 'around', 'bridges', 'matrix']) {
    const name = `${view}.svg`;
    const { code, out, err } = tertius(folder, ['export', 'n.json', '-o', name, '--view', view]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('For a colleague');
    const svg = readFileSync(join(folder, name), 'utf8');
    expect(svg).toMatch(/^<svg [^>]*width="1600" height="900"/);
    expect(svg).toContain('Made for a colleague');
    expect(svg).not.toMatch(/Canary|Hidden|<b>|NaN/);
  }
  expect(
    tertius(folder, ['export', 'n.json', '-o', 'p.png', '--view', 'bridges', '--size', '640x480']).code,
  ).toBe(0);
  const png = readFileSync(join(folder, 'p.png'));
  expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([640, 480]);
});

test('for oneself it shows the private contact too, and for anybody no name', () => {
  expect(tertius(folder, ['export', 'n.json', '-o', 'me.svg', '--for', 'me']).code).toBe(0);
  expect(readFileSync(join(folder, 'me.svg'), 'utf8')).toContain('Hidden');
  expect(tertius(folder, ['export', 'n.json', '-o', 'any.svg', '--for', 'public']).code).toBe(0);
  expect(readFileSync(join(folder, 'any.svg'), 'utf8')).not.toMatch(/Ann|Port|Mint|Canary/);
});

test('a size that is none, a view of a table, and somebody who may not be shown are refused with the reason', () => {
  const refused = (...args: string[]) => tertius(folder, ['export', 'n.json', ...args]);
  expect(refused('-o', 'x.svg', '--size', 'huge')).toMatchObject({
    code: 2,
    err: expect.stringContaining('16:9'),
  });
  expect(refused('-o', 'x.json', '--view', 'map')).toMatchObject({
    code: 2,
    err: expect.stringContaining('.svg'),
  });
  const who = refused('-o', 'x.svg', '--view', 'around', '--person', 'Private Canary');
  expect(who.code).not.toBe(0);
  expect(who.err).toContain('a colleague');
});
