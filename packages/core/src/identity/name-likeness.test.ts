import { describe, expect, it } from 'vitest';
import { nameLikeness, nameWords, wordLikeness } from './name-likeness.ts';

describe('wordLikeness', () => {
  it('allows two slips in a word of eight letters, one in shorter ones, none below three', () => {
    expect(wordLikeness('gonzalez', 'gonsales')).toBeCloseTo(0.8, 12);
    expect(wordLikeness('gonzale', 'gonsala')).toBe(0);
    expect(wordLikeness('gonzale', 'gonsale')).toBeCloseTo(0.9, 12);
    expect(wordLikeness('gonzalez', 'ganselis')).toBe(0);
    expect(wordLikeness('ek', 'ok')).toBe(0);
  });

  it('counts a slip in a word of three letters twice', () => {
    expect(wordLikeness('lee', 'lea')).toBeCloseTo(0.8, 12);
  });

  it('takes two neighbouring letters in the wrong order for one slip', () => {
    expect(wordLikeness('brain', 'brian')).toBeCloseTo(0.9, 12);
    expect(wordLikeness('brain', 'briax')).toBe(0);
    expect(wordLikeness('brains', 'bariny')).toBe(0);
    expect(wordLikeness('brains', 'brianx')).toBe(0);
  });

  it('knows an initial, a beginning and a short form, each the less the shorter it is', () => {
    expect(wordLikeness('anna', 'anna')).toBe(1);
    expect(wordLikeness('ben', 'benjamin')).toBe(0.9);
    expect(wordLikeness('alb', 'albrecht')).toBe(0.75);
    expect(wordLikeness('b', 'benjamin')).toBe(0.6);
    expect(wordLikeness('c', 'benjamin')).toBe(0);
    expect(wordLikeness('be', 'bernhard')).toBe(0);
  });
});

describe('nameLikeness', () => {
  const of = (a: string, b: string): ReturnType<typeof nameLikeness> =>
    nameLikeness(nameWords(a), nameWords(b));

  it('matches words in any order, each of them once, and counts what is left over', () => {
    expect(of('Lund, Tobias', 'Tobias Lund')).toEqual({
      likeness: 1,
      same: true,
      respelt: true,
      unmatched: 0,
    });
    expect(of('Ann Lee', 'Ann Marie Lee')).toEqual({
      likeness: 1,
      same: false,
      respelt: false,
      unmatched: 1,
    });
    expect(of('Lee Lee', 'Lee Ann')).toMatchObject({ likeness: 0 });
  });

  it('is the mean over the words of the shorter name, and 0 where one of them matches nothing', () => {
    expect(of('Ben Lund', 'Benjamin Lund').likeness).toBeCloseTo(0.95, 12);
    expect(of('Ben Lund', 'Benjamin Berg')).toEqual({
      likeness: 0,
      same: false,
      respelt: false,
      unmatched: 2,
    });
  });
});

describe('nameWords', () => {
  it('leaves titles and numbers out, unless there is nothing else', () => {
    expect(nameWords('Prof. Dr. Ann Lee, PhD 2')).toEqual(['ann', 'lee']);
    expect(nameWords('Dr')).toEqual(['dr']);
    expect(nameWords('Ann 12 Lee 3b')).toEqual(['ann', 'lee', '3b']);
  });
});
