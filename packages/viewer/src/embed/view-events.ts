import { effect, untracked } from '@preact/signals';
import { type Evidence, formatDay } from '@tertius/core';
import type { Statement } from '@tertius/core/network';
import { type Filter, isFiltering } from '../questions/lens/filter.ts';
import { filterWords } from '../questions/lens/filter-words.ts';
import type { Selection } from '../questions/selection.ts';
import type { DrawingView, TabId } from '../session/navigation.ts';
import type { Session } from '../session/session.ts';

/** What a view tells. */
export interface ViewEvents {
  /** Who or what is selected; null for nobody. */
  readonly select: Selection | null;
  /** The evidence after every change, undo and redo. */
  readonly change: { readonly statements: readonly Statement[]; readonly evidence: Evidence };
  /** The tab, and the view of the drawing, that is looked at. */
  readonly view: { readonly tab: TabId; readonly view: DrawingView };
  /** What is shown, as data and in words; null where everything is. */
  readonly filter: { readonly filter: Filter; readonly words: string } | null;
  /** The day as of which ties are read, `YYYY-MM-DD`. */
  readonly day: string;
  /** What the reader has to be told, such as why a file could not be read; empty once they have read it. */
  readonly notice: string;
}

const WATCHED: { readonly [Kind in keyof ViewEvents]: (session: Session) => ViewEvents[Kind] } = {
  select: ({ selection }) => selection.value,
  change: ({ edits }) => ({ statements: edits.evidence.value.statements, evidence: edits.evidence.value }),
  view: ({ tab, view }) => ({ tab: tab.value, view: view.value }),
  filter: ({ lens }) => {
    const { filter } = lens.value;
    return isFiltering(filter) ? { filter, words: filterWords(filter) } : null;
  },
  day: ({ readings }) => formatDay(readings.value.asOf),
  notice: ({ notice }) => notice.value,
};

/** Calls back on every event of a kind from now on; returns how to stop. What is the same as before is not told again, so that two views may follow each other. */
export function listenTo<Kind extends keyof ViewEvents>(
  session: Session,
  kind: Kind,
  handler: (event: ViewEvents[Kind]) => void,
): () => void {
  let before: ViewEvents[Kind] | undefined;
  let first = true;
  return effect(() => {
    const now = WATCHED[kind](session);
    const same = first || (kind !== 'change' && JSON.stringify(now) === JSON.stringify(before));
    first = false;
    before = now;
    // what a handler does to this view or another is no part of what is watched
    if (!same) untracked(() => handler(now));
  });
}
