import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { insideReportWords, report } from './report.ts';

// Ann leads Bea, Cid and Eve, who left in 2026; in the survey Bea names Cid, and Cid names Ann.
const ROSTER =
  'Employee ID,Name,Email,Department,Manager ID,Termination Date\n1,Ann Ax,ann@x.example,R,,\n2,Bea By,bea@x.example,R,1,\n3,Cid Co,cid@x.example,S,1,\n4,Eve Eb,eve@x.example,S,1,2026-03-31\n';
const SURVEY = 'source,target,strength\nBea By,Cid Co,0.7\nCid Co,Ann Ax,0.7\n';
const page = (...more: (readonly [string, string])[]) =>
  report(
    fromText({ 'roster.csv': ROSTER, 'advice.ties.csv': SURVEY, ...Object.fromEntries(more) }, { own: 'X' })
      .network,
    {
      asOf: 20_780,
    },
  );

test('a roster and a survey inside tell of the inside alone, and who left is nobody to reach', () => {
  const found = page();
  expect(found.insideOnly).toBe(true);
  expect(insideReportWords(found).sections.at(-1)).toEqual({
    title: 'Outside',
    lines: [
      'Whom people at X know outside is not in these files; besides colleagues they name 1 former colleague.',
    ],
  });
});

test('somebody known at another organisation makes it a page of the outside', () => {
  const others = ['people.csv', 'id,name,organisation\nzoe@y.example,Zoe Zi,Y\n'] as const;
  const ties = ['more.ties.csv', 'source,target,strength\nBea By,zoe@y.example,0.7\n'] as const;
  expect(page(others, ties).insideOnly).toBe(false);
});
