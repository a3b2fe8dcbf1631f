import type { ReadonlySignal, Signal } from '@preact/signals';
import { formatDay, type Person, today } from '@tertius/core';
import { nameOf, type Readings } from '../questions/readings.ts';
import type { Bench } from '../work/tasks.ts';
import type { Changes } from './changes.ts';
import type { Drafts } from './drafts.ts';
import type { Edits } from './edits.ts';
import type { Importer } from './importer.ts';
import type { Navigation } from './navigation.ts';

/** Erasing people for good. */
export interface Forgetting {
  /** Takes a person out of the network, of what undo could bring back and of what the browser keeps. */
  forget(person: Person): void;
}

interface Given {
  readonly bench: Bench;
  readonly change: Changes['change'];
  readonly edits: Edits;
  readonly drafts: Drafts | null;
  readonly importer: Importer;
  readonly readings: ReadonlySignal<Readings>;
  readonly navigation: Navigation;
  readonly status: Signal<string>;
  readonly notice: Signal<string>;
}

export function createForgetting(given: Given): Forgetting {
  const { bench, change, edits, drafts, importer, readings, navigation, status, notice } = given;
  return {
    forget(person) {
      const name = nameOf(readings.value, person.index);
      const key = hexOf(crypto.getRandomValues(new Uint8Array(32)));
      change(
        async () => {
          const given = { evidence: edits.evidence.peek(), person, key, date: formatDay(today()) };
          return (await bench.run('erase', given)).evidence;
        },
        (evidence) => {
          edits.forget(evidence);
          importer.batch.value = null;
          navigation.select(null);
          void drafts?.forget(evidence);
          status.value =
            notice.value = `${name} is erased here for good: Undo does not bring them back, nor does importing the same files again. Save, or export the network file, so that it forgets them too; files that you exported before still hold them.`;
        },
      );
    },
  };
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
