import { type Evidence, NO_EVIDENCE } from '@tertius/core';
import { describe, expect, it } from 'vitest';
import { createEdits } from './edits.ts';

const evidence = (own: string): Evidence => ({ ...NO_EVIDENCE, settings: { own } });
const [first, second, third] = ['A', 'B', 'C'].map(evidence) as [Evidence, Evidence, Evidence];

describe('edits', () => {
  it('lead back and forth, and say what each step was', () => {
    const edits = createEdits(first);
    expect([edits.undoLabel.value, edits.undo()]).toEqual([null, null]);
    edits.apply(second, 'one');
    edits.apply(third, 'two');
    expect([edits.undoLabel.value, edits.before.value]).toEqual(['two', second]);
    expect([edits.undo(), edits.evidence.value]).toEqual(['two', second]);
    expect([edits.redoLabel.value, edits.after.value]).toEqual(['two', third]);
    expect([edits.redo(), edits.redo(), edits.evidence.value]).toEqual(['two', null, third]);
  });

  it('forget what was undone once something else is done', () => {
    const edits = createEdits(first);
    edits.apply(second, 'one');
    edits.undo();
    edits.apply(third, 'two');
    expect([edits.redoLabel.value, edits.redo(), edits.undo()]).toEqual([null, null, 'two']);
    expect(edits.evidence.value).toBe(first);
  });

  it('are saved as what was saved, so that undoing after it is a change again', () => {
    const edits = createEdits(first);
    expect(edits.unsaved.value).toBe(false);
    edits.apply(second, 'one');
    expect(edits.unsaved.value).toBe(true);
    edits.saved(second);
    expect(edits.unsaved.value).toBe(false);
    edits.undo();
    expect(edits.unsaved.value).toBe(true);
  });

  it('lead back a hundred steps, and not before another network was opened', () => {
    const edits = createEdits(first);
    for (let k = 0; k < 150; k++) edits.apply(evidence(String(k)), `step ${k}`);
    let undone = 0;
    while (edits.undo() !== null) undone++;
    expect(undone).toBe(100);
    edits.replace(third);
    expect([edits.undo(), edits.unsaved.value, edits.evidence.value]).toEqual([null, false, third]);
  });
});
