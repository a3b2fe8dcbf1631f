import type { Random } from '../random.ts';

/** Ties as columns; each an ordered pair where `directed`, else a pair once. */
export interface TieColumns {
  readonly n: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
}

/**
 * A network with the same degrees (in and out where directed), by exchanging the ends of two ties at a time: `swaps` tries, those
 * that would make a self-tie or a tie twice are left (Maslov & Sneppen 2002; the configuration model without either).
 */
export function rewired(
  { n, source, target }: TieColumns,
  directed: boolean,
  random: Random,
  swaps: number = 10 * source.length,
): TieColumns {
  const from = source.slice();
  const to = target.slice();
  const key = (a: number, b: number): number => (directed || a < b ? a * n + b : b * n + a);
  const there = new Set<number>();
  for (let k = 0; k < from.length; k++) there.add(key(from[k]!, to[k]!));
  for (let swap = 0; from.length > 1 && swap < swaps; swap++) {
    const x = random.below(from.length);
    const y = random.below(from.length);
    const [a, b] = [from[x]!, to[x]!];
    let [c, d] = [from[y]!, to[y]!];
    if (!directed && (random.bits() & 1) === 1) [c, d] = [d, c];
    if (x === y || a === d || c === b || there.has(key(a, d)) || there.has(key(c, b))) continue;
    if (key(a, d) === key(c, b)) continue;
    there.delete(key(a, b));
    there.delete(key(c, d));
    there.add(key(a, d));
    there.add(key(c, b));
    from[x] = a;
    to[x] = d;
    from[y] = c;
    to[y] = b;
  }
  return { n, source: from, target: to };
}
