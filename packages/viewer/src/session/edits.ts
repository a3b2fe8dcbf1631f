import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Evidence, NO_EVIDENCE } from '@tertius/core';

interface Step {
  readonly evidence: Evidence;
  /** What was done to get here, as it reads after "Undo". */
  readonly label: string;
}

/** Evidence with its way back and forth, and what of it is saved. */
export interface Edits {
  readonly evidence: ReadonlySignal<Evidence>;
  readonly undoLabel: ReadonlySignal<string | null>;
  readonly redoLabel: ReadonlySignal<string | null>;
  readonly unsaved: ReadonlySignal<boolean>;
  apply(evidence: Evidence, label: string): void;
  /** Another network altogether: nothing before it can be undone. */
  replace(evidence: Evidence): void;
  /** What undo and redo would lead to. */
  readonly before: ReadonlySignal<Evidence | null>;
  readonly after: ReadonlySignal<Evidence | null>;
  /** The same network without somebody: nothing before it can be brought back, and it is not saved yet. */
  forget(evidence: Evidence): void;
  undo(): string | null;
  redo(): string | null;
  saved(evidence: Evidence): void;
}

const MOST_STEPS = 100;

export function createEdits(first: Evidence = NO_EVIDENCE): Edits {
  const past = signal<readonly Step[]>([{ evidence: first, label: '' }]);
  const future = signal<readonly Step[]>([]);
  const kept = signal<Evidence>(first);
  const current = computed(() => past.value.at(-1)!);
  const evidence = computed(() => current.value.evidence);
  return {
    evidence,
    undoLabel: computed(() => (past.value.length > 1 ? current.value.label : null)),
    redoLabel: computed(() => future.value.at(-1)?.label ?? null),
    before: computed(() => past.value.at(-2)?.evidence ?? null),
    after: computed(() => future.value.at(-1)?.evidence ?? null),
    unsaved: computed(() => evidence.value !== kept.value),
    apply(next, label) {
      past.value = [...past.value.slice(-MOST_STEPS), { evidence: next, label }];
      future.value = [];
    },
    replace(next) {
      past.value = [{ evidence: next, label: '' }];
      future.value = [];
      kept.value = next;
    },
    forget(next) {
      past.value = [{ evidence: next, label: '' }];
      future.value = [];
      kept.value = NO_EVIDENCE;
    },
    undo() {
      const step = current.value;
      if (past.value.length < 2) return null;
      past.value = past.value.slice(0, -1);
      future.value = [...future.value, step];
      return step.label;
    },
    redo() {
      const step = future.value.at(-1);
      if (step === undefined) return null;
      future.value = future.value.slice(0, -1);
      past.value = [...past.value, step];
      return step.label;
    },
    saved(which) {
      kept.value = which;
    },
  };
}
