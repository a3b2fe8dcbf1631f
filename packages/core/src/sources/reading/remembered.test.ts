import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('a text is looked at once, whatever comes of it, and the memory has an end', () => {
  const asked: string[] = [];
  const of = remembered((text) => {
    asked.push(text);
    return text === 'a' ? undefined : text.length;
  });
  expect([of('a'), of('a'), of('bc'), of('bc')]).toEqual([undefined, undefined, 2, 2]);
  expect(asked).toEqual(['a', 'bc']);
  for (let k = 0; k < 3000; k++) of(`word ${k}`);
  expect([of('bc'), of('word 2999'), of('x'.repeat(200))]).toEqual([2, 9, 200]);
});
