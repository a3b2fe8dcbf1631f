import { expect, test } from 'vitest';
import { parseDay } from '../../model/day.ts';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { resolve } from '../../resolve/resolve.ts';
import { importFiles } from '../../sources/import.ts';
import { findActor, findPerson } from '../ground/find-actor.ts';
import { find, finder } from './find.ts';

const PEOPLE = `id,name,email,organisation,title,community,skills
me,Mia Owner,mia@own.example,Own,Head of lenses,,
b,Bea Lindström,bea@far.example,Far Optics,Optician,Guild of glass,
c,Cem Lindgren,,Far Optics,Engineer,,optics
d,Дора Линд,,Near AG,Engineer,,
e,山田太郎,,Near AG,Optical engineer,Guild of glass,
`;
const TIES = `source,target,strength
me,b,0.4
me,c,0.8
b,e,0.5
`;
const asOf = parseDay('2026-04-01') as number;

function network(self?: string): ReturnType<typeof resolve> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files = [
    { name: 'people.csv', bytes: bytes(PEOPLE) },
    { name: 'ties.csv', bytes: bytes(TIES) },
  ];
  const { evidence } = importFiles(NO_EVIDENCE, files, {
    today: asOf,
    own: 'Own',
    ...(self === undefined ? {} : { self }),
  });
  return resolve(evidence);
}

const named = (words: string): string[] =>
  find(network(), words, { asOf }).map(({ kind, name }) => `${kind} ${name}`);

test('people, organisations, titles and topics are found by one search', () => {
  expect(named('optic')).toEqual([
    'organisation Far Optics',
    'title Optician',
    'title Optical engineer',
    'person Cem Lindgren',
    'person Bea Lindström',
    'person 山田太郎',
  ]);
  expect(named('guild glass')).toEqual(['topic Guild of glass', 'person Bea Lindström', 'person 山田太郎']);
});

test('of equal hits the closest to us comes first, over at most two ties', () => {
  const hits = find(network(), 'lind', { asOf });
  expect(hits.map(({ id, closeness }) => [id, closeness])).toEqual([
    ['c', 0.8],
    ['b', 0.4],
  ]);
  expect(find(network(), '太郎', { asOf })[0]).toMatchObject({ id: 'e', fit: 'inside', closeness: 0.2 });
  expect(find(network(), 'Линд', { asOf })[0]).toMatchObject({ id: 'd', fit: 'same', closeness: 0 });
});

test('a hit says where it was found', () => {
  expect(find(network(), 'bea@far.example', { asOf })[0]).toMatchObject({
    id: 'b',
    field: 'e-mail',
    text: 'bea@far.example',
  });
  expect(find(network(), 'Lindstrom', { asOf })[0]).toMatchObject({ id: 'b', field: 'name', fit: 'same' });
  expect(find(network(), 'Lindstorm', { asOf })[0]).toMatchObject({ id: 'b', fit: 'slip' });
});

test('all hits are given, and a finder searches many times', () => {
  const search = finder(network(), { asOf });
  expect(search('e').length).toBeGreaterThan(5);
  expect(search('nobody of this name')).toEqual([]);
  expect(search('…')).toEqual([]);
});

test('an answer takes a part of a name that fits one alone, and asks where several fit', () => {
  const here = network();
  expect(findPerson(here, 'Bea')).toBe(findPerson(here, 'b'));
  expect(findPerson(here, 'lindgr')).toBe(findPerson(here, 'c'));
  expect(() => findPerson(here, 'Lind')).toThrow(
    /may be Bea Lindström \(b, Far Optics\), Cem Lindgren \(c, Far Optics\)/,
  );
  expect(findActor(here, 'Lindstorm')).toEqual({ person: findPerson(here, 'b'), slip: true });
  expect(findActor(here, 'optics')).toEqual({ organisation: 0 });
  expect(() => findPerson(here, 'Lindstorm')).toThrow(/did you mean Bea Lindström\?/);
  expect(() => findActor(here, 'Quentin')).toThrow(/nobody called Quentin/);
});

test('an entry that names no person says what it is', () => {
  const bytes = new TextEncoder().encode('source,target\nalle@far.example,bea@far.example\n');
  const { evidence } = importFiles(NO_EVIDENCE, [{ name: 'ties.csv', bytes }], { today: asOf });
  const kinds = (word: string) =>
    find(resolve(evidence), word, { asOf }).map(({ kind, noPerson }) => [kind, noPerson]);
  expect(kinds('alle')).toEqual([['person', 'list']]);
  expect(kinds('bea')).toEqual([['person', undefined]]);
});
