import { describe, expect, it } from 'vitest';
import { fromText, linkedin } from '../../fixtures/from-text.ts';
import { rate } from '../../identity/statements.ts';
import { resolve } from '../../resolve/resolve.ts';
import { parseDay } from '../day.ts';
import type { Person } from '../network.ts';
import { type PairStrength, strengths } from './strength.ts';

const D = parseDay('2026-11-23') as number;

describe('strengths', () => {
  it('gives a LinkedIn connection of today, nothing else known, 0.4 * 0.3 + 0.4 * (1 - exp(-0.1/4))', () => {
    const { network } = fromText(
      { 'c.csv': linkedin('Ann,Lee,,ann@x.example,Acme,CEO,23 Nov 2026') },
      { self: 'me@own.example' },
    );
    const [tie] = strengths(network, { asOf: D });
    expect(tie?.mutual).toBeCloseTo(0.12 + 0.4 * (1 - Math.exp(-0.025)), 12);
    expect(tie?.sides[0].assumed).toEqual(['trust']);
    expect(tie?.sides[0].confidence).toBeCloseTo(0.4, 12);
    expect(tie?.trustAssumed).toBe(true);
  });

  it('assumes no trust where only one side was ever seen, and 0.3 once an answer came', () => {
    const one = 'source,target,timestamp,channel\na,b,2026-11-23T10:00:00Z,mail\n';
    const unanswered = strengths(fromText({ 't.csv': one }).network, { asOf: D })[0];
    const answered = strengths(fromText({ 't.csv': `${one}b,a,2026-11-23T11:00:00Z,mail\n` }).network, {
      asOf: D,
    })[0];
    expect(unanswered?.sides[0].trust).toBe(0);
    expect(unanswered?.known).toBe(false);
    expect(answered?.sides[0].trust).toBe(0.3);
    expect(answered?.known).toBe(true);
  });

  it('takes for the mutual strength what the other side states, and leaves the arc as it is', () => {
    const [tie] = strengths(fromText({ 't.csv': 'source,target,strength\na,b,0.6\n' }).network, { asOf: D });
    expect(tie?.mutual).toBeCloseTo(0.6, 12);
    expect(tie?.sides.map((side) => side.present)).toEqual([true, false]);
  });

  it('uses both sides where both state: M = sqrt(0.4 * 0.9)', () => {
    const [tie] = strengths(fromText({ 't.csv': 'source,target,strength\na,b,0.4\nb,a,0.9\n' }).network, {
      asOf: D,
    });
    expect(tie?.mutual).toBeCloseTo(0.6, 12);
  });

  it('lets a given strength stand until the tie is rated', () => {
    const { evidence, network } = fromText({ 't.csv': 'source,target,strength\na,b,0.6\n' });
    const [a, b] = network.people as [Person, Person];
    const rated = resolve(rate(evidence, a, b, { trust: 1 }));
    expect(strengths(rated, { asOf: D })[0]?.sides[0].strength).toBeCloseTo(0.4, 12);
  });

  it('infers knowledge from a shared team of at most 50: five years give K = 1 - exp(-10/3), team and organisation', () => {
    const roster =
      'Employee ID,Worker,Work Email,Department,Manager ID,Hire Date\n1,Ana,ana@o.example,R,,2021-11-23\n2,Ben,ben@o.example,R,1,2016-01-01\n';
    const { network } = fromText({ 'r.csv': roster }, { own: 'O' });
    const [tie] = strengths(network, { asOf: D });
    const years = (D - (parseDay('2021-11-23') as number)) / 365.25;
    expect(tie?.sides[0].knowledge).toBeCloseTo(1 - Math.exp((-2 * years) / 3), 12);
    expect(tie?.sides[0].assumed).toEqual(['trust']);
  });

  it('calls a tie dormant that was strong at its best day and has little history left', () => {
    const lunches = Array.from({ length: 8 }, (_, k) => `a,b,2018-0${k + 1}-10,in-person`).join('\n');
    const files = {
      't.csv': `source,target,trust\na,b,0.8\n`,
      'i.csv': `source,target,timestamp,channel\n${lunches}\n`,
    };
    const [tie] = strengths(fromText(files).network, { asOf: D });
    expect(tie?.dormant).toBe(true);
    expect(strengths(fromText(files).network, { asOf: parseDay('2018-09-01') as number })[0]?.dormant).toBe(
      false,
    );
  });

  it('calls no tie dormant while a tenth of its history or more is left', () => {
    // Eight lunches on one day: R = 8 at best, H = 1 - exp(-2) = .86; k half-lives later R = 8 / 2^k.
    const lunches = Array.from({ length: 8 }, (_, k) => `a,b,2020-01-01T12:0${k}:00Z,in-person`).join('\n');
    const files = {
      't.csv': 'source,target,trust\na,b,0.8\n',
      'i.csv': `source,target,timestamp,channel\n${lunches}\n`,
    };
    const first = parseDay('2020-01-01') as number;
    const after = (halfLives: number): PairStrength | undefined =>
      strengths(fromText(files).network, { asOf: first + 365 * halfLives })[0];
    expect(after(4)?.history).toBeCloseTo(1 - Math.exp(-0.5 / 4), 12);
    expect(after(4)?.dormant).toBe(false);
    expect(after(5)?.history).toBeCloseTo(1 - Math.exp(-0.25 / 4), 12);
    expect(after(5)?.dormant).toBe(true);
  });

  it('keeps S within 0 and 1 and never lowers it by one more interaction', () => {
    const rows = ['a,b,2026-11-01,call', 'b,a,2026-10-01,mail', 'a,b,2026-11-20,mail', 'a,b,2026-01-20,like'];
    let before = 0;
    for (let k = 1; k <= rows.length; k++) {
      const text = `source,target,timestamp,channel\n${rows.slice(0, k).join('\n')}\n`;
      const s = strengths(fromText({ 't.csv': text }).network, { asOf: D })[0]?.mutual ?? 0;
      expect(s).toBeGreaterThanOrEqual(before);
      expect(s).toBeLessThanOrEqual(1);
      before = s;
    }
  });
});
