import { expect, test } from 'vitest';
import { Draft } from './draft.ts';

const ann = { id: 'a', name: 'Ann' };

test('a row that repeats another of its id is kept once, one that says something else is kept', () => {
  const draft = new Draft();
  expect(draft.person({ line: 2, ...ann })).toEqual({ index: 0, fresh: true });
  expect(draft.person({ line: 3, ...ann })).toEqual({ index: 0, fresh: false });
  expect(draft.person({ line: 4, ...ann, emails: ['ann@acme.example'] })).toEqual({ index: 1, fresh: true });
  expect(draft.person({ line: 5, ...ann, emails: ['ann@acme.example'] })).toEqual({ index: 1, fresh: false });
  expect(draft.firstWithId('a')).toEqual({ line: 2, ...ann });
  expect(draft.people.length).toBe(2);
});

test('whoever repeats what was said first repeats it also when more is known since', () => {
  const draft = new Draft();
  draft.person({ line: 2, ...ann });
  draft.amend(0, { line: 2, ...ann, manager: 'id:b' });
  expect(draft.person({ line: 3, ...ann })).toEqual({ index: 0, fresh: false });
  expect(draft.people.at(0)).toEqual({ line: 2, ...ann, manager: 'id:b' });
});

test('rows without an id are told apart by all that they say', () => {
  const draft = new Draft();
  expect(draft.person({ line: 2, name: 'Ann' }).fresh).toBe(true);
  expect(draft.person({ line: 3, name: 'Ann' }).fresh).toBe(false);
  expect(draft.person({ line: 4, name: 'Ann', phones: ['1'] }).fresh).toBe(true);
});
