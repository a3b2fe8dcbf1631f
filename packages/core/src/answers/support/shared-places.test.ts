import { expect, test } from 'vitest';
import { parseDay } from '../../model/day.ts';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { resolve } from '../../resolve/resolve.ts';
import { importFiles } from '../../sources/import.ts';
import { introduce } from '../introduce/introduce.ts';
import { sharedPlaces, sharedWords } from './shared-places.ts';

const asOf = parseDay('2026-11-29') as number;
const at = (from?: string, to?: string): string =>
  `"${JSON.stringify([{ organisation: 'Nordlicht', ...(from ? { from } : {}), ...(to ? { to } : {}) }]).replaceAll('"', '""')}"`;

/** ann to dee through bob; memberships of Nordlicht by person. */
function network(memberships: Readonly<Record<string, string>>): ReturnType<typeof resolve> {
  const people = ['id,name,memberships,community'];
  for (const id of ['ann', 'bob', 'dee'])
    people.push(`${id},${id[0]!.toUpperCase()}${id.slice(1)} Lind,${memberships[id] ?? ''},Guild`);
  const files = [
    ['people.csv', people.join('\n')],
    ['ties.csv', 'source,target,strength\nann,bob,0.9\nbob,dee,0.8\n'],
  ] as const;
  const encode = new TextEncoder();
  const { evidence } = importFiles(
    NO_EVIDENCE,
    files.map(([name, text]) => ({ name, bytes: encode.encode(text) })),
    { today: asOf },
  );
  return resolve(evidence);
}

const shared = (one: string, other: string): string[] => {
  const here = network({ ann: one, dee: other });
  const index = (id: string): number => here.people.findIndex((person) => person.id === id);
  return sharedPlaces(here, index('ann'), index('dee'), asOf).map(sharedWords);
};

test('an employer is shared only where the days of both overlap for certain', () => {
  expect(shared(at('2010-01-01', '2015-06-30'), at('2013-01-01', '2020-01-01'))).toEqual([
    'were both at Nordlicht (2013 to 2015)',
    'both in Guild',
  ]);
  expect(shared(at('2010-01-01', '2015-06-30'), at('2016-01-01'))).toEqual(['both in Guild']);
  expect(shared(at(), at('2016-01-01'))).toEqual(['both at Nordlicht', 'both in Guild']);
  expect(shared(at(undefined, '2015-01-01'), at())).toEqual(['both in Guild']);
});

test('no letter to a third party names a shared employer or community unless the owner adds it', () => {
  const here = network({ ann: at('2010-01-01'), bob: at('2012-01-01'), dee: at('2011-01-01') });
  const ask = (sharedPlaces: boolean): string =>
    JSON.stringify(introduce(here, { asOf, from: 'ann', to: 'dee', kit: true, sharedPlaces }).paths[0]?.kit);
  expect(ask(false)).not.toMatch(/Nordlicht|Guild|last in touch/);
  expect(ask(true)).toMatch(/both at Nordlicht/);
});

test('a way over a tie of less than 0.05, or of trust rated 0, is not offered', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const ways = (ties: string): boolean[] => {
    const { evidence } = importFiles(NO_EVIDENCE, [{ name: 'ties.csv', bytes: bytes(ties) }], {
      today: asOf,
    });
    const { paths, tooWeak } = introduce(resolve(evidence), { asOf, from: 'a', to: 'c' });
    return [paths.length > 0, tooWeak];
  };
  expect(ways('source,target,strength\na,b,0.9\nb,c,0.049\n')).toEqual([false, true]);
  expect(ways('source,target,strength\na,b,0.9\nb,c,0.05\n')).toEqual([true, false]);
  expect(ways('source,target,strength,trust\na,b,0.9,\nb,c,0.5,0\n')).toEqual([false, true]);
});
