// Exact betweenness in AssemblyScript, built by ../build-wasm.mjs. Its law is the plain kernel: brandes.ts and dijkstra.ts in the core.
// Unweighted: eight sources at once, one per lane; a vertex's lanes are eight f64 (64 bytes) or eight i16 (16 bytes).

let count: u32 = 0;
let outOff: usize = 0;
let outAdj: usize = 0;
let inOff: usize = 0;
let inAdj: usize = 0;
/** Forward: what arrives at, or stands at, a vertex of the level. Backward: the share it passes on. */
let flow: usize = 0;
let sigma: usize = 0;
let level: usize = 0;
let pending: usize = 0;
let fronts: usize = 0;
let frontStart: usize = 0;
let into: usize = 0;
let next: usize = 0;

const lanes: usize = 64;
const mostLevels: i32 = 32000;
const mostPaths: f64 = 8.452712498170644e270; // 2^900

function take(bytes: usize): usize {
  const at = next;
  next = (at + bytes + 63) & ~(<usize>63);
  const pages = <i32>((next + 65535) >> 16);
  if (pages > memory.size()) memory.grow(pages - memory.size());
  return at;
}

/** Lays out the memory and answers where the rows go: n + 1 offsets and m neighbours, out-arcs then in-arcs. */
export function layoutUnweighted(n: u32, m: u32): void {
  count = n;
  next = (__heap_base + 63) & ~(<usize>63);
  outOff = take((<usize>n + 1) << 2);
  outAdj = take((<usize>m + 16) << 2);
  inOff = take((<usize>n + 1) << 2);
  inAdj = take((<usize>m + 16) << 2);
  into = take(<usize>n << 3);
  flow = take(<usize>n * lanes);
  sigma = take(<usize>n * lanes);
  level = take(<usize>n << 4);
  pending = take(<usize>n * lanes);
  fronts = take(((<usize>n + 1) * 8 + 16) << 2);
  frontStart = take((<usize>mostLevels + 8) << 2);
  memory.fill(flow, 0, <usize>n * lanes);
  memory.fill(level, 0xff, <usize>n << 4);
}

export function rowsAt(which: u32): usize {
  return which == 0 ? outOff : which == 1 ? outAdj : which == 2 ? inOff : inAdj;
}

export function sumsAt(): usize {
  return into;
}

/** Widens two neighbouring 16-bit masks to two 64-bit ones. */
// @ts-expect-error: decorator
@inline
function wide0(mask: v128): v128 {
  return i8x16.shuffle(mask, mask, 0, 1, 0, 1, 0, 1, 0, 1, 2, 3, 2, 3, 2, 3, 2, 3);
}
// @ts-expect-error: decorator
@inline
function wide1(mask: v128): v128 {
  return i8x16.shuffle(mask, mask, 4, 5, 4, 5, 4, 5, 4, 5, 6, 7, 6, 7, 6, 7, 6, 7);
}
// @ts-expect-error: decorator
@inline
function wide2(mask: v128): v128 {
  return i8x16.shuffle(mask, mask, 8, 9, 8, 9, 8, 9, 8, 9, 10, 11, 10, 11, 10, 11, 10, 11);
}
// @ts-expect-error: decorator
@inline
function wide3(mask: v128): v128 {
  return i8x16.shuffle(mask, mask, 12, 13, 12, 13, 12, 13, 12, 13, 14, 15, 14, 15, 14, 15, 14, 15);
}
/** The lanes with a sum above 0, as eight 16-bit masks. */
// @ts-expect-error: decorator
@inline
function arrived(a: v128, b: v128, c: v128, d: v128): v128 {
  const zero = f64x2.splat(0);
  const ab = i8x16.shuffle(f64x2.gt(a, zero), f64x2.gt(b, zero), 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);
  const cd = i8x16.shuffle(f64x2.gt(c, zero), f64x2.gt(d, zero), 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);
  return i16x8.narrow_i32x4_s(ab, cd);
}

