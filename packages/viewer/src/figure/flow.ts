import type { Figure, Mark } from './figure-types.ts';
import { columnOf, type FlowNode, nodeOf, type RestWords, scaleFor, stack } from './flow-columns.ts';
import { isNarrow, type Room, SHEET } from './room.ts';
import { fitted, widthOf } from './text.ts';

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

interface Column {
  readonly kind: 'unit' | 'carrier' | 'organisation';
  readonly head: string;
  /** Where there is no room for it. */
  readonly short?: string;
  readonly key: (one: Crossing) => string;
  readonly name: (one: Crossing) => string;
  readonly words: RestWords;
  readonly most: number;
  /** Whether those in it can be selected; so unless said. */
  readonly picks?: boolean;
}

/** A column in its place: names stand before or behind its bars. */
interface Placed extends Column {
  readonly x: number;
  readonly before: boolean;
  readonly room: number;
  readonly nodes: ReadonlyMap<string, FlowNode>;
}

const BAR = 12;
const TOP = 34;
const FOOT = 14;
const ROW = 19;
const SIZE = 12.5;
/** Between a name and its bar, and at the edge. */
const SPARE = 12;
/** In two columns: the least room for bands, and the most of the rest that names before the bars take. */
const LEAST_BANDS = 36;
const MOST_BEFORE = 0.6;

const COLUMNS: readonly Column[] = [
  {
    ...{ kind: 'unit', head: 'Unit', words: { one: 'more unit', many: 'more units' }, most: 12 },
    ...{ key: (one) => one.unit, name: (one) => one.unit },
  },
  {
    ...{ kind: 'carrier', head: 'Who carries it', most: 12 },
    words: { one: 'more colleague', many: 'more colleagues' },
    ...{ key: (one) => one.carrier, name: (one) => one.carrierName },
  },
  {
    ...{ kind: 'organisation', head: 'Organisation outside', short: 'Outside', most: 16 },
    words: {
      one: 'more organisation',
      many: 'more organisations',
      alone: 'more, by one alone',
    },
    ...{ key: (one) => one.organisation, name: (one) => one.organisation },
  },
];

/** What the flow is called, where those on the right are not organisations outside. */
export interface FlowWords {
  readonly title: string;
  readonly head: string;
  readonly words: RestWords;
  readonly notes: readonly string[];
}

/** How many people units and organisations stand for, each person once, by name. */
export interface FlowCounts {
  readonly unit?: ReadonlyMap<string, number>;
  readonly organisation?: ReadonlyMap<string, number>;
}

/**
 * Bridges: units on the left, the colleagues who carry each band in the middle, organisations outside on the right; where there is
 * little room, colleagues and organisations alone.
 */
export function flowFigure(
  crossings: readonly Crossing[],
  own: string,
  sentence: string,
  room: Room = SHEET,
  said?: FlowWords,
  counts: FlowCounts = {},
): Figure {
  const rows = Math.max(Math.floor((room.height - TOP - FOOT) / ROW) - 1, 4);
  const wanted = isNarrow(room) ? COLUMNS.slice(1) : COLUMNS;
  const found = wanted.map((column) => ({
    ...column,
    ...(column.kind === 'organisation' && said !== undefined
      ? { head: said.head, short: said.head, picks: false }
      : {}),
    nodes: columnOf(
      crossings,
      column.key,
      column.name,
      (column.kind === 'organisation' ? said?.words : undefined) ?? column.words,
      Math.min(column.most, rows),
      column.kind === 'carrier' ? undefined : counts[column.kind],
    ),
  }));
  const tallest = Math.max(...found.map(({ nodes }) => nodes.size));
  const height = Math.min(room.height, Math.max(260, tallest * 34 + TOP + FOOT));
  const scale = scaleFor(
    found.map(({ nodes }) => [...nodes.values()]),
    height - TOP - FOOT,
  );
  for (const { nodes } of found) stack([...nodes.values()], scale, TOP, height - FOOT);
  const columns = placed(found, room.width);

  const marks: Mark[] = columns.map(({ x, before, head, short = head, room }) => ({
    ...{
      kind: 'text',
      y: 18,
      text: fitted(widthOf(head, 12, true) > room ? short : head, 12, room, true),
      size: 12,
      tone: 'soft',
      bold: true,
    },
    x: before ? x + BAR : x,
    anchor: before ? 'end' : 'start',
  }));
  for (const [at, right] of columns.entries()) {
    const left = columns[at - 1];
    if (left === undefined) continue;
    for (const { from, to, value, alone } of linksOf(crossings, left, right)) {
      const thick = Math.max(value * scale, 0.8);
      const [y0, y1] = [from.y + from.out, to.y + to.in];
      from.out += value * scale;
      to.in += value * scale;
      marks.push({
        kind: 'band',
        d: ribbon(left.x + BAR, y0, right.x, y1, thick),
        tone: alone ? 'alone' : 'own',
        opacity: alone ? 0.5 : 0.28,
        title: `${from.name} to ${to.name}: ${value.toLocaleString('en')}${alone ? ', through nobody else' : ''}`,
      });
    }
  }
  for (const column of columns)
    for (const node of column.nodes.values()) marks.push(...nodeMarks(node, column));
  return {
    title: said?.title ?? `Who bridges ${own} to the outside`,
    sentence,
    width: room.width,
    height,
    marks,
    notes: said?.notes ?? [
      'The width of a band is the number of people outside whom a colleague reaches; a person whom two colleagues reach counts in both bands, and once in the number of an organisation or unit.',
      ...(crossings.some(({ alone }) => alone)
        ? [
            'Orange: one colleague alone is recorded to know people at that organisation, or at each of those merged there.',
          ]
        : []),
    ],
  };
}

