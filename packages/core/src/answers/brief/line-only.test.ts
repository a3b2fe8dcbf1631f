import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { brief } from './brief.ts';
import { briefParts } from './brief-words.ts';

// Ann leads Bea and Cid; in the survey Bea names Cid and nobody names Ann.
const { network } = fromText(
  {
    'roster.csv':
      'Employee ID,Name,Email,Department,Manager ID\n1,Ann Ax,ann@x.example,R,\n2,Bea By,bea@x.example,R,1\n3,Cid Co,cid@x.example,R,1\n',
    'advice.ties.csv': 'source,target,strength\nBea By,Cid Co,0.7\n',
  },
  { own: 'X' },
);

test('a reporting line alone is no sign that two people know each other well', () => {
  const page = brief(network, { with: 'Cid Co', from: 'Bea By', asOf: 20_780 });
  expect(page.others.map(({ name, lineOnly }) => [name, lineOnly])).toEqual([['Ann Ax', true]]);
  expect(page.tie?.lineOnly).toBe(false);
  const text = briefParts(page)
    .flatMap(({ lines }) => lines.map((line) => line.text))
    .join(' ');
  expect(text).toContain('Ann Ax is or was joined to them by a reporting line');
  expect(text).not.toContain('Ann Ax knows');
});