/** Adds the dependencies of the sources `from .. to - 1` to the sums. Answers 1 where a plain walk has to do it: too deep, too many paths. */
export function sumUnweighted(from: u32, to: u32): u32 {
  for (let s = from; s < to; s += 8) {
    if (batch(s, min(to, s + 8))) return 1;
  }
  return 0;
}

let tail: u32 = 0;
let openArcs: u32 = 0;
let most: f64 = 0;

function batch(from: u32, to: u32): u32 {
  const n = count;
  tail = 0;
  openArcs = load<u32>(inOff + (<usize>n << 2));
  most = 1;
  for (let s = from; s < to; s++) {
    store<f64>(sigma + <usize>s * lanes + (<usize>(s - from) << 3), 1);
    store<i16>(level + (<usize>s << 4) + (<usize>(s - from) << 1), 0);
    store<u32>(fronts + (<usize>tail << 2), s);
    tail++;
  }
  store<u32>(frontStart, 0);
  store<u32>(frontStart, tail, 4);
  let depth: i32 = 0;
  for (let head: u32 = 0; head < tail && depth < mostLevels; depth++) {
    const end = tail;
    let arcs: u32 = 0;
    for (let i = head; i < end; i++) {
      const at = outOff + (<usize>load<u32>(fronts + (<usize>i << 2)) << 2);
      arcs += load<u32>(at, 4) - load<u32>(at);
    }
    if (arcs < n >> 3) pushFew(head, end, depth);
    else if (openArcs < 2 * arcs) pull(head, end, depth);
    else push(head, end, depth);
    head = end;
    store<u32>(frontStart + (<usize>(depth + 2) << 2), tail);
  }
  const failed = depth >= mostLevels || !(most < mostPaths);
  if (!failed) backward(depth - 1);
  for (let i: u32 = 0; i < tail; i++) {
    const v = <usize>load<u32>(fronts + (<usize>i << 2));
    v128.store(level + (v << 4), i16x8.splat(-1));
    clear(v);
  }
  return failed ? 1 : 0;
}

// @ts-expect-error: decorator
@inline
function clear(v: usize): void {
  const w = flow + v * lanes;
  v128.store(w, f64x2.splat(0), 0);
  v128.store(w, f64x2.splat(0), 16);
  v128.store(w, f64x2.splat(0), 32);
  v128.store(w, f64x2.splat(0), 48);
}

/** Lanes of v that something arrived in for the first time stand on the next level. */
// @ts-expect-error: decorator
@inline
function settle(v: usize, known: v128, unseen: v128, after: v128, a0: v128, a1: v128, a2: v128, a3: v128): void {
  const fresh = v128.and(arrived(a0, a1, a2, a3), unseen);
  if (v128.any_true(fresh)) {
    const now = v128.bitselect(after, known, fresh);
    v128.store(level + (v << 4), now);
    const at = sigma + v * lanes;
    v128.store(at, v128.bitselect(a0, v128.load(at, 0), wide0(fresh)), 0);
    v128.store(at, v128.bitselect(a1, v128.load(at, 16), wide1(fresh)), 16);
    v128.store(at, v128.bitselect(a2, v128.load(at, 32), wide2(fresh)), 32);
    v128.store(at, v128.bitselect(a3, v128.load(at, 48), wide3(fresh)), 48);
    const top = f64x2.pmax(f64x2.pmax(a0, a1), f64x2.pmax(a2, a3));
    most = max(most, max(f64x2.extract_lane(top, 0), f64x2.extract_lane(top, 1)));
    if (!v128.any_true(i16x8.shr_s(now, 15))) {
      openArcs -= load<u32>(inOff + (v << 2), 4) - load<u32>(inOff + (v << 2));
    }
    store<u32>(fronts + (<usize>tail << 2), <u32>v);
    tail++;
  }
}

