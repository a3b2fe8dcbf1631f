import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { whatIfInside } from './change/suppose-inside.ts';
import { organisation } from './organisation.ts';

const asOf = 20_780;

// Ann leads Bea, Cid, Dan and Eve; Dan and Eve did not answer, and Bea names Eve. Fay, whom Dan leads, did not answer either.
const { network } = fromText(
  {
    'roster.csv':
      'Employee ID,Name,Email,Department,Manager ID\n1,Ann Ax,ann@x.example,R,\n2,Bea By,bea@x.example,R,1\n3,Cid Co,cid@x.example,S,1\n4,Dan Da,dan@x.example,S,1\n5,Eve Eb,eve@x.example,S,1\n6,Fay Fo,fay@x.example,S,4\n',
    'survey.csv':
      'Name,Status,Whom do you ask for advice?,How often?\nAnn Ax,completed,Bea By,5\nBea By,completed,Eve Eb,4\nCid Co,completed,Bea By,3\nDan Da,not answered,,\nEve Eb,not answered,,\nFay Fo,not answered,,\n',
  },
  { own: 'X' },
);
const answer = organisation(network, { asOf, draws: 50 });

test('lines whose ends did not answer are counted apart from those where both answered', () => {
  // No tie beside the line: Cid-Ann (both answered), Dan-Ann and Eve-Ann (one did), Fay-Dan (neither did).
  expect(answer.line).toMatchObject({ lines: 5, unanswered: { lines: 3, both: 1 } });
  expect(answer.words.join(' ')).toContain(
    '4 of 5 reporting lines have no such tie. In 3 of these 4 at least one of the two did not answer (in 1 neither did), so nothing can be said of those lines; in 1 both answered and neither named the other: Cid Co to Ann Ax.',
  );
});

test('units say how many of their people did not answer', () => {
  // R: Ann, Bea. S: Cid, Dan, Eve, Fay.
  expect(answer.units.map(({ unit, unanswered }) => [unit, unanswered])).toEqual([
    ['R', 0],
    ['S', 3],
  ]);
  expect(answer.words.join(' ')).toContain('most is missing, for their size, from S (3 of 4 people).');
});

test('how many answered is said beside a roster, whatever else is said', () => {
  expect(answer.sections.at(-1)?.lines.join(' ')).toContain('3 of 6 people answered');
});

test('of somebody who leaves and did not answer it is said that more may be lost', () => {
  const leaving = (leaves: string): string =>
    whatIfInside(network, { asOf, suppose: { leaves } }).words.join(' ');
  expect(leaving('Eve Eb')).toContain('Eve Eb did not answer the survey');
  expect(leaving('Cid Co')).not.toContain('did not answer');
});
