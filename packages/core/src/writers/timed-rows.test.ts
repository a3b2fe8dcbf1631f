import { expect, test } from 'vitest';
import { channelNumber } from '../model/channel.ts';
import { InteractionTableBuilder } from '../model/interaction-table.ts';
import type { Network } from '../model/network.ts';
import { timedRows } from './timed-rows.ts';

function rowsOf(...given: readonly (readonly [string, number, number, readonly number[]])[]): string[] {
  const table = new InteractionTableBuilder();
  for (const [channel, second, from, to] of given)
    table.add({ line: 1, channel: channelNumber(channel as 'mail'), day: 20_000, second, from, to });
  const network = { interactions: table.build() } as unknown as Network;
  return timedRows(network).map((row) => `${row.source}>${row.target} ${row.timestamp.slice(10)}`);
}

test('one mail to several keeps its moment in every row', () => {
  expect(rowsOf(['mail', 36_000, 0, [1, 2]])).toEqual(['0>1 T10:00:00Z', '0>2 T10:00:00Z']);
});

test('two mails of one second to different people stay two: the later moves on by a second', () => {
  expect(rowsOf(['mail', 36_000, 0, [1]], ['mail', 36_000, 0, [2]])).toEqual([
    '0>1 T10:00:00Z',
    '0>2 T10:00:01Z',
  ]);
});

test('a meeting of three on a date alone gets a time, so that its rows are one meeting', () => {
  expect(rowsOf(['in-person', -1, 0, [1, 2]])).toEqual(['0>1 T00:00:00Z', '0>2 T00:00:00Z']);
});

test('a lunch that was entered by both is two rows that differ', () => {
  expect(rowsOf(['in-person', -1, 0, [1]], ['in-person', -1, 1, [0]])).toEqual(['0>1 ', '1>0 T00:00:00Z']);
});