/** A level of few arcs: remember whom they reach. */
function pushFew(head: u32, end: u32, depth: i32): void {
  const here = i16x8.splat(<i16>depth);
  const after = i16x8.splat(<i16>(depth + 1));
  let reached = pending;
  for (let i = head; i < end; i++) {
    const v = <usize>load<u32>(fronts + (<usize>i << 2));
    const mask = i16x8.eq(v128.load(level + (v << 4)), here);
    const at = sigma + v * lanes;
    const c0 = v128.and(v128.load(at, 0), wide0(mask));
    const c1 = v128.and(v128.load(at, 16), wide1(mask));
    const c2 = v128.and(v128.load(at, 32), wide2(mask));
    const c3 = v128.and(v128.load(at, 48), wide3(mask));
    const last = outAdj + (<usize>load<u32>(outOff + (v << 2), 4) << 2);
    for (let a = outAdj + (<usize>load<u32>(outOff + (v << 2)) << 2); a < last; a += 4) {
      const to = load<u32>(a);
      const w = flow + <usize>to * lanes;
      v128.store(w, f64x2.add(v128.load(w, 0), c0), 0);
      v128.store(w, f64x2.add(v128.load(w, 16), c1), 16);
      v128.store(w, f64x2.add(v128.load(w, 32), c2), 32);
      v128.store(w, f64x2.add(v128.load(w, 48), c3), 48);
      store<u32>(reached, to);
      reached += 4;
    }
  }
  for (let a = pending; a < reached; a += 4) {
    const v = <usize>load<u32>(a);
    const w = flow + v * lanes;
    const known = v128.load(level + (v << 4));
    settle(v, known, i16x8.shr_s(known, 15), after, v128.load(w, 0), v128.load(w, 16), v128.load(w, 32), v128.load(w, 48));
    clear(v);
  }
}

/** A level of many arcs: push along them, then look at every vertex. */
function push(head: u32, end: u32, depth: i32): void {
  const here = i16x8.splat(<i16>depth);
  const after = i16x8.splat(<i16>(depth + 1));
  for (let i = head; i < end; i++) {
    const v = <usize>load<u32>(fronts + (<usize>i << 2));
    const mask = i16x8.eq(v128.load(level + (v << 4)), here);
    const at = sigma + v * lanes;
    const c0 = v128.and(v128.load(at, 0), wide0(mask));
    const c1 = v128.and(v128.load(at, 16), wide1(mask));
    const c2 = v128.and(v128.load(at, 32), wide2(mask));
    const c3 = v128.and(v128.load(at, 48), wide3(mask));
    const last = outAdj + (<usize>load<u32>(outOff + (v << 2), 4) << 2);
    for (let a = outAdj + (<usize>load<u32>(outOff + (v << 2)) << 2); a < last; a += 4) {
      const w = flow + <usize>load<u32>(a) * lanes;
      v128.store(w, f64x2.add(v128.load(w, 0), c0), 0);
      v128.store(w, f64x2.add(v128.load(w, 16), c1), 16);
      v128.store(w, f64x2.add(v128.load(w, 32), c2), 32);
      v128.store(w, f64x2.add(v128.load(w, 48), c3), 48);
    }
  }
  const n = <usize>count;
  for (let v: usize = 0; v < n; v++) {
    const known = v128.load(level + (v << 4));
    const unseen = i16x8.shr_s(known, 15);
    const w = flow + v * lanes;
    if (v128.any_true(unseen)) {
      settle(v, known, unseen, after, v128.load(w, 0), v128.load(w, 16), v128.load(w, 32), v128.load(w, 48));
    }
    clear(v);
  }
}

