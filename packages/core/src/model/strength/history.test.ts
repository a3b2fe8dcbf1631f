import { describe, expect, it } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { parseDay } from '../day.ts';
import { pairHistory } from './history.ts';

const D = parseDay('2026-11-23') as number;
const history = (rows: string, asOf = D): number =>
  pairHistory(fromText({ 'ties.csv': `source,target,timestamp,channel\n${rows}\n` }).network, 0, asOf)
    .history;

describe('pairHistory', () => {
  it('halves a lunch in a year and two mails, one each way, in 180 days: R = 0.5 + 0.15, H = 0.149984', () => {
    const rows = ['a,b,2025-11-23,in-person', 'a,b,2026-05-27,mail', 'b,a,2026-05-27,mail'].join('\n');
    expect(history(rows)).toBeCloseTo(0.149984, 6);
  });

  it('binds ten mails out and one back only as far as they are answered: R = 0.435, H = 0.103045', () => {
    const out = Array.from({ length: 10 }, (_, k) => `a,b,2026-11-23T10:0${k}:00Z,mail`);
    expect(history([...out, 'b,a,2026-11-23T11:00:00Z,mail'].join('\n'))).toBeCloseTo(0.103045, 6);
  });

  it('counts a mail to three people with a third for each: R = 0.1 * 0.15 / 3', () => {
    const rows = ['a,b', 'a,c', 'a,d'].map((ends) => `${ends},2026-11-23T10:00:00Z,mail`).join('\n');
    expect(history(rows)).toBeCloseTo(1 - Math.exp(-0.005 / 4), 12);
  });

  it('takes rows with a date alone for interactions of their own', () => {
    const rows = ['a,b', 'a,c', 'a,d'].map((ends) => `${ends},2026-11-23,mail`).join('\n');
    expect(history(rows)).toBeCloseTo(1 - Math.exp(-0.015 / 4), 12);
  });

  it('does not count what comes after the day asked for', () => {
    expect(history('a,b,2026-11-24,call')).toBe(0);
    expect(history('a,b,2026-11-24,call', D + 1)).toBeCloseTo(1 - Math.exp(-0.5 / 4), 12);
  });

  it('counts those who have since left the network among the participants, and 51 in all add nothing', () => {
    const rows = Array.from({ length: 49 }, (_, k) => `a,p${k},2026-11-23T10:00:00Z,in-person`);
    const { network } = fromText({ 't.csv': `source,target,timestamp,channel\n${rows.join('\n')}` });
    const withAbsent = (absent: number): number =>
      pairHistory({ ...network, absent: Uint32Array.of(absent) }, 0, D).history;
    expect(withAbsent(0)).toBeCloseTo(1 - Math.exp(-1 / 49 / 4), 12);
    expect(withAbsent(1)).toBe(0);
    expect(pairHistory({ ...network, absent: Uint32Array.of(1) }, 0, D).count).toBe(1);
  });

  it('adds nothing for a meeting of more than 50', () => {
    const rows = Array.from({ length: 50 }, (_, k) => `a,p${k},2026-11-23T10:00:00Z,in-person`);
    expect(
      fromText({ 't.csv': `source,target,timestamp,channel\n${rows.join('\n')}` }).network.pairs.count,
    ).toBe(0);
    expect(history(rows.slice(1).join('\n'))).toBeCloseTo(1 - Math.exp(-1 / 49 / 4), 12);
  });
});
