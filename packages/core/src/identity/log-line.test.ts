import { expect, test } from 'vitest';
import { readLogLine } from './log-line.ts';

test.each([
  ['lunch with Ines, calibration', 'in-person', ['Ines'], 'calibration'],
  [
    'Call with Yusuf Karahan and Béatrice, loans, and more',
    'call',
    ['Yusuf Karahan', 'Béatrice'],
    'loans, and more',
  ],
  ['Ines', 'in-person', ['Ines'], null],
  ['Mittagessen mit Ines', 'in-person', ['Ines'], null],
  ['video with ines@b.example', 'video', ['ines@b.example'], null],
])('%s', (line, channel, names, topic) => {
  expect(readLogLine(line)).toMatchObject({ channel, names, topic });
});

test('a word that names no channel is told, and a line that names nobody is none', () => {
  expect(readLogLine('ballooning with Ines')).toMatchObject({ channel: null, how: 'ballooning' });
  for (const line of ['', '   ', ',']) expect(readLogLine(line)).toBeUndefined();
});
