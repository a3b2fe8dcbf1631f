import { describe, expect, it } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { parseDay } from '../../model/day.ts';
import { strengths } from '../../model/strength/strength.ts';
import { tieList, viewOf } from '../../model/tie-list.ts';
import { dependence } from '../dependence/dependence.ts';
import { whatIf } from '../suppose/what-if.ts';
import { rhythm } from '../upkeep/rhythm.ts';

const asOf = parseDay('2024-01-01') as number;
const people = 'id,name,organisation\na,Ann,Own\ng,Gil,Own\nx,Xia,Out\n';

describe('what took place stands after somebody left', () => {
  // One lunch of three today: R = 1/2, H = 1 - exp(-1/8), M = .4 * .3 + .4 H.
  const mutual = 0.4 * 0.3 + 0.4 * (1 - Math.exp(-1 / 8));

  it.each(['g,a', 'a,g'])('whoever organised the meeting (%s)', (first) => {
    const [source, other] = first.split(',');
    const ties = `source,target,timestamp,channel\n${source},${other},2024-01-01T12:00:00Z,in-person\n${source},x,2024-01-01T12:00:00Z,in-person\n`;
    const { network } = fromText({ 'people.csv': people, 'ties.csv': ties }, { own: 'Own' });
    const { after } = whatIf(network, { asOf, suppose: { leaves: 'g' } });
    expect(after.expectedReach).toBeCloseTo(mutual, 12);
    expect(after.dependence.known).toBe(1);
  });
});

describe('a tie of stated trust 0', () => {
  it('is known, and carries nothing', () => {
    const ties = 'source,target,trust\na,x,0\n';
    const { network } = fromText({ 'people.csv': people, 'ties.csv': ties }, { own: 'Own' });
    const { known, reach, insiders } = dependence(network, { asOf });
    expect({ known, reach }).toEqual({ known: 1, reach: 0 });
    expect(insiders.find(({ id }) => id === 'a')?.known).toBe(1);
  });
});

describe('the undirected view', () => {
  const sum = (ties: string, directed: boolean): number => {
    const { network } = fromText({ 'ties.csv': `source,target,strength,directed\n${ties}\n` });
    const view = viewOf(network, tieList(network, strengths(network, { asOf })), {
      directed,
      group: 'organisation',
      asOf,
    });
    return view.strength.reduce((total, s) => total + s, 0);
  };

  it('counts a declared undirected tie in both directions beside a directed one, and once where all are undirected', () => {
    expect(sum('a,b,0.5,no\nc,d,0.7,yes', false)).toBeCloseTo(1.7, 12);
    expect(sum('a,b,0.5,no\nc,d,0.7,no', false)).toBeCloseTo(1.2, 12);
  });
});

describe('contact in the last 90 days', () => {
  it('is never dormant', () => {
    const of = (day: string): number => {
      const { network } = fromText({
        't.csv': 'source,target,strength\na,x,0.9\n',
        'i.csv': `source,target,timestamp,channel\na,x,${day},mail\n`,
      });
      return rhythm(network, { asOf }).dormant.length;
    };
    expect(of('2023-12-28')).toBe(0);
    expect(of('2023-10-03')).toBe(0);
    expect(of('2023-10-02')).toBe(1);
  });
});