/** Once few lanes are open, those who miss one look back along the arcs that enter them. */
function pull(head: u32, end: u32, depth: i32): void {
  const here = i16x8.splat(<i16>depth);
  const after = i16x8.splat(<i16>(depth + 1));
  for (let i = head; i < end; i++) {
    const v = <usize>load<u32>(fronts + (<usize>i << 2));
    const mask = i16x8.eq(v128.load(level + (v << 4)), here);
    const at = sigma + v * lanes;
    const w = flow + v * lanes;
    v128.store(w, v128.and(v128.load(at, 0), wide0(mask)), 0);
    v128.store(w, v128.and(v128.load(at, 16), wide1(mask)), 16);
    v128.store(w, v128.and(v128.load(at, 32), wide2(mask)), 32);
    v128.store(w, v128.and(v128.load(at, 48), wide3(mask)), 48);
  }
  const n = <usize>count;
  for (let v: usize = 0; v < n; v++) {
    const known = v128.load(level + (v << 4));
    const unseen = i16x8.shr_s(known, 15);
    if (v128.any_true(unseen)) {
      let s0 = f64x2.splat(0);
      let s1 = f64x2.splat(0);
      let s2 = f64x2.splat(0);
      let s3 = f64x2.splat(0);
      const last = inAdj + (<usize>load<u32>(inOff + (v << 2), 4) << 2);
      for (let a = inAdj + (<usize>load<u32>(inOff + (v << 2)) << 2); a < last; a += 4) {
        const w = flow + <usize>load<u32>(a) * lanes;
        s0 = f64x2.add(s0, v128.load(w, 0));
        s1 = f64x2.add(s1, v128.load(w, 16));
        s2 = f64x2.add(s2, v128.load(w, 32));
        s3 = f64x2.add(s3, v128.load(w, 48));
      }
      settle(v, known, unseen, after, s0, s1, s2, s3);
    }
  }
  for (let i = head; i < end; i++) clear(<usize>load<u32>(fronts + (<usize>i << 2)));
}

function backward(deepest: i32): void {
  for (let d = deepest; d > 0; d--) {
    const here = i16x8.splat(<i16>d);
    const first = load<u32>(frontStart + (<usize>d << 2));
    const end = load<u32>(frontStart + (<usize>d << 2), 4);
    let kept = pending;
    for (let i = first; i < end; i++) {
      const v = <usize>load<u32>(fronts + (<usize>i << 2));
      let s0 = f64x2.splat(0);
      let s1 = f64x2.splat(0);
      let s2 = f64x2.splat(0);
      let s3 = f64x2.splat(0);
      if (d < deepest) {
        const last = outAdj + (<usize>load<u32>(outOff + (v << 2), 4) << 2);
        for (let a = outAdj + (<usize>load<u32>(outOff + (v << 2)) << 2); a < last; a += 4) {
          const w = flow + <usize>load<u32>(a) * lanes;
          s0 = f64x2.add(s0, v128.load(w, 0));
          s1 = f64x2.add(s1, v128.load(w, 16));
          s2 = f64x2.add(s2, v128.load(w, 32));
          s3 = f64x2.add(s3, v128.load(w, 48));
        }
        const mask = i16x8.eq(v128.load(level + (v << 4)), here);
        const at = sigma + v * lanes;
        s0 = v128.and(f64x2.mul(s0, v128.load(at, 0)), wide0(mask));
        s1 = v128.and(f64x2.mul(s1, v128.load(at, 16)), wide1(mask));
        s2 = v128.and(f64x2.mul(s2, v128.load(at, 32)), wide2(mask));
        s3 = v128.and(f64x2.mul(s3, v128.load(at, 48)), wide3(mask));
        const sum = f64x2.add(f64x2.add(s0, s1), f64x2.add(s2, s3));
        const to = into + (v << 3);
        store<f64>(to, load<f64>(to) + (f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)));
      }
      v128.store(kept, s0, 0);
      v128.store(kept, s1, 16);
      v128.store(kept, s2, 32);
      v128.store(kept, s3, 48);
      kept += lanes;
    }
    kept = pending;
    const one = f64x2.splat(1);
    for (let i = first; i < end; i++) {
      const v = <usize>load<u32>(fronts + (<usize>i << 2));
      const mask = i16x8.eq(v128.load(level + (v << 4)), here);
      const at = sigma + v * lanes;
      const w = flow + v * lanes;
      v128.store(w, v128.bitselect(f64x2.div(f64x2.add(one, v128.load(kept, 0)), v128.load(at, 0)), v128.load(w, 0), wide0(mask)), 0);
      v128.store(w, v128.bitselect(f64x2.div(f64x2.add(one, v128.load(kept, 16)), v128.load(at, 16)), v128.load(w, 16), wide1(mask)), 16);
      v128.store(w, v128.bitselect(f64x2.div(f64x2.add(one, v128.load(kept, 32)), v128.load(at, 32)), v128.load(w, 32), wide2(mask)), 32);
      v128.store(w, v128.bitselect(f64x2.div(f64x2.add(one, v128.load(kept, 48)), v128.load(at, 48)), v128.load(w, 48), wide3(mask)), 48);
      kept += lanes;
    }
  }
}

