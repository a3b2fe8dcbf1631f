import type { Crossing } from './flow.ts';

/** A bar of a column of bridges: a unit, a colleague or an organisation, or the rest of them. */
export interface FlowNode {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  /** The number that is shown: people, each once, where several colleagues reach them. */
  readonly shown: number;
  readonly alone: boolean;
  readonly merged: boolean;
  y: number;
  height: number;
  /** How much of its height is taken by bands that leave it, and that come in. */
  out: number;
  in: number;
}

/** The keys of what is merged because it would be too much to name: all of it, or what one colleague each carries and the others. */
const REST = '\u0000rest';
const REST_ALONE = '\u0000alone';

/** What several that are drawn as one are called: one of them, several, and where each is carried by one colleague alone. */
export interface RestWords {
  readonly one: string;
  readonly many: string;
  readonly alone?: string;
}

/** The largest of a column, and the rest of it as one; `counts` are the numbers to show, where they are no sums of crossings. */
export function columnOf(
  crossings: readonly Crossing[],
  key: (one: Crossing) => string,
  name: (one: Crossing) => string,
  words: RestWords,
  most: number,
  counts?: ReadonlyMap<string, number>,
): Map<string, FlowNode> {
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
  const shownOf = (entries: typeof ranked): number =>
    entries.reduce((sum, [key, { value }]) => sum + (counts?.get(key) ?? value), 0);
  const node = (
    key: string,
    name: string,
    { value, shown }: { readonly value: number; readonly shown: number },
    alone: boolean,
    merged: boolean,
  ): FlowNode => ({
    ...{ key, name, value, shown, alone, merged },
    ...{ y: 0, height: 0, out: 0, in: 0 },
  });
  const column = new Map(
    shown.map((entry) => {
      const [key, { name, value, alone }] = entry;
      return [key, node(key, name, { value, shown: shownOf([entry]) }, alone, false)];
    }),
  );
  const merge = (key: string, entries: typeof rest, name: string, alone: boolean): void => {
    const value = entries.reduce((sum, [, entry]) => sum + entry.value, 0);
    if (entries.length > 0)
      column.set(
        key,
        node(
          key,
          `${entries.length.toLocaleString('en')} ${name}`,
          { value, shown: shownOf(entries) },
          alone,
          true,
        ),
      );
  };
  const apart = words.alone === undefined ? [] : rest.filter(([, { alone }]) => alone);
  const others = rest.filter((entry) => !apart.includes(entry));
  merge(REST, others, others.length === 1 ? words.one : words.many, false);
  merge(REST_ALONE, apart, words.alone ?? '', true);
  return column;
}

/** The bar that a crossing belongs to: its own, or the one that it is merged into. */
export function nodeOf(nodes: ReadonlyMap<string, FlowNode>, key: string, alone: boolean): FlowNode {
  return (nodes.get(key) ?? (alone ? nodes.get(REST_ALONE) : undefined) ?? nodes.get(REST))!;
}

const LEAST_ROW = 15;
const LEAST_GAP = 3;
const MOST_GAP = 26;

const rowOf = ({ value }: FlowNode, scale: number): number => Math.max(value * scale, LEAST_ROW);
const used = (nodes: readonly FlowNode[], scale: number): number =>
  nodes.reduce((sum, node) => sum + rowOf(node, scale), 0);

/** The most pixels for one person at which every column fits with a row for each name. */
export function scaleFor(columns: readonly (readonly FlowNode[])[], space: number): number {
  const fits = (scale: number): boolean =>
    columns.every((nodes) => used(nodes, scale) + LEAST_GAP * (nodes.length - 1) <= space);
  let [least, most] = [0, 40];
  for (let turn = 0; turn < 30; turn++) {
    const middle = (least + most) / 2;
    if (fits(middle)) least = middle;
    else most = middle;
  }
  return least;
}

/** Places the bars of a column under each other, in the middle of the space there is. */
export function stack(nodes: readonly FlowNode[], scale: number, top: number, bottom: number): void {
  const rows = used(nodes, scale);
  const gap = Math.min(Math.max((bottom - top - rows) / Math.max(nodes.length - 1, 1), 0), MOST_GAP);
  let y = top + Math.max((bottom - top - rows - gap * (nodes.length - 1)) / 2, 0);
  for (const node of nodes) {
    const row = rowOf(node, scale);
    node.height = Math.max(node.value * scale, 1);
    node.y = y + (row - node.height) / 2;
    y += row + gap;
  }
}
