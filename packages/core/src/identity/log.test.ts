import { describe, expect, it } from 'vitest';
import { contribution } from '../answers/upkeep/contribution.ts';
import { fromText } from '../fixtures/from-text.ts';
import { parseDay } from '../model/day.ts';
import type { Evidence, LogStatement } from '../model/evidence.ts';
import type { Person } from '../model/network.ts';
import { type Logged, log, type Outcome } from './log.ts';

const TODAY = parseDay('2026-11-23') as number;
const { evidence, network } = fromText({ 't.csv': 'source,target\na,b\na,c\n' });
const [a, b, c] = network.people as [Person, Person, Person];
const add = (onto: Evidence, logged: Partial<Logged>): ReturnType<typeof log> =>
  log(onto, network, { from: a, to: [b], ...logged }, TODAY);
const all = (...entries: readonly Partial<Logged>[]): LogStatement => {
  let onto = evidence;
  let last: LogStatement | undefined;
  for (const entry of entries) ({ evidence: onto, statement: last } = add(onto, entry));
  return last as LogStatement;
};

describe('log', () => {
  const budget = { ask: 'Who decides?', topic: 'budget', date: '2026-01-10' };
  const hiring = { ask: 'Whom to hire?', topic: 'hiring', date: '2026-02-10' };

  it('gives an outcome to the last ask of the same people on the same topic', () => {
    expect(all(budget, hiring, { outcome: 'agreed', topic: 'budget' })).toMatchObject({
      ask: 'Who decides?',
      topic: 'budget',
    });
  });

  it('gives an outcome without a topic to the last ask of the same people', () => {
    expect(all(budget, hiring, { outcome: 'agreed' })).toMatchObject({
      ask: 'Whom to hire?',
      topic: 'hiring',
    });
    expect(all(hiring, budget, { outcome: 'agreed' })).toMatchObject({ topic: 'hiring' });
  });

  it('gives no outcome to an ask of somebody else, nor of the same people on another topic', () => {
    expect(all({ ...budget, to: [c] }, { outcome: 'agreed' })).not.toHaveProperty('ask');
    expect(all(budget, { outcome: 'agreed', topic: 'hiring' })).not.toHaveProperty('ask');
  });

  it('knows an ask without an outcome as asked, and keeps the one that is given', () => {
    expect(all(budget)).toMatchObject({ outcome: 'asked' });
    expect(all({ ...budget, outcome: 'declined' })).toMatchObject({ outcome: 'declined' });
    expect(all({ channel: 'call' })).not.toHaveProperty('outcome');
  });

  it('holds to what was said last, also of several outcomes on one day', () => {
    const said = (...outcomes: readonly Outcome[]): [outcome: string, introductions: number][] => {
      let onto = add(evidence, { ...budget, date: '2026-11-20' }).evidence;
      return outcomes.map((outcome) => {
        onto = add(onto, {
          outcome,
          date: '2026-11-23',
          ...(outcome === 'helped' ? { introduced: c } : {}),
        }).evidence;
        const { asks, introductions } = contribution(network, {
          statements: onto.statements.toReversed(),
          asOf: TODAY,
        });
        expect(asks).toHaveLength(1);
        return [asks[0]!.outcome, introductions.length];
      });
    };
    expect(said('declined', 'agreed', 'declined')).toEqual([
      ['declined', 0],
      ['agreed', 0],
      ['declined', 0],
    ]);
    expect(said('agreed', 'helped', 'failed')).toEqual([
      ['agreed', 0],
      ['helped', 1],
      ['failed', 1],
    ]);
  });

  it('is dated today unless a day is given, and the same again changes nothing', () => {
    const once = add(evidence, { channel: 'lunch' });
    expect(once).toMatchObject({ added: true, statement: { date: '2026-11-23', channel: 'in-person' } });
    const again = add(once.evidence, { channel: 'lunch' });
    expect(again.added).toBe(false);
    expect(again.evidence).toBe(once.evidence);
    expect(add(once.evidence, { channel: 'lunch', date: '2026-11-22' }).added).toBe(true);
  });

  it('refuses a channel nobody knows, a day that the calendar has not and one person in two places', () => {
    const refused = expect.objectContaining({ code: 'out-of-range' });
    for (const wrong of [{ channel: 'pigeon' }, { date: '2026-02-30' }, { to: [a] }, { introduced: b }])
      expect(() => add(evidence, wrong)).toThrowError(refused);
    expect(add(evidence, { introduced: c }).statement.introduced).toBe(c.key);
  });
});
