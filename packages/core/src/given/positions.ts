import { wrong } from '../errors.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Where actors are drawn: points by id, parallel columns as a layout gives them, or `circle`, which puts everybody on a circle with
 * groups side by side.
 */
export type Positions =
  | 'circle'
  | ReadonlyMap<string, Point>
  | Readonly<Record<string, Point>>
  | { readonly ids: readonly string[]; readonly x: ArrayLike<number>; readonly y: ArrayLike<number> };

/** The point of each actor, undefined where none is given. Throws `wrong-argument`. */
export function pointsOf(
  positions: Positions,
  ids: readonly string[],
  group: ArrayLike<number>,
): readonly (Point | undefined)[] {
  if (positions === 'circle') return circle(group);
  if (typeof positions !== 'object' || positions === null || Array.isArray(positions))
    throw wrong('positions', '"circle", points { x, y } by id, or columns { ids, x, y }', positions);
  const known = positions instanceof Map ? positions : byId(positions as Exclude<Positions, 'circle'>);
  return ids.map((id) => {
    const point: Point | undefined = known.get(id);
    if (point === undefined) return undefined;
    for (const name of ['x', 'y'] as const)
      if (!Number.isFinite(point?.[name]))
        throw wrong(`positions[${JSON.stringify(id)}].${name}`, 'a number', point?.[name]);
    return { x: point.x, y: point.y };
  });
}

function byId(positions: Exclude<Positions, 'circle'>): ReadonlyMap<string, Point> {
  const { ids, x, y } = positions as { ids?: unknown; x?: ArrayLike<number>; y?: ArrayLike<number> };
  if (!Array.isArray(ids)) return new Map(Object.entries(positions as Readonly<Record<string, Point>>));
  for (const [name, column] of [['x', x] as const, ['y', y] as const])
    if (column?.length !== ids.length)
      throw wrong(`positions.${name}`, `${ids.length} numbers, one an id`, column);
  return new Map(ids.map((id: string, at) => [id, { x: x![at]!, y: y![at]! }]));
}

function circle(group: ArrayLike<number>): readonly Point[] {
  const order = Array.from(group, (_, actor) => actor).sort((a, b) => group[a]! - group[b]! || a - b);
  const points: Point[] = new Array(order.length);
  order.forEach((actor, place) => {
    const angle = (2 * Math.PI * place) / order.length;
    points[actor] = { x: Math.cos(angle), y: Math.sin(angle) };
  });
  return points;
}
