import { expect, test } from 'vitest';
import { parseDay } from '../../model/day.ts';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { resolve } from '../../resolve/resolve.ts';
import { importFiles } from '../../sources/import.ts';
import { whatIf } from '../suppose/what-if.ts';
import { dependence } from './dependence.ts';

const asOf = parseDay('2026-11-29') as number;

/** Lea leaves: ten contacts at Far, c0 the strongest; Ben knows c3 a little, Cy knows somebody at Far; both are tied to Lea. */
function network(): ReturnType<typeof resolve> {
  const contacts = Array.from({ length: 10 }, (_, k) => `c${k}`);
  const people = [
    'id,name,organisation',
    'lea,Lea,Own',
    'ben,Ben,Own',
    'cy,Cy,Own',
    'dee,Dee,Far',
    ...contacts.map((c) => `${c},${c.toUpperCase()},Far`),
  ];
  const ties = [
    'source,target,strength',
    'lea,ben,0.5',
    'lea,cy,0.4',
    'ben,c3,0.1',
    'cy,dee,0.6',
    ...contacts.map((c, k) => `lea,${c},${(0.9 - k / 100).toFixed(2)}`),
  ];
  const bytes = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\n')}\n`);
  const { evidence } = importFiles(
    NO_EVIDENCE,
    [
      { name: 'people.csv', bytes: bytes(people) },
      { name: 'ties.csv', bytes: bytes(ties) },
    ],
    { today: asOf, own: 'Own' },
  );
  return resolve(evidence);
}

test('a leaver’s contacts go first to who knows them, then to who knows their organisation, at most three to one colleague', () => {
  const { handover } = whatIf(network(), { asOf, suppose: { leaves: 'lea' } });
  const given = new Map(handover?.contacts.map(({ id, introduceTo }) => [id, introduceTo]));
  expect(given.get('c3')).toMatchObject({ id: 'ben', because: 'knows-them' });
  expect(given.get('c0')).toMatchObject({
    id: 'ben',
    because: 'knows-the-organisation',
    organisation: 'Far',
  });
  const counts = new Map<string, number>();
  for (const to of given.values()) if (to !== undefined) counts.set(to.id, (counts.get(to.id) ?? 0) + 1);
  expect([...counts.values()]).toEqual([3, 3]);
});

test('a contact marked private is not handed on, and the page says so', () => {
  const here = network();
  const statements = [
    { kind: 'level', person: here.people.find(({ id }) => id === 'c0')!.key, level: 'private' },
  ] as const;
  const { handover } = whatIf(here, { asOf, suppose: { leaves: 'lea' }, statements });
  expect(handover?.contacts.find(({ id }) => id === 'c0')).toMatchObject({ private: true });
  expect(handover?.contacts.find(({ id }) => id === 'c0')?.introduceTo).toBeUndefined();
  expect(handover?.words.join(' ')).toContain('1 contact marked private is not handed on.');
  expect(dependence(here, { asOf, statements }).handOn.map(({ outsider }) => outsider)).not.toContain('c0');
});

test('of what only one person holds at most three are named for each giver, the strongest first', () => {
  const { handOn } = dependence(network(), { asOf });
  expect(handOn.filter(({ from }) => from === 'lea').map(({ outsider }) => outsider)).toEqual([
    'c0',
    'c1',
    'c2',
  ]);
});
