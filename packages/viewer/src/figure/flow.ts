import type { Figure, Mark } from './figure-types.ts';
import { fitted } from './text.ts';

/** People of an organisation outside whom one colleague reaches. */
export interface Crossing {
  readonly unit: string;
  readonly carrier: string;
  readonly carrierName: string;
  readonly organisation: string;
  readonly people: number;
  /** Nobody else inside reaches anybody of that organisation. */
  readonly alone: boolean;
}

interface Node {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly alone: boolean;
  readonly merged: boolean;
  y: number;
  height: number;
  out: number;
  in: number;
}

const WIDTH = 1000;
const BAR = 12;
const GAP = 7;
const TOP = 34;
const COLUMNS = [190, 500, 770] as const;
const MOST = [14, 18, 24] as const;
const REST = '\u0000rest';

/** Bridges: units on the left, the colleagues who carry each band in the middle, organisations outside on the right. */
export function flowFigure(crossings: readonly Crossing[], own: string, sentence: string): Figure {
  const keys = [
    (one: Crossing) => one.unit,
    (one: Crossing) => one.carrier,
    (one: Crossing) => one.organisation,
  ] as const;
  const names = [
    (one: Crossing) => one.unit,
    (one: Crossing) => one.carrierName,
    (one: Crossing) => one.organisation,
  ] as const;
  const words = [
    ['more unit', 'more units'],
    ['more colleague', 'more colleagues'],
    ['more organisation', 'more organisations'],
  ] as const;
  const columns = COLUMNS.map((_, at) => columnOf(crossings, keys[at]!, names[at]!, words[at]!, MOST[at]!));
  const tallest = Math.max(...columns.map((column) => column.size));
  const height = Math.max(420, tallest * 25 + TOP + 20);
  const total = crossings.reduce((sum, { people }) => sum + people, 0);
  const scale = (height - TOP - 20 - GAP * tallest) / Math.max(total, 1);
  for (const column of columns) stack([...column.values()], scale, height);

  const marks: Mark[] = ['Unit', 'Who carries it', 'Organisation outside'].map((text, at) => ({
    kind: 'text',
    x: at === 0 ? COLUMNS[0] : COLUMNS[at]! + BAR,
    y: 18,
    text,
    size: 12,
    anchor: at === 0 ? 'end' : 'start',
    tone: 'soft',
    bold: true,
  }));
  for (const at of [0, 1] as const) {
    const links = linksOf(crossings, keys[at]!, keys[at + 1]!, columns[at]!, columns[at + 1]!);
    for (const { from, to, value, alone } of links) {
      const thick = Math.max(value * scale, 0.8);
      const [y0, y1] = [from.y + from.out, to.y + to.in];
      from.out += value * scale;
      to.in += value * scale;
      marks.push({
        kind: 'band',
        d: ribbon(COLUMNS[at] + BAR, y0, COLUMNS[at + 1]!, y1, thick),
        tone: alone ? 'alone' : 'own',
        opacity: alone ? 0.5 : 0.28,
        title: `${from.name} to ${to.name}: ${value.toLocaleString('en')}${alone ? ', through nobody else' : ''}`,
      });
    }
  }
  for (const [at, column] of columns.entries())
    for (const node of column.values()) marks.push(...nodeMarks(node, at));
  return {
    title: `Who bridges ${own} to the outside`,
    sentence,
    width: WIDTH,
    height,
    marks,
    notes: [
      'The width of a band is the number of people outside whom a colleague reaches; a person whom two colleagues reach counts in both bands.',
      'Orange, and “only”: one colleague alone reaches that organisation.',
    ],
  };
}