function placed(columns: readonly Omit<Placed, 'x' | 'before' | 'room'>[], width: number): Placed[] {
  if (columns.length === 2) return beside(columns, width);
  const side = Math.min(width * 0.21, 240);
  const [first, last] = [side, width - side - BAR];
  return columns.map((column, at) => {
    const x = at === 0 ? first : at === columns.length - 1 ? last : first + (last - first) * 0.53;
    const room = (at > 0 && at < columns.length - 1 ? (last - x) * 0.7 : side) - BAR;
    return { ...column, x, before: at === 0, room };
  });
}

/** Two columns: the names of colleagues, whom the picture is about, as a whole; organisations get what is left beside the bands. */
function beside(columns: readonly Omit<Placed, 'x' | 'before' | 'room'>[], width: number): Placed[] {
  const free = width - 2 * BAR - LEAST_BANDS;
  const needed = columns.map((column) => SPARE + 1 + Math.max(...nodeWidths(column)));
  const [one = 0, other = 0] = needed;
  const first = Math.min(one, Math.max(free - other, free * MOST_BEFORE));
  const last = Math.min(other, free - first);
  return columns.map((column, at) =>
    at === 0
      ? { ...column, x: first, before: true, room: first - SPARE }
      : { ...column, x: width - last - BAR, before: false, room: last - SPARE },
  );
}

const nodeWidths = ({ kind, nodes }: Omit<Placed, 'x' | 'before' | 'room'>): number[] =>
  [...nodes.values()].map((node) => widthOf(`${node.name}${countOf(node, kind)}`, SIZE, kind === 'carrier'));

const countOf = ({ shown, alone, merged }: FlowNode, kind: Column['kind']): string =>
  ` ${shown.toLocaleString('en')}${kind === 'organisation' && alone && !merged ? ' only' : ''}`;

interface FlowLink {
  readonly from: FlowNode;
  readonly to: FlowNode;
  value: number;
  alone: boolean;
}

function linksOf(crossings: readonly Crossing[], left: Placed, right: Placed): FlowLink[] {
  const links = new Map<FlowNode, Map<FlowNode, FlowLink>>();
  for (const crossing of crossings) {
    const one = nodeOf(left.nodes, left.key(crossing), crossing.alone);
    const other = nodeOf(right.nodes, right.key(crossing), crossing.alone);
    const row = links.get(one) ?? new Map<FlowNode, FlowLink>();
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

function nodeMarks(node: FlowNode, { kind, x, before, room, picks = true }: Placed): Mark[] {
  const { name, y, height, alone, merged, key } = node;
  const outside = kind === 'organisation';
  const bold = kind === 'carrier';
  const count = countOf(node, kind);
  const target =
    merged || !picks || kind === 'unit' ? {} : { target: bold ? { person: key } : { organisation: name } };
  const title = `${name}:${count}`;
  const tone = outside && alone ? 'alone' : merged ? 'line' : outside ? 'outside' : 'own';
  return [
    { kind: 'rect', x, y, width: BAR, height, tone, title, ...target },
    {
      kind: 'text',
      x: before ? x - 8 : x + BAR + 8,
      y: y + height / 2 + 4,
      text: `${fitted(name, SIZE, room - widthOf(count, SIZE, bold), bold)}${count}`,
      size: SIZE,
      anchor: before ? 'end' : 'start',
      tone: outside && alone ? 'alone' : 'ink',
      bold,
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
