import { blockRange } from '../kernels/betweenness.ts';
import { pathWalk } from '../kernels/betweenness-walk.ts';
import { pairSampler } from '../kernels/sampled.ts';
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
  const walk = pathWalk(setup.arcs, setup.distance, setup.plain);
  return (block) => ({ kind: 'paths', sums: walk.sum(...blockRange(setup.arcs.n, block)) });
}

function buffers(result: PartResult): ArrayBuffer[] {
  const columns = result.kind === 'sample' ? [result.hits] : [result.sums.betweenness, result.sums.harmonic];
  return columns.flatMap((column) => (column === undefined ? [] : [column.buffer as ArrayBuffer]));
}