function columnOf(
  crossings: readonly Crossing[],
  key: (one: Crossing) => string,
  name: (one: Crossing) => string,
  [one, many]: readonly [string, string],
  most: number,
): Map<string, Node> {
  const sums = new Map<string, { name: string; value: number; alone: boolean }>();
  for (const crossing of crossings) {
    const entry = sums.get(key(crossing)) ?? { name: name(crossing), value: 0, alone: true };
    entry.value += crossing.people;
    entry.alone &&= crossing.alone;
    sums.set(key(crossing), entry);
  }
  const ranked = [...sums].sort(
    ([x, a], [y, b]) => b.value - a.value || (a.name < b.name ? -1 : a.name > b.name ? 1 : x < y ? -1 : 1),
  );
  const shown = ranked.length > most + 1 ? ranked.slice(0, most) : ranked;
  const rest = ranked.slice(shown.length);
  const node = (key: string, name: string, value: number, alone: boolean, merged: boolean): Node => ({
    key,
    name,
    value,
    alone,
    merged,
    y: 0,
    height: 0,
    out: 0,
    in: 0,
  });
  const column = new Map(
    shown.map(([key, { name, value, alone }]) => [key, node(key, name, value, alone, false)]),
  );
  if (rest.length > 0) {
    const value = rest.reduce((sum, [, entry]) => sum + entry.value, 0);
    column.set(REST, node(REST, `${rest.length} ${rest.length === 1 ? one : many}`, value, false, true));
  }
  return column;
}

function stack(nodes: readonly Node[], scale: number, height: number): void {
  const used = nodes.reduce((sum, { value }) => sum + Math.max(value * scale, 1), 0);
  const gap = Math.min(nodes.length > 1 ? (height - TOP - 20 - used) / (nodes.length - 1) : 0, 26);
  let y = TOP + Math.max((height - TOP - 20 - used - gap * (nodes.length - 1)) / 2, 0);
  for (const node of nodes) {
    node.y = y;
    node.height = Math.max(node.value * scale, 1);
    y += node.height + gap;
  }
}

interface FlowLink {
  readonly from: Node;
  readonly to: Node;
  value: number;
  alone: boolean;
}

function linksOf(
  crossings: readonly Crossing[],
  from: (one: Crossing) => string,
  to: (one: Crossing) => string,
  left: ReadonlyMap<string, Node>,
  right: ReadonlyMap<string, Node>,
): FlowLink[] {
  const links = new Map<Node, Map<Node, FlowLink>>();
  for (const crossing of crossings) {
    const one = (left.get(from(crossing)) ?? left.get(REST))!;
    const other = (right.get(to(crossing)) ?? right.get(REST))!;
    const row = links.get(one) ?? new Map<Node, FlowLink>();
    links.set(one, row);
    const link = row.get(other) ?? { from: one, to: other, value: 0, alone: true };
    row.set(other, link);
    link.value += crossing.people;
    link.alone &&= crossing.alone;
  }
  return [...links.values()]
    .flatMap((row) => [...row.values()])
    .sort((a, b) => a.from.y - b.from.y || a.to.y - b.to.y);
}

function nodeMarks(node: Node, at: number): Mark[] {
  const x = COLUMNS[at]!;
  const { name, value, y, height, alone, merged, key } = node;
  const organisation = at === 2;
  const count = `${value.toLocaleString('en')}${organisation && alone ? ' only' : ''}`;
  const room = at === 0 ? 180 : at === 1 ? 200 : 210;
  const target = merged || at === 0 ? {} : { target: at === 1 ? { person: key } : { organisation: name } };
  const title = `${name}: ${count}`;
  const tone = merged ? 'line' : organisation ? (alone ? 'alone' : 'outside') : 'own';
  return [
    { kind: 'rect', x, y, width: BAR, height, tone, title, ...target },
    {
      kind: 'text',
      x: at === 0 ? x - 8 : x + BAR + 8,
      y: y + height / 2 + 4,
      text: `${fitted(name, 12.5, room - count.length * 7)}  ${count}`,
      size: 12.5,
      anchor: at === 0 ? 'end' : 'start',
      tone: organisation && alone ? 'alone' : 'ink',
      bold: at === 1,
      title,
      ...target,
    },
  ];
}

function ribbon(x0: number, y0: number, x1: number, y1: number, thick: number): string {
  const middle = (x0 + x1) / 2;
  const n = (value: number): string => String(Math.round(value * 10) / 10);
  return [
    `M${n(x0)} ${n(y0)}C${n(middle)} ${n(y0)} ${n(middle)} ${n(y1)} ${n(x1)} ${n(y1)}`,
    `V${n(y1 + thick)}C${n(middle)} ${n(y1 + thick)} ${n(middle)} ${n(y0 + thick)} ${n(x0)} ${n(y0 + thick)}Z`,
  ].join('');
}
