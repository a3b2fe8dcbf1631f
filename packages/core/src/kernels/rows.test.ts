import { describe, expect, test } from 'vitest';
import { arcRows, BOTH, IN, OUT, reverseRows, symmetricRows } from './rows.ts';

// 0 -> 1 (0.5), 1 -> 0 (0.25), 2 -> 1 (1), 0 - 3 undirected (0.75), 2 -> 2 a self-tie; 4 is an isolate.
const n = 5;
const source = Uint32Array.of(0, 1, 2, 0, 2);
const target = Uint32Array.of(1, 0, 1, 3, 2);
const strength = Float64Array.of(0.5, 0.25, 1, 0.75, 1);
const mutual = Uint8Array.of(0, 0, 0, 1, 0);

describe('rows', () => {
  test('symmetric rows sum both directions, count an undirected tie once and leave self-ties out', () => {
    const rows = symmetricRows(n, source, target, strength, mutual);
    expect([...rows.off]).toEqual([0, 2, 4, 5, 6, 6]);
    expect([...rows.adj]).toEqual([1, 3, 0, 2, 1, 0]);
    expect([...rows.strength]).toEqual([0.75, 0.75, 0.75, 1, 1, 0.75]);
    expect([...rows.direction]).toEqual([BOTH, BOTH, BOTH, IN, OUT, BOTH]);
  });

  test('arc rows hold an undirected tie as both arcs', () => {
    const rows = arcRows(n, source, target, strength, mutual);
    expect([...rows.off]).toEqual([0, 2, 3, 4, 5, 5]);
    expect([...rows.adj]).toEqual([1, 3, 0, 1, 0]);
    expect([...rows.strength]).toEqual([0.5, 0.75, 0.25, 1, 0.75]);
  });

  test('reversed rows hold the arcs that enter, ascending', () => {
    const rows = reverseRows(arcRows(n, source, target, strength, mutual));
    expect([...rows.off]).toEqual([0, 2, 4, 4, 5, 5]);
    expect([...rows.adj]).toEqual([1, 3, 0, 2, 0]);
    expect([...rows.strength]).toEqual([0.25, 0.75, 0.5, 1, 0.75]);
  });

  test('of parallel arcs the strongest stands', () => {
    const rows = arcRows(
      2,
      Uint32Array.of(0, 1),
      Uint32Array.of(1, 0),
      Float64Array.of(0.2, 0.6),
      Uint8Array.of(1, 0),
    );
    expect([...rows.adj]).toEqual([1, 0]);
    expect([...rows.strength]).toEqual([0.2, 0.6]);
  });
});
