import { expect, it } from 'vitest';
import { coded, decoded } from './coded-words.ts';

it('a list of words comes back as it was, and holds each word once while it travels', () => {
  const list = ['Home', null, '', 'Away', 'Home', null, '__proto__'];
  const sent = structuredClone(coded(list));
  expect(sent.words).toEqual(['Home', null, '', 'Away', '__proto__']);
  expect(decoded(sent)).toEqual(list);
  expect(decoded(coded([]))).toEqual([]);
});
