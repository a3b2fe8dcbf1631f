import { describe, expect, test } from 'vitest';
import { type Expression, expressions, heads, pumps } from './expressions.ts';

/** Lengths of text that are tried: a short one shows what doubles with each letter before a long one would never end. */
const LENGTHS = [22, 28, 32, 36, 42, 60, 100, 200, 1000, 8000];
/** Far more than a linear expression needs for such a text, far less than what grows with its square. */
const MOST_MS = 120;

/**
 * Expressions that are quadratic, and the most characters they are ever given: their callers cut the text before.
 * A new one does not belong here but into a form that is linear.
 */
const CAPPED: ReadonlyMap<string, number> = new Map([
  ['\\/+$', 2048],
  ['\\d+$', 320],
  ['0+$', 400],
  ['\\s*(UTC|GMT|Z)$', 60],
  ['^(.*?)\\s*\\b(?:with|mit|avec|con|met|med|z|com)\\s+(.+)$', 500],
  ['\\s*(?:,|;|&|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b|\\be\\b)\\s*', 500],
  ['[^\\s<>]+@[^\\s<>]+', 500],
  ['^\\[.*?\\]\\s*|\\s*\\[(read only|required|optional)\\]$', 300],
]);

function milliseconds(pattern: RegExp, text: string): number {
  const started = performance.now();
  pattern.lastIndex = 0;
  pattern.test(text);
  return performance.now() - started;
}

/** The first text of growing length for which an expression takes too long; texts end in what makes it fail. */
function slowFor(expression: Expression, lengths: readonly number[] = LENGTHS): string | undefined {
  const pattern = new RegExp(expression.source, expression.flags);
  const most = CAPPED.get(expression.source) ?? Number.POSITIVE_INFINITY;
  for (const head of heads(expression))
    for (const pump of pumps(expression))
      for (const length of lengths) {
        if (length > most) break;
        const text = `${head}${pump.repeat(Math.ceil(length / pump.length)).slice(0, length)}\u0001!`;
        const limit = length > 200 ? MOST_MS : MOST_MS / 6;
        if (milliseconds(pattern, text) <= limit) continue;
        // A machine that is busy elsewhere is slow once; an expression is slow each time.
        const once = milliseconds(pattern, text);
        const took = Math.min(once, ...(once > 1000 ? [] : [1, 2]).map(() => milliseconds(pattern, text)));
        if (took > limit)
          return `${expression.place} /${expression.source}/ took ${Math.round(took)} ms for ${JSON.stringify(pump)} times ${length}`;
      }
  return undefined;
}

const all = expressions();

describe('regular expressions', () => {
  test('none takes longer than its text is long, whatever is repeated in it', () => {
    expect(all.length).toBeGreaterThan(300);
    expect(all.flatMap((expression) => slowFor(expression) ?? [])).toEqual([]);
  });

  test('those that are put together are among them, whole', () => {
    const sources = all.map(({ source }) => source);
    expect(sources).toContainEqual(expect.stringMatching(/^\\b\(famil.*vacaciones\)\\b$/));
    expect(sources).toContain(
      '=\\?([^\\s?*]+)(?:\\*[^\\s?]*)?\\?([bBqQ])\\?([^?]*)\\?=(?:\\s*=\\?([^\\s?*]+)(?:\\*[^\\s?]*)?\\?([bBqQ])\\?([^?]*)\\?=)*',
    );
  });

  test('the check sees an exponential one and a quadratic one', () => {
    const bad = ['^(a+)+$', '\\s+$', '^(?:(?:ii|i)\\.?[ ,]*)+$'];
    // Longer than any that is tried above: on a fast machine 8,000 letters squared are not yet slow.
    const lengths = [...LENGTHS, 40_000];
    for (const source of bad)
      expect(slowFor({ place: 'here', source, flags: '' }, lengths), source).toBeDefined();
  });
});
