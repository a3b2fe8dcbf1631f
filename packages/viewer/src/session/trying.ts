import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ModelParameters } from '@tertius/core';
import { checkedModel, withModel } from '@tertius/core/ties';
import type { Holding } from '../questions/holding.ts';
import type { Trial } from '../questions/supposing/trial.ts';
import type { Changes } from './changes.ts';
import type { Edits } from './edits.ts';
import type { Reader } from './reader.ts';

/** Trying out how strength counts: everything follows at once, and is kept or dropped. */
export interface Trying {
  /** How strength counts just now. */
  readonly trial: ReadonlySignal<Trial>;
  /** What was held before anything was tried; null while nothing is. */
  readonly heldBefore: ReadonlySignal<Holding | null>;
  tryModel(tried: Trial): void;
  keepTrial(): void;
  dropTrial(): void;
}

interface Given {
  readonly reader: Reader;
  readonly edits: Edits;
  readonly change: Changes['change'];
  readonly apply: Changes['apply'];
  readonly trial: Signal<Trial>;
  readonly status: Signal<string>;
}

/** Also how a trial is forgotten, because another network is opened. */
export function createTrying(given: Given): Trying & { forgetTrial(): void } {
  const { reader, edits, change, apply, trial, status } = given;
  const heldBefore = signal<Holding | null>(null);
  let kept = trial.peek();
  const readAgain = (said: string): void =>
    change(
      () => edits.evidence.peek(),
      () => {
        status.value = said;
      },
    );
  const forget = (): void => {
    trial.value = kept;
    heldBefore.value = null;
  };
  return {
    trial,
    heldBefore,
    tryModel({ model, tau }) {
      heldBefore.value ??= reader.shown.peek().holding;
      trial.value = { model: checkedModel(model) as ModelParameters | undefined, tau };
      readAgain('Everything is shown as these settings have it. Keep them or drop them.');
    },
    keepTrial() {
      const { model, tau } = trial.peek();
      kept = { model: undefined, tau };
      heldBefore.value = null;
      if (model === undefined) {
        status.value = 'Kept until this page is closed.';
        return;
      }
      apply(
        (evidence) => withModel(evidence, model),
        'how strength counts',
        () => {
          trial.value = kept;
          status.value = 'How strength counts is part of the network now. Undo takes it back.';
        },
      );
    },
    dropTrial() {
      forget();
      readAgain('Dropped: strength counts as before.');
    },
    forgetTrial: forget,
  };
}
