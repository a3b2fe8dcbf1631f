import { expect, test } from 'vitest';
import { type LogEntry, logLines } from './log-words.ts';

const NOTHING = {
  ...{ channel: null, topic: null, note: null, ask: null, open: null, outcome: null },
  ...{ introduced: null, introducedName: null },
};
const entry = (date: string, said: Partial<LogEntry>): LogEntry => ({
  ...{ ...NOTHING, date, person: 'me', personName: 'Me', with: ['bo'], withNames: ['Bo'] },
  ...said,
});
const asked = (date: string, ask: string): LogEntry => entry(date, { ask, outcome: 'asked' });

test('an ask and what came of it are one line, and other asks keep theirs', () => {
  const lines = logLines([
    asked('2026-11-01', 'Who decides?'),
    asked('2026-11-02', 'Whom to hire?'),
    entry('2026-11-03', { ask: 'Who decides?', outcome: 'agreed', note: 'on Monday' }),
    entry('2026-11-04', { channel: 'call' }),
    entry('2026-11-05', { ask: 'Who decides?', outcome: 'done', introducedName: 'Di', introduced: 'di' }),
  ]);
  expect(lines).toEqual([
    '2026-11-01 Me asked Bo; "Who decides?"; agreed on 2026-11-03; note: on Monday; done on 2026-11-05; introduced Di',
    '2026-11-02 Me asked Bo; "Whom to hire?"; no answer recorded yet',
    '2026-11-04 Me and Bo; call',
  ]);
});

test('an outcome goes to the last ask before it, of the same person', () => {
  const lines = logLines([
    asked('2026-11-01', 'Who decides?'),
    { ...asked('2026-11-01', 'Who decides?'), with: ['di'], withNames: ['Di'] },
    asked('2026-11-02', 'Who decides?'),
    entry('2026-11-03', { ask: 'Who decides?', outcome: 'none' }),
    asked('2026-11-04', 'Who decides?'),
  ]);
  expect(lines.map((line) => line.replace(' "Who decides?";', ''))).toEqual([
    '2026-11-01 Me asked Bo; no answer recorded yet',
    '2026-11-01 Me asked Di; no answer recorded yet',
    '2026-11-02 Me asked Bo; nothing came of it on 2026-11-03',
    '2026-11-04 Me asked Bo; no answer recorded yet',
  ]);
});
