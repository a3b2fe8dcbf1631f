import type { Figure, Mark, Tone } from './figure-types.ts';
import { isNarrow, type Room, SHEET } from './room.ts';
import { seriation } from './seriation.ts';
import { fitted, widthOf } from './text.ts';

/** What is between two units, inside one, or between a unit and an organisation. */
export interface Cell {
  readonly row: string;
  readonly column: string;
  readonly value: number;
  readonly title: string;
}

/** Units by units and, beside them, what each unit reaches of organisations outside. */
export interface MatrixCells {
  readonly units: readonly string[];
  readonly between: readonly Cell[];
  readonly organisations: readonly string[];
  /** Rows are units, columns organisations. */
  readonly outside: readonly Cell[];
}

const SIZE = 12;
const TURN = -55;
/** Where there is little room, names of columns stand upright. */
const UPRIGHT = -90;
const LEAST = 14;
/** Cells are at least so wide before organisations stand beside units. */
const READABLE = 27;
const GAP = 26;

/** A matrix of units by units and by organisations: darker cells hold more; units that talk stand beside each other. */
export function matrixFigure(
  { units, between, organisations, outside }: MatrixCells,
  { title, sentence, notes }: Pick<Figure, 'title' | 'sentence' | 'notes'>,
  room: Room = SHEET,
): Figure {
  const order = seriation(units, between);
  const label = Math.min(longest(order) + 16, isNarrow(room) ? 112 : 210);
  const head = Math.min(longest([...order, ...organisations]) * 0.82 + 16, 140);
  // a name that leans to the right needs room behind the last column
  const turn = isNarrow(room) ? UPRIGHT : TURN;
  const lean = turn === UPRIGHT ? 6 : (head - 12) * 0.7;
  const across = room.width - label - lean;
  const fitting = Math.floor((across - GAP) / READABLE) - order.length;
  const columns = nearest(order, organisations, outside).slice(0, isNarrow(room) ? 0 : Math.max(fitting, 0));
  const most =
    Math.max(across - (columns.length > 0 ? GAP : 0), 1) / Math.max(order.length + columns.length, 1);
  const side = Math.min(Math.max(Math.min(most, (room.height - head - 16) / order.length), LEAST), 52);
  const rows = new Map(order.map((unit, at) => [unit, head + at * side]));
  const start = label + order.length * side + GAP;
  const unitAt = new Map(order.map((unit, at) => [unit, label + at * side]));
  const outsideAt = new Map(columns.map((name, at) => [name, start + at * side]));
  const both = between.flatMap((cell) =>
    cell.row === cell.column ? [cell] : [cell, { ...cell, row: cell.column, column: cell.row }],
  );
  const marks = [
    ...[...rows].map(([unit, y]) => name(unit, label - 8, y + side / 2 + 4, label - 12, 'end')),
    ...[...unitAt, ...outsideAt].map(([column, x]) =>
      name(column, x + side / 2 + 4, head - 8, (head - 12) * (turn === UPRIGHT ? 1 : 1.1), 'start', turn),
    ),
    ...cellMarks(both, rows, unitAt, side, 'own'),
    ...cellMarks(outside, rows, outsideAt, side, 'outside'),
  ];
  const width = (columns.length > 0 ? start + columns.length * side : start - GAP) + lean;
  return { title, sentence, width, height: head + order.length * side + 16, marks, notes };
}

const longest = (names: readonly string[]): number =>
  Math.max(...names.map((text) => widthOf(text, SIZE)), 60);

/** Organisations by the mean place of the units that reach them, so that cells lie near a diagonal. */
function nearest(
  units: readonly string[],
  organisations: readonly string[],
  cells: readonly Cell[],
): readonly string[] {
  const place = new Map(units.map((unit, at) => [unit, at]));
  const sums = new Map(organisations.map((one) => [one, { at: 0, weight: 0 }]));
  for (const { row, column, value } of cells) {
    const sum = sums.get(column);
    if (sum === undefined) continue;
    sum.at += value * (place.get(row) ?? 0);
    sum.weight += value;
  }
  const mean = (one: string): number => sums.get(one)!.at / Math.max(sums.get(one)!.weight, 1);
  return organisations.toSorted((a, b) => mean(a) - mean(b) || (a < b ? -1 : 1));
}

function name(
  text: string,
  x: number,
  y: number,
  room: number,
  anchor: 'start' | 'end',
  turned?: number,
): Mark {
  return {
    ...{ kind: 'text', x, y, text: fitted(text, SIZE, room), size: SIZE, anchor, tone: 'ink', title: text },
    ...(turned === undefined ? {} : { turned }),
  };
}

function cellMarks(
  cells: readonly Cell[],
  rows: ReadonlyMap<string, number>,
  columns: ReadonlyMap<string, number>,
  side: number,
  tone: Tone,
): Mark[] {
  const most = cells.reduce((largest, { value }) => Math.max(largest, value), 1);
  return cells.flatMap(({ row, column, value, title }): Mark[] => {
    const [y, x] = [rows.get(row), columns.get(column)];
    if (x === undefined || y === undefined) return [];
    const share = Math.sqrt(value / most);
    const target = value > 0 ? { target: { between: [row, column] as const } } : {};
    const empty = value === 0;
    return [
      {
        ...{ kind: 'rect', x: x + 1, y: y + 1, width: side - 2, height: side - 2, title, ...target },
        tone: empty ? 'line' : tone,
        opacity: empty ? 0.35 : 0.12 + 0.88 * share,
      },
      ...(side >= 22 && !empty ? [count(x + side / 2, y + side / 2 + 4, value, share > 0.55, title)] : []),
    ];
  });
}

const count = (x: number, y: number, value: number, dark: boolean, title: string): Mark => ({
  ...{ kind: 'text', x, y, size: 11.5, anchor: 'middle', title },
  text: value.toLocaleString('en'),
  tone: dark ? 'paper' : 'ink',
});
