import type { Shuffling } from '../kernels/groups/ei-permutation.ts';
import type { PathSums } from '../kernels/paths/betweenness-walk.ts';
import type { Arcs } from '../kernels/paths/brandes.ts';

/** What a worker is told once, before it is asked for parts. */
export type Setup =
  | {
      readonly kind: 'paths';
      readonly arcs: Arcs;
      readonly distance: Float64Array | undefined;
      readonly plain: boolean;
    }
  | { readonly kind: 'sample'; readonly arcs: Arcs; readonly seed: number }
  | { readonly kind: 'shuffle'; readonly shuffling: Shuffling };

export type PartResult =
  | { readonly kind: 'paths'; readonly sums: PathSums }
  | { readonly kind: 'sample'; readonly hits: Uint32Array }
  | { readonly kind: 'shuffle'; readonly drawn: Float64Array };

export type ToWorker =
  | { readonly type: 'begin'; readonly job: number; readonly setup: Setup }
  | { readonly type: 'part'; readonly job: number; readonly part: number };

export interface FromWorker {
  readonly job: number;
  readonly part: number;
  readonly result: PartResult;
}

/** A worker as the pool sees it. Node's and the browser's are adapted to it in a line each. */
export interface WorkerPort {
  post(message: ToWorker): void;
  /** Called once, before anything is posted. */
  listen(onMessage: (message: FromWorker) => void, onFailure: (cause: unknown) => void): void;
  close(): void;
}

export type Spawn = () => WorkerPort;