// Weighted: Dijkstra with a 4-ary heap. A vertex is 32 bytes: length f64, sigma f64, delta f64, parent u32, place i32;
// an arc is 16: distance f64, target u32. Lengths that differ by less than 1e-10 relatively are equal.

let arcs: usize = 0;
let vertices: usize = 0;
let more: usize = 0;
let extra: usize = 0;
let heap: usize = 0;
let order: usize = 0;
let closeness: usize = 0;
const unseen: i32 = -1;
const settled: i32 = -2;
const above: f64 = 1.0 + 1e-10;
const below: f64 = 1.0 - 1e-10;

export function layoutWeighted(n: u32, m: u32): void {
  count = n;
  next = (__heap_base + 63) & ~(<usize>63);
  outOff = take((<usize>n + 1) << 2);
  arcs = take(<usize>m << 4);
  into = take(<usize>n << 3);
  closeness = take(<usize>n << 3);
  vertices = take(<usize>n << 5);
  more = take(<usize>n << 2);
  extra = take(<usize>m << 3);
  heap = take((<usize>n + 8) << 4) + 48;
  order = take(<usize>n << 2);
  for (let v: usize = 0; v < <usize>n; v++) reset(vertices + (v << 5));
  memory.fill(more, 0xff, <usize>n << 2);
}

export function arcsAt(): usize {
  return arcs;
}

export function closenessAt(): usize {
  return closeness;
}

// @ts-expect-error: decorator
@inline
function reset(at: usize): void {
  store<f64>(at, Infinity);
  store<f64>(at, 0, 16);
  store<i32>(at, unseen, 28);
}

/** Puts a vertex in at `hole`, or above it where its key belongs. */
// @ts-expect-error: decorator
@inline
function lift(hole: i32, key: f64, v: u32): void {
  let at = hole;
  while (at > 0) {
    const up = (at - 1) >> 2;
    const over = heap + (<usize>up << 4);
    const overKey = load<f64>(over);
    if (overKey <= key) break;
    const overVertex = load<u32>(over, 8);
    const here = heap + (<usize>at << 4);
    store<f64>(here, overKey);
    store<u32>(here, overVertex, 8);
    store<i32>(vertices + (<usize>overVertex << 5), at, 28);
    at = up;
  }
  const here = heap + (<usize>at << 4);
  store<f64>(here, key);
  store<u32>(here, v, 8);
  store<i32>(vertices + (<usize>v << 5), at, 28);
}

