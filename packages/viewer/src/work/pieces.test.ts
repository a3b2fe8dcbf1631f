import { describe, expect, it } from 'vitest';
import { countPieces, cut, Joining, pieces } from './pieces.ts';

const sent = (value: unknown): unknown => {
  const whole = cut(value);
  const joining = new Joining(structuredClone(whole.frame));
  for (const piece of pieces(whole)) joining.add(structuredClone(piece));
  return joining.value;
};

describe('what travels in pieces', () => {
  const many = Array.from({ length: 2501 }, (_, k) => ({ id: `p${k}`, list: [k] }));
  const value = {
    network: { people: many, few: [{ deep: many }], none: null, columns: new Float64Array([1, Number.NaN]) },
    holders: new Map(many.map(({ id, list }) => [id, list])),
    small: new Map([['__proto__', 1]]),
  };

  it('arrives as it was, long lists and maps in order', () => {
    expect(sent(value)).toEqual(value);
    expect(sent(many)).toEqual(many);
    expect(sent('text')).toBe('text');
    expect(sent([])).toEqual([]);
  });

  it('holds no more than a thousand items at once', () => {
    const whole = cut(value);
    expect(countPieces(whole)).toBe(9);
    for (const { items } of pieces(whole)) expect(items.length).toBeLessThanOrEqual(1000);
    expect(JSON.stringify(whole.frame)).not.toContain('p17');
  });
});
