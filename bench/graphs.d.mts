export interface BenchGraph {
  readonly name: string;
  readonly n: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly strength: Float64Array;
  readonly mutual: Uint8Array;
  readonly group: Int32Array;
}

export const sizes: Readonly<Record<string, readonly [number, number, number, number, number]>>;
export function makeGraph(name: string, seed?: number): BenchGraph;
