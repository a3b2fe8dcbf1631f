import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { newFolder, tertius } from './cli.ts';

const folder = newFolder();

beforeAll(() => {
  const people = ['ana,Ana,Own', 'ben,Ben,Own', 'cy,Cy,Own', 'dee,Dee,Far'];
  writeFileSync(join(folder, 'people.csv'), ['id,name,organisation', ...people, ''].join('\n'));
  const ties = ['ana,ben,0.5,no', 'ben,dee,0.8,no', 'ana,cy,1,no'];
  writeFileSync(join(folder, 'ties.csv'), ['source,target,strength,directed', ...ties, ''].join('\n'));
  const args = ['import', 'people.csv', 'ties.csv', '--own', 'Own', '--into', 'n.json'];
  expect(tertius(folder, args).code).toBe(0);
});

const introduce = (...args: string[]) =>
  tertius(folder, ['introduce', 'n.json', '--from', 'Ana', '--to', 'Dee', ...args]);

test('the templates that are printed can be edited and used', () => {
  const printed = tertius(folder, ['introduce', '--print-templates']);
  expect(printed.code).toBe(0);
  const edited = printed.out.replace('Dear {broker}', 'Hello {broker}');
  writeFileSync(join(folder, 'kit.json'), edited);
  const { out, err, code } = introduce('--templates', 'kit.json', '--topic', 'lenses');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Hello Ben');
  expect(out).toContain('about lenses');
});

test.each([
  ['{"request":"Do you know {target}?"}', '{target}'],
  ['{"reqest":"Hello"}', 'reqest'],
  ['Hello', 'no JSON'],
])('templates such as %s are refused with the reason', (text, reason) => {
  writeFileSync(join(folder, 'odd.json'), text);
  const { code, err } = introduce('--templates', 'odd.json');
  expect(code).toBe(2);
  expect(err).toMatch(/^odd\.json: /);
  expect(err).toContain(reason);
});

test('a way is explained to one who has never seen a strength', () => {
  const { out } = introduce();
  expect(out).toContain('1. Ana > Ben > Dee   strength 0.4');
  expect(out).toContain(
    'Ana asks Ben by message (strength 0.5 as a file gives it; 1 piece of evidence; both at Own)',
  );
  expect(out).toContain('Strength runs from 0 to 1');
  expect(tertius(folder, ['introduce', 'n.json', '--to', 'Far']).out).toContain(
    'With a tie of their own to Far: Ben (0.8).',
  );
});

test('a plan says why there is none, a leaver gets a page of contacts', () => {
  const { out } = tertius(folder, ['what-if', 'n.json', '--leaves', 'Ben']);
  expect(out).toMatch(/Dee +Far +0\.8 +nobody else +Ana/);
  expect(tertius(folder, ['plan', 'n.json', '--tau', '0.9']).out).toContain('rating ties may change that');
  expect(tertius(folder, ['triangulate', 'n.json', '--person', 'Ben']).out).toContain(
    'Nobody is recorded as your manager',
  );
});
