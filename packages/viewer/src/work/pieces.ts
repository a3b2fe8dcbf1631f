/** A long list or map that was taken out of a value, and where it belongs. */
interface Part {
  readonly path: readonly (string | number)[];
  readonly kind: 'list' | 'map';
  readonly items: readonly unknown[];
}

/** A value without its long lists, which travel one piece after the other. */
export interface Cut {
  readonly frame: unknown;
  readonly parts: readonly Part[];
}

export interface Piece {
  readonly path: Part['path'];
  readonly kind: Part['kind'];
  readonly items: readonly unknown[];
}

/** Few enough to be copied between threads well within one frame. */
const AT_ONCE = 1000;

/** Takes the long lists and maps out of plain data; they are not copied. Cost: linear in what stays. */
export function cut(value: unknown): Cut {
  const parts: Part[] = [];
  const walk = (one: unknown, path: Part['path']): unknown => {
    if (Array.isArray(one)) {
      if (one.length > AT_ONCE) return take('list', one, path);
      return one.map((item, at) => walk(item, [...path, at]));
    }
    if (one instanceof Map) return one.size > AT_ONCE ? take('map', [...one], path) : one;
    if (!isPlain(one)) return one;
    return Object.fromEntries(Object.entries(one).map(([key, item]) => [key, walk(item, [...path, key])]));
  };
  const take = (kind: Part['kind'], items: readonly unknown[], path: Part['path']): null => {
    parts.push({ path, kind, items });
    return null;
  };
  return { frame: { value: walk(value, ['value']) }, parts };
}

const isPlain = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false;
  const type = Object.getPrototypeOf(value);
  return type === Object.prototype || type === null;
};

export const countPieces = ({ parts }: Cut): number =>
  parts.reduce((sum, { items }) => sum + Math.ceil(items.length / AT_ONCE), 0);

export function* pieces({ parts }: Cut): Generator<Piece> {
  for (const { path, kind, items } of parts)
    for (let at = 0; at < items.length; at += AT_ONCE)
      yield { path, kind, items: items.slice(at, at + AT_ONCE) };
}

/** Puts a value together again from its frame and its pieces, in the order in which they were cut. */
export class Joining {
  readonly #frame: { value: unknown };

  constructor(frame: unknown) {
    this.#frame = frame as { value: unknown };
  }

  add({ path, kind, items }: Piece): void {
    const parent = path.slice(0, -1).reduce<unknown>((one, key) => (one as Tree)[key], this.#frame) as Tree;
    const last = path.at(-1)!;
    parent[last] ??= kind === 'list' ? [] : new Map();
    const whole = parent[last];
    if (whole instanceof Map) for (const [key, item] of items as [unknown, unknown][]) whole.set(key, item);
    else (whole as unknown[]).push(...items);
  }

  get value(): unknown {
    return this.#frame.value;
  }
}

type Tree = Record<string | number, unknown>;
