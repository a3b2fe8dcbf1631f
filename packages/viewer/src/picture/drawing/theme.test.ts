import { expect, test } from 'vitest';
import { paletteOf } from './palette.ts';
import { themed } from './theme.ts';

test('a page gives the drawing its own colours; what is no #rrggbb is left out', () => {
  const page = new Map([
    ['--tertius-own', ' #123456'],
    ['--tertius-paper', 'rebeccapurple'],
    ['--tertius-alone', '#12345678'],
  ]);
  const palette = themed(paletteOf('light'), (name) => page.get(name) ?? '');
  expect(palette).toMatchObject({
    insider: '#123456',
    organisational: '#123456',
    background: '#FFFFFF',
    ring: '#C24F00',
  });
  expect(themed(paletteOf('dark'), () => '')).toBe(paletteOf('dark'));
});
