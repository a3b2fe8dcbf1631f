import { shuffledEi } from '../kernels/groups/ei-permutation.ts';
import { blockRange } from '../kernels/paths/betweenness.ts';
import { pathWalk } from '../kernels/paths/betweenness-walk.ts';
import { pairSampler } from '../kernels/paths/sampled.ts';
import type { FromWorker, PartResult, Setup, ToWorker } from './port.ts';

type Answer = (message: FromWorker, transfer: ArrayBuffer[]) => void;

/** The worker's side: give it every message that arrives; it answers each part it is asked for. */
export function partServer(answer: Answer): (message: ToWorker) => void {
  let current = -1;
  let work: (part: number) => PartResult;
  return (message) => {
    if (message.type === 'begin') {
      current = message.job;
      work = prepared(message.setup);
    } else if (message.job === current) {
      const result = work(message.part);
      answer({ job: current, part: message.part, result }, buffers(result));
    }
  };
}

function prepared(setup: Setup): (part: number) => PartResult {
  if (setup.kind === 'sample') {
    const sampler = pairSampler(setup.arcs);
    return (part) => ({ kind: 'sample', hits: sampler.part(setup.seed, part) });
  }
  if (setup.kind === 'shuffle')
    return (part) => ({ kind: 'shuffle', drawn: shuffledEi(setup.shuffling, part) });
  const walk = pathWalk(setup.arcs, setup.distance, setup.plain);
  return (block) => ({ kind: 'paths', sums: walk.sum(...blockRange(setup.arcs.n, block)) });
}

function buffers(result: PartResult): ArrayBuffer[] {
  return columnsOf(result).flatMap((column) => (column === undefined ? [] : [column.buffer as ArrayBuffer]));
}

function columnsOf(result: PartResult): readonly (Uint32Array | Float64Array | undefined)[] {
  if (result.kind === 'sample') return [result.hits];
  if (result.kind === 'shuffle') return [result.drawn];
  return [result.sums.betweenness, result.sums.harmonic];
}
