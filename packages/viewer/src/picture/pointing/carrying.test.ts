import { expect, test } from 'vitest';
import type { Held } from '../picture-types.ts';
import { Carrying, type Landing } from './carrying.ts';

function carrying() {
  const told: [Held, Landing][] = [];
  const made = new Carrying({
    meaning: (_, to) => (to !== null && 'unit' in to && to.unit === 'Desk' ? null : 'means something'),
    onCarry: (held, to) => told.push([held, to]),
  });
  return { made, told };
}

test('only who is held is carried, so that every other drag moves the view', () => {
  const { made, told } = carrying();
  expect(made.grab(null)).toBe(false);
  made.move(10, 10, null);
  made.drop(null);
  expect([made.carried, told]).toEqual([null, []]);
  expect(made.grab({ person: 3 })).toBe(true);
  made.move(10, 20, null);
  expect(made.carried).toEqual({ held: { person: 3 }, x: 10, y: 20, words: 'means something' });
  made.drop({ unit: 'Yard' });
  expect([made.carried, told]).toEqual([null, [[{ person: 3 }, { unit: 'Yard' }]]]);
  expect(made.grab({ unit: 'Desk' })).toBe(true);
  made.move(10, 20, { unit: 'Yard' });
  made.drop({ unit: 'Yard' });
  expect(told[1]).toEqual([{ unit: 'Desk' }, { unit: 'Yard' }]);
});

test('letting go where it means nothing, or being broken off, tells nobody', () => {
  const { made, told } = carrying();
  made.grab({ person: 3 });
  made.drop({ unit: 'Desk' });
  made.grab({ person: 3 });
  made.drop(undefined);
  expect(told).toEqual([]);
});

test('nobody is carried where nobody listens', () => {
  expect(new Carrying({}).grab({ person: 1 })).toBe(false);
});
