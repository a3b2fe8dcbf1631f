/** Expectation and standard deviation of the five roles and their total under the null model of Gould & Fernandez 1989, as R `sna` has them. */
export interface RoleMoments {
  readonly expected: Float64Array;
  readonly sd: Float64Array;
}

const pairsOf = (x: number): number => (x * (x - 1)) / 2;

/** Six moments for a member of each group: `6 * group + role`, the total last. */
export function actorMoments(sizes: Uint32Array, actors: number, arcs: number): RoleMoments {
  const N = actors;
  const d = arcs / (N * (N - 1));
  const a = d ** 2 * (1 - d);
  const b = d ** 3 * (1 - d) ** 3;
  const expected = new Float64Array(6 * sizes.length);
  const sd = new Float64Array(6 * sizes.length);
  const distinct = bySize(sizes);
  const known = new Map<number, { expected: readonly number[]; sd: readonly number[] }>();
  for (let g = 0; g < sizes.length; g++) {
    const n = sizes[g]!;
    if (n === 0) continue;
    let moments = known.get(n);
    if (moments === undefined) {
      moments = momentsOfSize(n, N, a, b, distinct);
      known.set(n, moments);
    }
    expected.set(moments.expected, 6 * g);
    sd.set(moments.sd, 6 * g);
  }
  return { expected, sd };
}

function momentsOfSize(
  n: number,
  N: number,
  a: number,
  b: number,
  distinct: readonly (readonly [size: number, times: number])[],
): { expected: readonly number[]; sd: readonly number[] } {
  let twos = 0;
  let threes = 0;
  let outside = 0;
  let squares = 0;
  let liaisons = 0;
  for (const [h, times] of distinct) {
    const others = h === n ? times - 1 : times;
    twos += others * h * (h - 1);
    threes += others * h * (h - 1) * (h - 2);
    outside += others * h;
    squares += others * h * h;
    liaisons += others * h * pairsOf(N - h - n);
  }
  const gate = [
    a * (N - n) * (n - 1),
    2 * b * ((n - 1) * pairsOf(N - n) + (N - n) * pairsOf(n - 1)),
  ] as const;
  const table = [
    [a * (n - 1) * (n - 2), 2 * b * (n - 1) * (n - 2) * (n - 3)],
    [a * twos, 2 * b * threes],
    gate,
    gate,
    [a * (outside * outside - squares), 4 * b * liaisons],
    [a * (N - 1) * (N - 2), 2 * b * (N - 1) * (N - 2) * (N - 3)],
  ] as const;
  return {
    expected: table.map(([mean]) => mean),
    sd: table.map(([mean, term]) => Math.sqrt(mean * (1 - a) + term)),
  };
}

/** Six moments of the network's own counts, the total last. */
export function networkMoments(sizes: Uint32Array, actors: number, arcs: number): RoleMoments {
  const N = actors;
  const d = arcs / (N * (N - 1));
  const a = d ** 2 * (1 - d);
  const b = d ** 3 * (1 - d) ** 3;
  const c = d ** 4 * (1 - d) ** 2;
  const e = d ** 5 * (1 - d);
  const three = [0, 0];
  const two = [0, 0];
  const mixed = [0, 0];
  const distinct = bySize(sizes);
  for (const [n, times] of distinct) {
    const own = n * (n - 1) * (n - 2) * times;
    three[0]! += own;
    three[1]! += own * ((4 * n - 10) * b - 4 * (n - 3) * c + (n - 3) * e);
    const pair = n * (N - n) * (n - 1) * times;
    two[0]! += pair;
    two[1]! += pair * ((N - 3) * b + (n - 2) * e);
    // Over the other groups y: their sizes sum to N - n, their squares to what is left of all squares.
    mixed[1]! += n * (n - 1) * times * ((2 * n - 6) * b + (N - n - 1) * e) * (N - n);
  }
  mixed[0] = two[0]!;
  for (const [x, timesX] of distinct) {
    let squares = 0;
    for (const [y, timesY] of distinct) squares += (x === y ? timesY - 1 : timesY) * y * y;
    mixed[1]! += x * (x - 1) * timesX * 2 * b * squares;
  }
  const { triples, squared } = tripleSums(sizes);
  const liaison = [
    triples,
    b * (4 * N * triples - 8 * squared - 2 * triples) -
      c * (4 * N * triples - 8 * squared - 2 * triples) +
      e * (N * triples - 2 * squared - triples),
  ];
  const all = N * (N - 1) * (N - 2);
  const total = [all, all * ((4 * N - 10) * b - 4 * (N - 3) * c + (N - 3) * e)];
  const table = [three, mixed, two, two, liaison, total];
  const expected = Float64Array.from(table, ([sum]) => a * sum!);
  return {
    expected,
    sd: Float64Array.from(table, ([, term], role) => Math.sqrt(expected[role]! * (1 - a) + term!)),
  };
}

/** Over ordered triples of different groups: sum xyz and sum x * xyz; sums of positive terms, so that two groups give 0. */
function tripleSums(sizes: Uint32Array): { triples: number; squared: number } {
  let one = 0;
  let two = 0;
  let three = 0;
  let square = 0;
  let squareOne = 0;
  let squareTwo = 0;
  for (const x of sizes) {
    squareTwo += squareOne * x + two * x * x;
    squareOne += square * x + one * x * x;
    square += x * x;
    three += two * x;
    two += one * x;
    one += x;
  }
  return { triples: 6 * three, squared: 2 * squareTwo };
}

function bySize(sizes: Uint32Array): readonly (readonly [size: number, times: number])[] {
  const times = new Map<number, number>();
  for (const size of sizes) if (size > 0) times.set(size, (times.get(size) ?? 0) + 1);
  return [...times];
}
