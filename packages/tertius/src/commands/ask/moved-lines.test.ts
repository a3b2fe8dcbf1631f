import { afterEach, expect, test } from 'vitest';
import { sinkTables } from '../../render/table-sink.ts';
import { topLines } from './moved-lines.ts';

afterEach(() => sinkTables(undefined, undefined));

test('--top cuts lists that are lines too, and says how many are left', () => {
  expect(topLines(['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
  sinkTables(undefined, 2);
  expect(topLines(['a', 'b', 'c'])).toEqual(['a', 'b', 'and 1 more (--json lists all)']);
  expect(topLines(['a', 'b'])).toEqual(['a', 'b']);
});
