import type { ShownMore } from '@tertius/core/sharing';
import { expect, test } from 'vitest';
import { shownMoreWords } from './shown-more.ts';

const contact = (name: string, said: ShownMore['said'], to: ShownMore['to']): ShownMore =>
  ({ name, said, from: said ?? 'private', to }) as ShownMore;

test('whoever was private until now is named first, and all of them, however many others see more of', () => {
  const others = Array.from({ length: 40 }, (_, n) => contact(`A${n}`, 'on-request', 'shared'));
  const kept = Array.from({ length: 22 }, (_, n) => contact(`Z${n}.`, 'private', 'shared'));
  const words = shownMoreWords([...others, ...kept]);
  expect(words).toMatch(/^Others see more now of 62 contacts: by name Z0\. \(private until now\)/);
  for (const { name } of kept) expect(words).toContain(`${name} (private until now)`);
  expect(words).toContain('and 40 more');
  const asked = Array.from({ length: 22 }, (_, n) => contact(`Z${n}.`, 'private', 'on-request'));
  for (const { name } of asked) expect(shownMoreWords(asked)).toContain(name);
});
