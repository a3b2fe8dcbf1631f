import type { Palette } from './palette.ts';

/** Custom properties of CSS by which a page gives the drawing its own colours, and what each colours. */
const THEMED: readonly (readonly [property: string, parts: readonly (keyof Palette)[]])[] = [
  ['--tertius-paper', ['background']],
  ['--tertius-own', ['insider', 'organisational']],
  ['--tertius-outside', ['outsider']],
  ['--tertius-personal', ['personal']],
  ['--tertius-alone', ['ring', 'soleLine']],
];

/** A palette with a page's own colours. They are `#rrggbb`; anything else is left out, because transparency is reckoned from it. */
export function themed(palette: Palette, propertyOf: (name: string) => string): Palette {
  const own: Partial<Record<keyof Palette, string>> = {};
  for (const [property, parts] of THEMED) {
    const colour = propertyOf(property).trim();
    if (/^#[0-9a-f]{6}$/i.test(colour)) for (const part of parts) own[part] = colour;
  }
  return Object.keys(own).length === 0 ? palette : ({ ...palette, ...own } as Palette);
}