/** Fills the place of the least with the last of `size` others. */
// @ts-expect-error: decorator
@inline
function sink(size: i32): void {
  const key = load<f64>(heap + (<usize>size << 4));
  const v = load<u32>(heap + (<usize>size << 4), 8);
  let at = 0;
  for (let child = 1; child < size; child = (at << 2) + 1) {
    let least = child;
    let leastKey = load<f64>(heap + (<usize>child << 4));
    const last = min(child + 4, size);
    for (let c = child + 1; c < last; c++) {
      const k = load<f64>(heap + (<usize>c << 4));
      least = k < leastKey ? c : least;
      leastKey = k < leastKey ? k : leastKey;
    }
    if (leastKey >= key) break;
    const up = load<u32>(heap + (<usize>least << 4), 8);
    const here = heap + (<usize>at << 4);
    store<f64>(here, leastKey);
    store<u32>(here, up, 8);
    store<i32>(vertices + (<usize>up << 5), at, 28);
    at = least;
  }
  const here = heap + (<usize>at << 4);
  store<f64>(here, key);
  store<u32>(here, v, 8);
  store<i32>(vertices + (<usize>v << 5), at, 28);
}

/** Adds the dependencies and 1/distance from the sources `from .. to - 1`. Answers 1 where a plain walk has to do it: too many paths. */
export function sumWeighted(from: u32, to: u32): u32 {
  for (let s = from; s < to; s++) {
    if (!(walk(s) < mostPaths)) return 1;
  }
  return 0;
}

function walk(s: u32): f64 {
  let most: f64 = 1;
  let size = 0;
  let reached: usize = 0;
  let extras: i32 = 0;
  const start = vertices + (<usize>s << 5);
  store<f64>(start, 0);
  store<f64>(start, 1, 8);
  store<f64>(heap, 0);
  store<u32>(heap, s, 8);
  size = 1;
  while (size > 0) {
    const v = load<u32>(heap, 8);
    const at = vertices + (<usize>v << 5);
    store<i32>(at, settled, 28);
    size--;
    if (size > 0) sink(size);
    store<u32>(order + (reached << 2), v);
    reached++;
    const far = load<f64>(at);
    const paths = load<f64>(at, 8);
    most = max(most, paths);
    const last = arcs + (<usize>load<u32>(outOff + (<usize>v << 2), 4) << 4);
    for (let a = arcs + (<usize>load<u32>(outOff + (<usize>v << 2)) << 4); a < last; a += 16) {
      const through = far + load<f64>(a);
      const w = load<u32>(a, 8);
      const to = vertices + (<usize>w << 5);
      const known = load<f64>(to);
      if (through > known * above) continue;
      const place = load<i32>(to, 28);
      if (place == settled) continue;
      if (through < known * below) {
        store<f64>(to, through);
        store<f64>(to, paths, 8);
        store<u32>(to, v, 24);
        if (place == unseen) lift(size++, through, w);
        else {
          store<i32>(more + (<usize>w << 2), -1);
          lift(place, through, w);
        }
      } else {
        store<f64>(to, load<f64>(to, 8) + paths, 8);
        const cell = extra + (<usize>extras << 3);
        store<u32>(cell, v);
        store<i32>(cell, load<i32>(more + (<usize>w << 2)), 4);
        store<i32>(more + (<usize>w << 2), extras);
        extras++;
      }
    }
  }
  for (let i = reached - 1; i > 0; i--) {
    const w = <usize>load<u32>(order + (i << 2));
    const at = vertices + (w << 5);
    const delta = load<f64>(at, 16);
    const share = (1 + delta) / load<f64>(at, 8);
    const parent = vertices + (<usize>load<u32>(at, 24) << 5);
    store<f64>(parent, load<f64>(parent, 16) + load<f64>(parent, 8) * share, 16);
    for (let e = load<i32>(more + (w << 2)); e >= 0; ) {
      const cell = extra + (<usize>e << 3);
      const other = vertices + (<usize>load<u32>(cell) << 5);
      store<f64>(other, load<f64>(other, 16) + load<f64>(other, 8) * share, 16);
      e = load<i32>(cell, 4);
    }
    store<i32>(more + (w << 2), -1);
    store<f64>(into + (w << 3), load<f64>(into + (w << 3)) + delta);
    store<f64>(closeness + (w << 3), load<f64>(closeness + (w << 3)) + 1 / load<f64>(at));
    reset(at);
  }
  reset(start);
  return most;
}
