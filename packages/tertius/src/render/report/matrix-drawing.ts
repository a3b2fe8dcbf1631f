import type { OrganisationAnswer } from '@tertius/core';
import { BLUE, type Drawing, INK, type Shape, shortened } from './drawing.ts';

const CELL = 28;
/** Room for 22 letters beside and above. */
const MOST_LABEL = 160;
/** More units make cells that nobody can read. */
const MOST_DRAWN = 30;

/** Units by units: the darker a cell, the more ties for what would be expected; its number is the ties there are. */
export function matrixDrawing({ units, matrix }: OrganisationAnswer): Drawing | undefined {
  const names = units.map(({ unit }) => unit).slice(0, MOST_DRAWN);
  if (names.length < 2) return undefined;
  const place = new Map(names.map((name, at) => [name, at]));
  const label = Math.min(MOST_LABEL, 20 + 7 * Math.max(...names.map(({ length }) => length)));
  const side = label + CELL * names.length;
  const cells = matrix.flatMap((pair): Shape[] => {
    const [a, b] = [place.get(pair.one), place.get(pair.other)];
    if (a === undefined || b === undefined) return [];
    const mirrored =
      a === b
        ? [[a, b] as const]
        : ([
            [a, b],
            [b, a],
          ] as const);
    return mirrored.flatMap(([row, column]) => {
      const share = Math.min(1, (pair.ratio ?? 0) / 2);
      const [x, y] = [label + CELL * column, label + CELL * row];
      const expected = pair.expected?.toFixed(1) ?? '-';
      return [
        {
          x,
          y,
          width: CELL - 2,
          height: CELL - 2,
          fill: BLUE,
          opacity: Number(share.toFixed(2)),
          stroke: '#8899aa',
          title: `${pair.one} and ${pair.other}: ${pair.ties} ties, ${expected} expected`,
        },
        {
          text: String(pair.ties),
          x: x + CELL / 2 - 1,
          y: y + CELL / 2 + 4,
          size: 11,
          anchor: 'middle',
          fill: share > 0.5 ? '#ffffff' : INK,
        },
      ];
    });
  });
  const labels = names.flatMap((name, at): Shape[] => {
    const middle = label + CELL * at + CELL / 2 + 4;
    const text = shortened(name, 22);
    return [
      { text, x: label - 6, y: middle, size: 12, anchor: 'end', fill: INK },
      { text, x: middle, y: label - 6, size: 12, anchor: 'start', fill: INK, turned: -60 },
    ];
  });
  return { width: side + 80, height: side, label: 'Ties between units', shapes: [...cells, ...labels] };
}
