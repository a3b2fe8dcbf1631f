// Exact weighted betweenness and closeness; its law is dijkstra.ts in the core. Dijkstra with a 4-ary heap. A vertex is 32 bytes: length f64, sigma f64, delta f64, parent u32, place i32;
// an arc is 16: distance f64, target u32. Lengths that differ by less than 1e-10 relatively are equal.

import { mostPaths, startOver, take } from './memory';

let outOff: usize = 0;
let into: usize = 0;
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

export function layoutHeap(n: u32, m: u32): void {
  startOver();
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

export function heapOffsetsAt(): usize {
  return outOff;
}

export function heapSumsAt(): usize {
  return into;
}

export function heapArcsAt(): usize {
  return arcs;
}

export function heapClosenessAt(): usize {
  return closeness;
}

@inline
function reset(at: usize): void {
  store<f64>(at, Infinity);
  store<f64>(at, 0, 16);
  store<i32>(at, unseen, 28);
}

/** Puts a vertex in at `hole`, or above it where its key belongs. */
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
export function sumHeap(from: u32, to: u32): u32 {
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
