import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NO_EVIDENCE } from '../model/evidence.ts';
import { tieRows } from '../model/tie-table.ts';
import { importFiles } from '../sources/import.ts';
import { parseNetworkFile, serialise } from './network-file.ts';

const golden = (schema: number): string =>
  readFileSync(new URL(`../../../../test/data/network-files/schema-${schema}.json`, import.meta.url), 'utf8');

test.each([1, 2])(
  'a file of schema %i says what its records say, and is written in columns from then on',
  (schema) => {
    const text = golden(schema);
    const records = JSON.parse(text);
    const evidence = parseNetworkFile(text);
    expect(evidence.imports.map(({ people }) => people)).toEqual(
      records.imports.map(({ people }: { people: unknown }) => people),
    );
    expect(evidence.imports.map(({ ties }) => [...tieRows(ties)])).toEqual(
      records.imports.map(({ ties }: { ties: unknown }) => ties),
    );
    expect(evidence.statements).toEqual(records.statements);
    const next = serialise(evidence);
    expect(next).toMatch(/^\{"format":"tertius","schema":3,/);
    expect(parseNetworkFile(next)).toEqual(evidence);
  },
);

test('what another program wrote anew of schema 1 and 2 is read where the content is the same', () => {
  for (const schema of [1, 2]) {
    const anew = JSON.stringify(JSON.parse(golden(schema)), null, 1);
    expect(parseNetworkFile(anew)).toEqual(parseNetworkFile(golden(schema)));
    expect(() => parseNetworkFile(anew.replace('Noor', 'Nora'))).toThrow('checksum');
  }
});

/** Keys in another order on every level, as `sort_keys` of Python and `jq -S` write them. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, turned(inner)] as const);
  return Object.fromEntries(entries.reverse());
}

const MODEL = { halfLives: { call: 30, mail: 90 }, weights: { trust: 0.5, knowledge: 0.25, history: 0.25 } };

test.each([1, 2, 3])('a file of schema %i whose keys stand in another order says the same', (schema) => {
  const text = golden(schema);
  const evidence = parseNetworkFile(text);
  expect(parseNetworkFile(JSON.stringify(turned(JSON.parse(text)), null, 2))).toEqual(evidence);
  const own = serialise({ ...evidence, settings: { ...evidence.settings, model: MODEL } });
  const read = parseNetworkFile(JSON.stringify(turned(JSON.parse(own))));
  expect(serialise(read)).toBe(serialise(parseNetworkFile(own)));
  const other = JSON.stringify(turned(JSON.parse(own))).replace('"mail":90', '"mail":91');
  expect(() => parseNetworkFile(other)).toThrow('checksum');
});

test('schema 3 is as it was when it was agreed', () => {
  expect(serialise(parseNetworkFile(golden(2)))).toBe(golden(3));
});

test('records that leave fields out, repeat texts or have empty lists come back as they were', () => {
  const files = [
    'id,name,team,email,note\n1,Ana,x,,\n2,Ben,x,b@x.example,\n3,,x,,"a\nb"\n4,Dee,y,,\n5,Eve,x,,',
    'source,target,strength,timestamp,channel,topic\n1,2,0.5,,,\n2,3,1,,,\n3,1,2,,,\n1,4,,2026-01-02,call,plans\n4,1,,2026-01-02T10:00:00Z,mail,',
  ].map((text, k) => ({ name: `${k}.csv`, bytes: new TextEncoder().encode(text) }));
  const { evidence } = importFiles(NO_EVIDENCE, files);
  const made = evidence.imports[0]!;
  const odd = {
    ...made,
    key: 'odd',
    people: made.people.map((person, k) => (k === 1 ? { ...person, emails: [], attributes: [] } : person)),
  };
  const all = { ...evidence, imports: [...evidence.imports, odd] };
  const text = serialise(all);
  const back = parseNetworkFile(text);
  expect(serialise(back)).toBe(text);
  expect([...back.imports].sort((x, y) => (x.key < y.key ? -1 : 1))).toEqual(
    [...all.imports].sort((x, y) => (x.key < y.key ? -1 : 1)),
  );
});
