import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { run } from '../../main.ts';

const folder = mkdtempSync(join(tmpdir(), 'tertius-split-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

async function tertius(...args: string[]): Promise<string> {
  let out = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation(((text: string, done?: unknown) => {
    out += text;
    if (typeof done === 'function') done();
    return true;
  }) as typeof process.stdout.write);
  try {
    expect(await run(args)).toBe(0);
  } finally {
    spy.mockRestore();
  }
  return out;
}

it('names the parts of a split, joins them again, and undoes the last change in both directions', async () => {
  writeFileSync(at('p.csv'), 'name,email\nAnn Lee,ann@x.example\nBo Ek,bo@x.example\n');
  writeFileSync(at('q.csv'), 'name,email\nA. Lee,ann@x.example\n');
  const net = at('n.json');
  await tertius('import', at('p.csv'), at('q.csv'), '--into', net);
  const before = readFileSync(net, 'utf8');
  const said = await tertius('split', net, 'ann@x.example');
  expect(said).toMatch(/^Ann Lee \(ann@x\.example\) is taken apart into 2:\n {2}(A\. Lee|Ann Lee) \(/);
  expect(JSON.parse(await tertius('split', net, 'bo@x.example', '--json'))).toMatchObject({
    changed: false,
    parts: ['bo@x.example'],
  });
  expect(await tertius('undo', net)).toMatch(
    /^Taken back: the last change\. .*tertius undo .* again brings that back\.\n$/,
  );
  expect(readFileSync(net, 'utf8')).toBe(before);
  await tertius('merge', net, 'ann@x.example', 'bo@x.example');
  await tertius('split', net, 'ann@x.example');
  expect(readFileSync(net, 'utf8')).toBe(before);
});

it('counts apart what happened after the day asked about', async () => {
  writeFileSync(at('t.csv'), 'source,target,timestamp,channel\na,b,2024-01-05,mail\nb,a,2025-03-05,mail\n');
  const net = at('t.json');
  await tertius('import', at('t.csv'), '--into', net);
  const { counts } = JSON.parse(await tertius('inspect', net, '--json', '--as-of', '2024-06-30'));
  expect([counts.interactions, counts.laterInteractions]).toEqual([2, 1]);
  expect(await tertius('inspect', net, '--as-of', '2024-06-30')).toContain(
    '2 interactions (1 of them later)',
  );
});

it('joins organisations by hand, finds them by either name, and takes it back', async () => {
  writeFileSync(
    at('o.csv'),
    'name,organisation,email\nAnn Lee,HHLA,ann@hhla.example\nBo Ek,Hamburger Hafen und Logistik AG,bo@hhla.example\nCy Own,Own,cy@own.example\n',
  );
  writeFileSync(
    at('o-ties.csv'),
    'source,target,strength\ncy@own.example,ann@hhla.example,0.5\ncy@own.example,bo@hhla.example,0.4\n',
  );
  const net = at('o.json');
  await tertius('import', at('o.csv'), at('o-ties.csv'), '--own', 'Own', '--into', net);
  const before = readFileSync(net, 'utf8');
  expect(await tertius('proposals', net)).toContain(
    `one: tertius merge ${net} HHLA 'Hamburger Hafen und Logistik AG' --organisations`,
  );
  expect(await tertius('merge', net, 'HHLA', 'hamburger hafen', '--organisations')).toMatch(
    /^HHLA and Hamburger Hafen und Logistik AG are one organisation now, called HHLA, with 2 people; /,
  );
  const { organisations } = JSON.parse(await tertius('dependence', net, '--by', 'organisation', '--json'));
  expect(organisations).toMatchObject([{ organisation: 'HHLA', known: 2 }]);
  const ways = async (to: string) =>
    JSON.parse(await tertius('introduce', net, '--to', to, '--json')).paths.map((way: { names: string[] }) =>
      way.names.at(-1),
    );
  expect(await ways('Hamburger Hafen und Logistik')).toEqual(['Ann Lee', 'Bo Ek']);
  expect(await tertius('find', net, 'logistik')).toContain('HHLA');
  expect(JSON.parse(await tertius('proposals', net, '--json')).organisations).toEqual([]);
  await tertius('split', net, 'HHLA', '--organisations');
  expect(readFileSync(net, 'utf8')).toBe(before);
  await tertius('split', net, 'HHLA', 'Hamburger Hafen und Logistik AG', '--organisations');
  expect(JSON.parse(await tertius('proposals', net, '--json')).organisations).toEqual([]);
});
