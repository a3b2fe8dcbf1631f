import type { Crossing } from './flow.ts';

/** A bar of a column of bridges: a unit, a colleague or an organisation, or the rest of them. */
export interface FlowNode {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly alone: boolean;
  readonly merged: boolean;
  y: number;
  height: number;
  /** How much of its height is taken by bands that leave it, and that come in. */
  out: number;
  in: number;
}

/** The key of what is merged because it would be too much to name. */
export const REST = '\u0000rest';

/** The largest of a column, and the rest of it as one. */
export function columnOf(
  crossings: readonly Crossing[],
  key: (one: Crossing) => string,
  name: (one: Crossing) => string,
  [one, many]: readonly [string, string],
  most: number,
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
  const node = (key: string, name: string, value: number, alone: boolean, merged: boolean): FlowNode => ({
    ...{ key, name, value, alone, merged },
    ...{ y: 0, height: 0, out: 0, in: 0 },
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
