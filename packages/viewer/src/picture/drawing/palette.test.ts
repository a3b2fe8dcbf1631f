import { describe, expect, it } from 'vitest';
import type { Colours } from '../picture-types.ts';
import { type Palette, paletteOf } from './palette.ts';

const linear = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
const light = ([r = 0, g = 0, b = 0]: readonly number[]): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG 2.2: relative luminance of both, lighter over darker. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [x, y] = [light(one), light(other)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Machado, Oliveira & Fernandes 2009, severity 1, on linear RGB; and no colour at all. */
const SEEN = {
  everything: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  'no red (protanopia)': [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  'no green (deuteranopia)': [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  'no blue (tritanopia)': [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
  'no colour': [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722],
} as const;
const seen = (colour: string, by: readonly number[]): readonly number[] => {
  const [r = 0, g = 0, b = 0] = linear(colour);
  return [0, 3, 6].map((row) => Math.min(1, Math.max(0, by[row]! * r + by[row + 1]! * g + by[row + 2]! * b)));
};

/** Marks, and the grounds on which each is drawn. */
const MARKS: readonly (readonly [keyof Palette, readonly (keyof Palette)[]])[] = [
  ['insider', ['background', 'unitFill', 'ownFill']],
  ['outsider', ['background', 'outsideFill']],
  ['ring', ['background', 'unitFill', 'ownFill', 'outsideFill']],
  ['soleLine', ['background', 'outsideFill']],
  ['personal', ['background', 'unitFill', 'ownFill', 'outsideFill']],
  ['organisational', ['background', 'unitFill', 'ownFill', 'outsideFill']],
  ['focus', ['background', 'unitFill', 'outsideFill']],
];

describe.each(['light', 'dark'] as const)('marks in the %s', (colours: Colours) => {
  const palette = paletteOf(colours) as unknown as Record<string, string>;

  it.each(MARKS)('%s stands out from its ground, 3:1 or more, for every kind of sight', (mark, grounds) => {
    for (const ground of grounds)
      for (const [kind, by] of Object.entries(SEEN))
        expect(
          contrast(seen(palette[mark]!, by), seen(palette[ground]!, by)),
          `${mark} on ${ground}, ${kind}`,
        ).toBeGreaterThanOrEqual(kind === 'everything' ? 3 : 2.5);
  });

  it('names are readable, 4.5:1 or more', () => {
    for (const [text, ground] of [
      ['ownText', 'ownFill'],
      ['unitText', 'unitFill'],
      ['brokerText', 'unitFill'],
      ['brokerText', 'background'],
      ['outsideText', 'background'],
      ['personText', 'background'],
    ] as const)
      expect(contrast(linear(palette[text]!), linear(palette[ground]!)), text).toBeGreaterThanOrEqual(4.5);
  });
});
