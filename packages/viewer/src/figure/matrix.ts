import type { Figure, Mark } from './figure-types.ts';
import { fitted } from './text.ts';

export interface Cell {
  readonly row: string;
  readonly column: string;
  readonly value: number;
  readonly title: string;
}

const LABEL = 190;
const HEAD = 130;

/** A matrix of units by units: darker cells hold more ties; units that talk stand beside each other. */
export function matrixFigure(
  units: readonly string[],
  cells: readonly Cell[],
  { title, sentence, notes }: Pick<Figure, 'title' | 'sentence' | 'notes'>,
): Figure {
  const order = seriation(units, cells);
  const side = Math.min(Math.max((1000 - LABEL - 20) / Math.max(order.length, 1), 14), 46);
  const most = Math.max(...cells.map(({ value }) => value), 1);
  const place = new Map(order.map((unit, at) => [unit, at]));
  const marks: Mark[] = [];
  for (const [unit, at] of place) {
    const middle = at * side + side / 2;
    marks.push(
      {
        kind: 'text',
        x: LABEL - 8,
        y: HEAD + middle + 4,
        text: fitted(unit, 12, LABEL - 16),
        size: 12,
        anchor: 'end',
        tone: 'ink',
        title: unit,
      },
      {
        kind: 'text',
        x: LABEL + middle + 4,
        y: HEAD - 8,
        text: fitted(unit, 12, HEAD * 1.25),
        size: 12,
        anchor: 'start',
        tone: 'ink',
        turned: -55,
        title: unit,
      },
    );
  }
  for (const { row, column, value, title } of cells) {
    const [i, j] = [place.get(row), place.get(column)];
    if (i === undefined || j === undefined) continue;
    for (const [y, x] of i === j
      ? [[i, j]]
      : ([
          [i, j],
          [j, i],
        ] as const)) {
      const [left, top] = [LABEL + x! * side, HEAD + y! * side];
      const share = Math.sqrt(value / most);
      marks.push(
        {
          kind: 'rect',
          x: left + 1,
          y: top + 1,
          width: side - 2,
          height: side - 2,
          tone: value === 0 ? 'line' : 'own',
          opacity: value === 0 ? 0.35 : 0.12 + 0.88 * share,
          title,
        },
        ...(side >= 22 && value > 0
          ? [
              {
                kind: 'text',
                x: left + side / 2,
                y: top + side / 2 + 4,
                text: value.toLocaleString('en'),
                size: 11.5,
                anchor: 'middle',
                tone: share > 0.55 ? 'paper' : 'ink',
                title,
              } as const,
            ]
          : []),
      );
    }
  }
  return {
    title,
    sentence,
    width: Math.max(LABEL + order.length * side + 60, 520),
    height: HEAD + order.length * side + 16,
    marks,
    notes,
  };
}

/** An order in which rows with much between them stand near each other: each row moves to the mean place of those it is tied to. */
export function seriation(units: readonly string[], cells: readonly Cell[]): readonly string[] {
  const tied = new Map(units.map((unit) => [unit, new Map<string, number>()]));
  for (const { row, column, value } of cells) {
    if (row === column || value <= 0) continue;
    tied.get(row)?.set(column, value);
    tied.get(column)?.set(row, value);
  }
  const total = (unit: string): number => [...tied.get(unit)!.values()].reduce((sum, one) => sum + one, 0);
  let order = [...units].sort((a, b) => total(b) - total(a) || (a < b ? -1 : 1));
  for (let round = 0; round < 30; round++) {
    const place = new Map(order.map((unit, at) => [unit, at]));
    const wanted = (unit: string): number => {
      let sum = place.get(unit)! * 0.5 * (total(unit) || 1);
      let weight = 0.5 * (total(unit) || 1);
      for (const [other, value] of tied.get(unit)!) {
        sum += value * place.get(other)!;
        weight += value;
      }
      return sum / weight;
    };
    const next = [...order].sort((a, b) => wanted(a) - wanted(b) || place.get(a)! - place.get(b)!);
    if (next.every((unit, at) => unit === order[at])) break;
    order = next;
  }
  return order;
}
