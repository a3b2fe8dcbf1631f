import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { parseDay } from '../../model/day.ts';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { resolve } from '../../resolve/resolve.ts';
import { importFiles } from '../../sources/import.ts';
import { plan } from '../introduce/plan.ts';
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
  expect(handover?.words.join(' ')).toContain(
    '1 contact that is private by a mark, a level or a rule is not handed on.',
  );
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

test('contacts whose label says or sounds private are not handed on nor proposed, unless the user set a level for them', () => {
  const people = [
    'id,name,organisation,label',
    ...[
      'lea,Lea,Own,',
      'ben,Ben,Own,',
      'hunter,Hunter,Storm,Privé',
      'aunt,Aunt,Far,Familie',
      'dee,Dee,Far,Klanten',
    ],
  ];
  const ties = ['source,target,strength', 'lea,ben,0.9', 'lea,hunter,0.9', 'lea,aunt,0.9', 'lea,dee,0.9'];
  const { network: here } = fromText(
    { 'people.csv': `${people.join('\n')}\n`, 'ties.csv': `${ties.join('\n')}\n` },
    { own: 'Own' },
  );
  const { handover } = whatIf(here, { asOf, suppose: { leaves: 'lea' } });
  const rows = handover!.contacts.map((one) => [
    one.id,
    one.private,
    one.perhapsPrivate,
    one.introduceTo?.id,
  ]);
  expect(rows.sort()).toEqual([
    ['aunt', false, true, undefined],
    ['dee', false, false, 'ben'],
    ['hunter', true, false, undefined],
  ]);
  expect(handover!.words).toContain(
    '1 contact without a known organisation or under a private label gets no proposal: this one may be private.',
  );
  expect(dependence(here, { asOf }).handOn.map(({ outsider }) => outsider)).toEqual(['dee']);
  expect(plan(here, { asOf }).introductions.map(({ outsider }) => outsider)).toEqual(['dee']);
  const statements = [
    { kind: 'level', person: here.people.find(({ id }) => id === 'aunt')!.key, level: 'shared' },
  ] as const;
  const told = whatIf(here, { asOf, suppose: { leaves: 'lea' }, statements }).handover!;
  expect(told.contacts.find(({ id }) => id === 'aunt')?.introduceTo?.id).toBe('ben');
});
