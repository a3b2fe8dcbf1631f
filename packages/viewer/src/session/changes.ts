import { batch as atOnce, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Evidence } from '@tertius/core';
import type { Edits } from './edits.ts';
import type { Reader } from './reader.ts';

/** Changes of the evidence, one after the other, each on top of what the one before gave. */
export interface Changes {
  readonly inTurn: <Value>(step: () => Promise<Value>) => Promise<Value>;
  /** Reads the next evidence, then shows and commits it; null leaves everything as it is. */
  readonly change: (
    next: () => Evidence | null | Promise<Evidence | null>,
    commit: (evidence: Evidence) => void,
  ) => void;
  /** A change that undo takes back. */
  readonly apply: (make: (now: Evidence) => Evidence, label: string, then: () => void) => void;
}

interface Given {
  readonly reader: Reader;
  readonly edits: Edits;
  readonly asOf: ReadonlySignal<number>;
  readonly path: Signal<readonly number[] | null>;
  /** Whether somebody else's view is shown, in which nothing is changed. */
  readonly looking: () => boolean;
  readonly fail: (error: unknown) => void;
}

const LOOKING = 'You are looking through a colleague’s eyes. Go back to your own view first (B).';

export function createChanges({ reader, edits, asOf, path, looking, fail }: Given): Changes {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn: Changes['inTurn'] = (step) => {
    const done = turn.then(step);
    turn = done.catch(() => undefined);
    return done;
  };
  /** Evidence and what is read from it change together; people may be numbered anew, so a path holds no longer. */
  const change: Changes['change'] = (next, commit) => {
    inTurn(async () => {
      if (looking()) throw new Error(LOOKING);
      const evidence = await next();
      if (evidence === null) return;
      const reading = await reader.read(evidence, asOf.peek());
      atOnce(() => {
        if (reading.readings.network !== reader.shown.value.readings.network) path.value = null;
        reader.show(reading);
        commit(evidence);
      });
    }).catch(fail);
  };
  return {
    inTurn,
    change,
    apply(make, label, then) {
      change(
        () => make(edits.evidence.peek()),
        (evidence) => {
          edits.apply(evidence, label);
          then();
        },
      );
    },
  };
}
