import { expect, test } from 'vitest';
import { Carrying, type Landing } from './carrying.ts';

function carrying() {
  const told: [number, Landing][] = [];
  const made = new Carrying({
    meaning: (_, to) => (to !== null && 'unit' in to && to.unit === 'Desk' ? null : 'means something'),
    onCarry: (person, to) => told.push([person, to]),
  });
  return { made, told };
}

test('only the person who is selected is carried, so that every other drag moves the view', () => {
  const { made, told } = carrying();
  expect([made.grab(3, 4), made.grab(null, null), made.grab(3, null)]).toEqual([false, false, false]);
  made.move(10, 10, null);
  made.drop(null);
  expect([made.carried, told]).toEqual([null, []]);
  expect(made.grab(3, 3)).toBe(true);
  made.move(10, 20, null);
  expect(made.carried).toEqual({ person: 3, x: 10, y: 20, words: 'means something' });
  made.drop({ unit: 'Yard' });
  expect([made.carried, told]).toEqual([null, [[3, { unit: 'Yard' }]]]);
});

test('letting go where it means nothing, or being broken off, tells nobody', () => {
  const { made, told } = carrying();
  made.grab(3, 3);
  made.drop({ unit: 'Desk' });
  made.grab(3, 3);
  made.drop(undefined);
  expect(told).toEqual([]);
});

test('nobody is carried where nobody listens', () => {
  expect(new Carrying({}).grab(1, 1)).toBe(false);
});
