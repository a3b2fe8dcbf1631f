import { TertiusError } from '../errors.ts';
import { pathBytes } from '../kernels/paths/betweenness-walk.ts';
import { blockCount } from '../kernels/paths/brandes.ts';
import { localPort } from './local-port.ts';
import type { PartResult, Setup, Spawn, WorkerPort } from './port.ts';

export interface RunOptions {
  /** Aborting it stops the workers at once; the promise is rejected with the code `cancelled`. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface Progress {
  /** Parts done of those there are at most. */
  readonly done: number;
  readonly total: number;
}

interface Member {
  readonly port: WorkerPort;
  readonly asked: Set<number>;
  answered: boolean;
  local: boolean;
}

// Each worker holds the network and what a walk needs; on very large ones fewer work.
const mostBytes = 3e9;

// While a worker's answer travels it already has the next part.
const partsAhead = 2;

/**
 * Workers that share the parts of one job at a time. Which worker does which part never matters to a result.
 * Where workers cannot be started, the caller's thread does the work. Close the pool to let the process end.
 */
export class WorkerPool {
  private readonly spawn: Spawn;
  private readonly size: number;
  private members: Member[] = [];
  private job = 0;
  private setup: Setup | undefined;
  private busy = false;
  private heard: (part: number, result: PartResult, from: Member) => void = () => {};
  private failed: (cause: unknown) => void = () => {};

  /** `size` workers, made by `spawn` when first needed. */
  constructor(spawn: Spawn = localPort, size = 1) {
    this.spawn = spawn;
    this.size = Math.max(1, Math.floor(size));
  }

  /** Makes the network known to all workers; `run` then works on it until the next `begin`. */
  begin(setup: Setup): void {
    if (this.busy) throw new Error('The pool is at work: one job at a time.');
    this.job++;
    this.setup = setup;
    const useful = Math.min(this.size, usefulWorkers(setup));
    for (const { port } of this.members.splice(useful)) port.close();
    while (this.members.length < useful) this.members.push(this.started());
    for (const member of this.members) {
      member.asked.clear();
      member.port.post({ type: 'begin', job: this.job, setup });
    }
  }

  /** Has the parts `from .. to - 1` done and hands over each result as it comes, in no order. */
  run(
    from: number,
    to: number,
    take: (part: number, result: PartResult) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        this.busy = false;
        signal?.removeEventListener('abort', cancel);
      };
      const stop = (reason: unknown): void => {
        settle();
        this.close();
        reject(reason);
      };
      const cancel = (): void => stop(new TertiusError('cancelled', 'The calculation was cancelled.'));
      if (signal?.aborted) return cancel();
      if (from >= to) return resolve();
      this.busy = true;
      signal?.addEventListener('abort', cancel, { once: true });
      let next = from;
      let left = to - from;
      const ask = (member: Member): void => {
        while (next < to && member.asked.size < partsAhead) {
          member.asked.add(next);
          member.port.post({ type: 'part', job: this.job, part: next++ });
        }
      };
      this.failed = stop;
      this.heard = (part, result, member) => {
        try {
          take(part, result);
        } catch (cause) {
          return stop(cause);
        }
        left--;
        if (left > 0) return ask(member);
        settle();
        resolve();
      };
      for (const member of this.members) ask(member);
    });
  }

  /** Ends all workers, also in the middle of their work; a later `begin` makes new ones. */
  close(): void {
    for (const { port } of this.members) port.close();
    this.members = [];
  }

  private started(): Member {
    try {
      return this.joined(this.spawn(), this.spawn === localPort);
    } catch {
      return this.joined(localPort(), true);
    }
  }

  private joined(port: WorkerPort, local: boolean): Member {
    const member: Member = { port, asked: new Set(), answered: false, local };
    port.listen(
      ({ job, part, result }) => {
        if (job !== this.job || !member.asked.delete(part)) return;
        member.answered = true;
        this.heard(part, result, member);
      },
      (cause) => {
        const at = this.members.indexOf(member);
        if (at < 0) return;
        if (member.answered || member.local) return this.failed(cause);
        // A policy may forbid workers, which shows only now: this thread takes over what was asked of this one.
        port.close();
        const stand = this.joined(localPort(), true);
        this.members[at] = stand;
        stand.port.post({ type: 'begin', job: this.job, setup: this.setup! });
        for (const part of member.asked) {
          stand.asked.add(part);
          stand.port.post({ type: 'part', job: this.job, part });
        }
      },
    );
    return member;
  }
}

function usefulWorkers(setup: Setup): number {
  if (setup.kind === 'shuffle') return Number.POSITIVE_INFINITY;
  const { kind, arcs } = setup;
  const blocks = kind === 'paths' ? blockCount(arcs.n) : Number.POSITIVE_INFINITY;
  return Math.max(1, Math.min(blocks, Math.floor(mostBytes / pathBytes(arcs))));
}
