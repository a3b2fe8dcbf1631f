import { kernelBytes } from './wasm-bytes.ts';

/** What scripts/wasm exports; places are byte offsets into `memory`. */
export interface PathKernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  layoutLanes(n: number, m: number): void;
  /** 0: offsets of the out-arcs, 1: their targets, 2 and 3: the same for the in-arcs. */
  laneRowsAt(which: number): number;
  laneSumsAt(): number;
  /** 0, or 1 where a plain walk has to do these sources. */
  sumLanes(from: number, to: number): number;
  layoutHeap(n: number, m: number): void;
  heapOffsetsAt(): number;
  heapArcsAt(): number;
  heapSumsAt(): number;
  heapClosenessAt(): number;
  /** As `sumLanes`. */
  sumHeap(from: number, to: number): number;
}

let compiled: WebAssembly.Module | null | undefined;

/** A kernel with memory of its own; undefined where a policy forbids WebAssembly or the engine has no SIMD. */
export function pathKernel(): PathKernel | undefined {
  if (compiled === undefined) compiled = compile();
  if (compiled === null) return undefined;
  return new WebAssembly.Instance(compiled, {}).exports as unknown as PathKernel;
}

function compile(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(kernelBytes), (letter) => letter.charCodeAt(0)));
  } catch {
    return null;
  }
}
