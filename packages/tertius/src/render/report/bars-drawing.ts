import { numeral } from '@tertius/core/words';
import { BLUE, type Drawing, INK, ORANGE, type Shape, SOFT, shortened } from './drawing.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** What would be expected, as a mark beside the bar. */
  readonly expected?: number | null;
  readonly note?: string;
}

const ROW = 22;
/** Wide enough for 26 letters. */
const LABEL = 190;
const LONGEST = 400;
const MOST = 30;
const rounded = (value: number): string => numeral(Math.round(value * 10) / 10);

/** Bars under each other, longest first, each with its number and, where it is known, a mark at what would be expected. */
export function barsDrawing(label: string, bars: readonly Bar[]): Drawing | undefined {
  const shown = [...bars].sort((x, y) => y.value - x.value).slice(0, MOST);
  const most = Math.max(0, ...shown.flatMap(({ value, expected }) => [value, expected ?? 0]));
  if (shown.length === 0 || !(most > 0)) return undefined;
  const length = (value: number): number => Math.round((LONGEST * value) / most);
  const rows = shown.flatMap(({ label: name, value, expected, note }, at): Shape[] => {
    const y = at * ROW;
    const beside = expected == null ? '' : `, ${rounded(expected)} expected`;
    const number = `${rounded(value)}${beside}${note === undefined ? '' : `  ${note}`}`;
    const beyond = LABEL + Math.max(length(value), expected == null ? 0 : length(expected)) + 8;
    return [
      { text: shortened(name, 26), x: LABEL - 8, y: y + 15, size: 12, anchor: 'end', fill: INK },
      { x: LABEL, y: y + 4, width: length(value), height: ROW - 8, fill: BLUE, title: `${name}: ${number}` },
      ...(expected == null
        ? []
        : [
            {
              x: LABEL + length(expected) - 1,
              y: y + 1,
              width: 2,
              height: ROW - 2,
              fill: ORANGE,
              title: `${name}: ${rounded(expected)} expected`,
            },
          ]),
      { text: number, x: beyond, y: y + 15, size: 11, anchor: 'start', fill: SOFT },
    ];
  });
  return { width: LABEL + LONGEST + 130, height: shown.length * ROW + 4, label, shapes: rows };
}
