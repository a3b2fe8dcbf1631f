import { describe, expect, test } from 'vitest';
import { fromText } from '../../../fixtures/from-text.ts';
import { threeUnits } from '../../../fixtures/three-units.ts';
import { exchangedOverlaps } from '../../../kernels/chance/line-draws.ts';
import { inside } from '../inside.ts';
import { organisation } from '../organisation.ts';
import { withheld } from '../withheld/withheld.ts';
import { lineAnswer } from './line.ts';

const asOf = 20_780;
const line = lineAnswer(inside(threeUnits(), { asOf }))!;

describe('the informal network beside the reporting line, ten people worked by hand', () => {
  // Ana leads Eli and Hal; Eli leads Fay and Gus; Hal leads Ida.
  test('ties are counted by how the two stand in the line', () => {
    expect(line.standings.map(({ standing, possible, ties }) => [standing, possible, ties])).toEqual([
      ['manager and report', 5, 3],
      ['same manager', 2, 2],
      ['further up one line', 3, 1],
      ['elsewhere', 35, 6],
    ]);
    expect(line.standings[0]).toMatchObject({ density: 0.6, share: 0.25 });
  });

  test('lines without a tie and people whose ties no line explains are named', () => {
    expect(line.silent.map(({ report, manager }) => `${report.id} ${manager.id}`).sort()).toEqual([
      'Gus Eli',
      'Hal Ana',
    ]);
    // Ben: Ana, Cas and Eli; Cas: Ana, Ben and Dov.
    expect(line.crossers.slice(0, 2)).toMatchObject([
      { id: 'Ben', ties: 3, elsewhere: 3 },
      { id: 'Cas', ties: 3, elsewhere: 3 },
    ]);
  });

  test('the correlation is that over all 45 pairs', () => {
    expect(line.correlation).toBeCloseTo((45 * 3 - 12 * 5) / Math.sqrt(12 * 33 * 5 * 40), 12);
    expect(line.p).toBeGreaterThan(0.05);
  });

  test('people exchanged have each line tied as often as any pair is, to four standard errors', () => {
    const { rows } = inside(threeUnits(), { asOf });
    const drawn = exchangedOverlaps(
      rows,
      { one: Uint32Array.of(0, 1), other: Uint32Array.of(4, 9) },
      4000,
      3,
    );
    const mean = drawn.reduce((sum, x) => sum + x, 0) / 4000;
    const sd = Math.sqrt(drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 3999);
    expect(Math.abs(mean - (2 * 12) / 45)).toBeLessThan((4 * sd) / Math.sqrt(4000));
  });

  test('pages that go round name nobody, and still say how many lines have no tie', () => {
    const { words } = withheld(organisation(threeUnits(), { asOf, draws: 50 }), 2, threeUnits());
    const text = words.join(' ');
    expect(text).toContain('2 of 5 reporting lines have no such tie.');
    expect(text).not.toMatch(/Ana|Ben|Cas|Gus/);
  });
});

test('a tie file of reports gives the lines, and its ties are not informal ones', () => {
  const { network } = fromText(
    {
      'people.csv': 'id,name,organisation,unit\na,Ann,Own,x\nb,Bob,Own,x\nc,Cy,Own,y\nd,Di,Own,y\n',
      'team_reports.ties.csv': 'source,target\nb,a\nc,a\nd,c\n',
      'advice.ties.csv': 'source,target,strength\nb,c,1\nd,c,1\n',
    },
    { own: 'Own' },
  );
  const found = lineAnswer(inside(network, { asOf }))!;
  expect(found).toMatchObject({ lines: 3, ties: 2 });
  expect(found.standings.map(({ ties }) => ties)).toEqual([1, 1, 0, 0]);
  expect(network.people.map(({ managers }) => managers.length)).toEqual([0, 1, 1, 1]);
});

test('nothing is said where nobody has a manager', () => {
  const { network } = fromText({
    'people.csv': 'id,name\na,Ann\nb,Bob\n',
    'ties.csv': 'source,target\na,b\n',
  });
  expect(lineAnswer(inside(network, { asOf }))).toBeNull();
});
