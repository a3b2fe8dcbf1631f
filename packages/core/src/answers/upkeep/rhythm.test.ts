import { describe, expect, it } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { parseDay } from '../../model/day.ts';
import { rhythm } from './rhythm.ts';

const asOf = parseDay('2026-11-23') as number;
const of = (rows: readonly string[], stated = ''): ReturnType<typeof rhythm> =>
  rhythm(
    fromText({
      'i.csv': `source,target,timestamp,channel\n${rows.join('\n')}\n`,
      ...(stated === '' ? {} : { 't.csv': `source,target,trust\n${stated}\n` }),
    }).network,
    { asOf },
  );
const who = (ties: ReturnType<typeof rhythm>['fresh']): string[] =>
  ties.map(({ between }) => between.map((p) => p.id).join('-'));

describe('rhythm', () => {
  it('calls a tie new whose first interaction was within 90 days', () => {
    const { fresh } = of(['a,b,2026-11-01,call', 'c,d,2026-01-01,call', 'c,d,2026-11-01,call']);
    expect(who(fresh)).toEqual(['a-b']);
  });

  it('calls no tie new where the record begins too late to tell, but a connection, which has its own day', () => {
    const late = of(['a,b,2026-11-01,call', 'c,d,2026-06-01,call', 'e,f,2026-11-02,connection']);
    expect(who(late.fresh)).toEqual(['e-f']);
    expect(late).toMatchObject({
      recordBegins: '2026-06-01',
      freshUntold: 1,
      withContact: 2,
      quietForAYear: 0,
    });
    expect(of(['a,b,2024-11-01,call', 'c,d,2026-06-01,call'])).toMatchObject({
      withContact: 2,
      quietForAYear: 1,
    });
  });

  it('calls a tie cooling whose history fell to less than half within a year', () => {
    const lunches = ['2025-10-01', '2025-11-01', '2025-11-20'].map((day) => `a,b,${day},in-person`);
    const { cooling } = of([
      ...lunches.map((row) => row.replace('in-person', 'video')),
      'c,d,2025-11-01,in-person',
      'c,d,2026-11-01,in-person',
    ]);
    expect(who(cooling)).toEqual(['a-b']);
  });

  it('calls no tie cooling within 90 days of the last contact, nor while half of its history is left', () => {
    const meetings = (last: string): string[] => [
      ...['2025-08-01', '2025-09-01', '2025-10-01', '2025-11-01'].map((day) => `a,b,${day},video`),
      `a,b,${last},like`,
    ];
    expect(who(of(meetings('2026-08-24')).cooling)).toEqual(['a-b']);
    expect(who(of(meetings('2026-08-25')).cooling)).toEqual([]);
    expect(who(of(['a,b,2025-11-01,recommendation']).cooling)).toEqual([]);
  });

  it('calls a tie dormant that was strong and has next to no history left', () => {
    const lunches = Array.from({ length: 8 }, (_, k) => `a,b,2018-0${k + 1}-10,in-person`);
    const { dormant, cooling } = of(lunches, 'a,b,0.8');
    expect(who(dormant)).toEqual(['a-b']);
    expect(cooling).toEqual([]);
  });
});
