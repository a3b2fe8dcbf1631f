import type { Figure, Mark } from './figure-types.ts';
import { isNarrow, type Room, SHEET } from './room.ts';
import { fitted, widthOf } from './text.ts';

export interface Placed {
  readonly id: string;
  readonly name: string;
  /** Share face to face, 0 to 1. */
  readonly share: number;
  readonly insider: boolean;
  /** Close to people outside in both worlds; 0 where not. */
  readonly translates: number;
}

const HEAD = 40;
const FOOT = 40;
const THIRDS = [1 / 3, 2 / 3] as const;
const NAMED = 8;
/** Widths of a column in pixels, the widest first at which the tallest stack has room. */
const WIDTHS = [30, 26, 22, 17, 12, 8] as const;

/** People from left (online) to right (face to face), stacked where they share a place; translators are ringed and named. */
export function twoWorldsFigure(
  people: readonly Placed[],
  { title, sentence, notes }: Pick<Figure, 'title' | 'sentence' | 'notes'>,
  room: Room = SHEET,
): Figure {
  const [left, right] = [room.width * 0.04, room.width * 0.96];
  const inOrder = people.toSorted(
    (a, b) => b.translates - a.translates || Number(b.insider) - Number(a.insider) || (a.id < b.id ? -1 : 1),
  );
  const floor = room.height - FOOT;
  const named = new Set(inOrder.filter(({ translates }) => translates > 0).slice(0, NAMED));
  const most = floor - HEAD - 24 - 17 * named.size;
  const tries = WIDTHS.map((width) => {
    const columns = Math.round(Math.min(Math.max((right - left) / width, 15), 120));
    const stacks = stacked(inOrder, columns);
    return { columns, stacks, tallest: Math.max(...[...stacks.values()].map(({ length }) => length), 1) };
  });
  const { columns, stacks, tallest } =
    tries.find((one) => (one.tallest * (right - left)) / one.columns <= most) ?? tries.at(-1)!;
  const step = Math.min(most / tallest, ((right - left) / columns) * 0.95);
  const r = Math.max(step * 0.44, 0.8);
  const marks: Mark[] = grounds(floor, left, right, isNarrow(room));
  const names: Mark[] = [];
  const rows: number[] = [];
  for (const [column, stack] of [...stacks].sort(([a], [b]) => a - b))
    for (const [at, one] of stack.toReversed().entries()) {
      const x = left + ((right - left) * column) / (columns - 1);
      const y = floor - step * (at + 0.6);
      const ring = named.has(one);
      const words = `${one.name}: ${Math.round(one.share * 100)} % face to face${ring ? ', translates between the worlds' : ''}`;
      marks.push({
        ...{ kind: 'circle', x, y, title: words, target: { person: one.id } },
        r: ring ? Math.max(r, 4.6) : r,
        tone: ring ? 'alone' : one.insider ? 'own' : 'outside',
        ring,
      });
      if (!ring) continue;
      const text = fitted(one.name, 12, 170, true);
      const half = widthOf(text, 12, true) / 2;
      const row = rows.findIndex((until) => until < x - half);
      const place = row < 0 ? rows.length : row;
      rows[place] = x + half + 8;
      const high = HEAD + 20 + place * 17;
      names.push(
        {
          kind: 'line',
          d: `M${x} ${high + 4}L${x} ${(y - 6).toFixed(1)}`,
          width: 0.8,
          tone: 'alone',
          opacity: 0.6,
        },
        {
          kind: 'text',
          x: Math.min(Math.max(x, half + 2), room.width - half - 2),
          y: high,
          text,
          size: 12,
          anchor: 'middle',
          tone: 'alone',
          bold: true,
          title: words,
          target: { person: one.id },
        },
      );
    }
  return { title, sentence, width: room.width, height: room.height, marks: [...marks, ...names], notes };
}

/** People by the column that their share falls into. */
function stacked(people: readonly Placed[], columns: number): Map<number, Placed[]> {
  const stacks = new Map<number, Placed[]>();
  for (const one of people) {
    const column = Math.round(Math.min(Math.max(one.share, 0), 1) * (columns - 1));
    const stack = stacks.get(column);
    if (stack === undefined) stacks.set(column, [one]);
    else stack.push(one);
  }
  return stacks;
}

function grounds(floor: number, left: number, right: number, narrow: boolean): Mark[] {
  const at = (share: number): number => left + (right - left) * share;
  const words = narrow ? ['online', 'both', 'face to face'] : ['online', 'in both worlds', 'face to face'];
  const edges = [0, ...THIRDS, 1];
  return words.flatMap((text, k): Mark[] => {
    const [from, to] = [at(edges[k]!), at(edges[k + 1]!)];
    return [
      {
        kind: 'rect',
        x: from,
        y: HEAD,
        width: to - from - 2,
        height: floor - HEAD,
        tone: k === 1 ? 'unit' : 'line',
        opacity: k === 1 ? 0.45 : 0.14,
      },
      { kind: 'text', x: (from + to) / 2, y: 28, text, size: 14, anchor: 'middle', tone: 'ink', bold: true },
      {
        kind: 'text',
        x: from,
        y: floor + 20,
        text: `${Math.round(edges[k]! * 100)} %`,
        size: 11,
        anchor: 'middle',
        tone: 'soft',
      },
      ...(k === 2
        ? [
            {
              kind: 'text',
              x: to,
              y: floor + 20,
              text: narrow ? '100 %' : '100 % face to face',
              size: 11,
              anchor: 'end',
              tone: 'soft',
            } as const,
          ]
        : []),
    ];
  });
}
