import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { nameOf, type Readings } from '../questions/readings.ts';
import type { Supposed } from '../questions/supposing/suppose.ts';
import { listed } from '../questions/wording/words.ts';
import type { Navigation } from './navigation.ts';

/** What would be if somebody left, moved or units merged; nothing of it is stored. */
export interface Supposing {
  readonly supposed: Signal<Supposed | null>;
  /** Indices of those who are supposed to leave. */
  readonly leavers: ReadonlySignal<ReadonlySet<number>>;
  suppose(what: Supposed | null): void;
}

export function createSupposing(
  readings: ReadonlySignal<Readings>,
  navigation: Navigation,
  status: Signal<string>,
): Supposing {
  const supposed = signal<Supposed | null>(null);
  return {
    supposed,
    leavers: computed(() => {
      const what = supposed.value;
      if (what === null || !('leaves' in what)) return NOBODY;
      return new Set(what.leaves.map((id) => readings.value.byId.get(id) ?? -1));
    }),
    suppose(what) {
      supposed.value = what;
      if (what === null) {
        status.value = 'Everything is as it is.';
        return;
      }
      navigation.select(null);
      status.value = `${supposedWords(readings.peek(), what)} Nothing of it is stored.`;
    },
  };
}

const NOBODY: ReadonlySet<number> = new Set();

const MOST_NAMED = 4;

/** A supposition as a sentence. */
export function supposedWords(readings: Readings, what: Supposed): string {
  const name = (id: string): string => nameOf(readings, readings.byId.get(id) ?? -1);
  if ('leaves' in what && what.leaves.length > MOST_NAMED)
    return `What if ${what.leaves.length} colleagues leave?`;
  if ('leaves' in what)
    return `What if ${listed(what.leaves.map(name))} ${what.leaves.length === 1 ? 'leaves' : 'leave'}?`;
  if ('moves' in what)
    return `What if ${listed(what.moves.map(([id, unit]) => `${name(id)} moves to ${unit}`))}?`;
  return `What if ${what.merges.join(' and ')} become one unit?`;
}
