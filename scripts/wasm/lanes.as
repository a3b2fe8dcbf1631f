// Exact unweighted betweenness; its law is brandes.ts in the core. Eight sources at once, one per lane:
// a vertex's lanes are eight f64 (64 bytes) or eight i16 (16 bytes).

import { arrived, wide0, wide1, wide2, wide3 } from './masks';
import { mostPaths, startOver, take } from './memory';

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

const lanes: usize = 64;
const mostLevels: i32 = 32000;

/** Makes room for n vertices and m arcs; the caller then fills in the rows. */
export function layoutLanes(n: u32, m: u32): void {
  count = n;
  startOver();
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

/** Offsets and ends of the out-arcs (0, 1), then of the in-arcs (2, 3). */
export function laneRowsAt(which: u32): usize {
  return which == 0 ? outOff : which == 1 ? outAdj : which == 2 ? inOff : inAdj;
}

export function laneSumsAt(): usize {
  return into;
}

/** Adds the dependencies of the sources `from .. to - 1` to the sums. Answers 1 where a plain walk has to do it: too deep, too many paths. */
export function sumLanes(from: u32, to: u32): u32 {
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

@inline
function clear(v: usize): void {
  const w = flow + v * lanes;
  v128.store(w, f64x2.splat(0), 0);
  v128.store(w, f64x2.splat(0), 16);
  v128.store(w, f64x2.splat(0), 32);
  v128.store(w, f64x2.splat(0), 48);
}

/** Lanes of v that something arrived in for the first time stand on the next level. */
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
