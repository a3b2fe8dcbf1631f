import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { ask } from '../ask/ask.ts';
import { brief } from '../brief/brief.ts';
import { briefParts } from '../brief/brief-words.ts';
import { dependence } from '../dependence/dependence.ts';
import { whoHolds } from '../dependence/who-holds.ts';
import { find } from '../find/find.ts';
import { introduce } from '../introduce/introduce.ts';
import { plan } from '../introduce/plan.ts';
import { whatIf } from '../suppose/what-if.ts';
import { keepInTouch } from '../upkeep/keep-in-touch.ts';

// Ann leads Bea and Cid; Eve and Fay reported to her and left in 2026. Fay and Ann wrote to each other after that; of Eve there is the line alone.
const ROSTER =
  'Employee ID,Name,Email,Title,Manager ID,Termination Date\n1,Ann Ax,ann@x.example,Head,,\n2,Bea By,bea@x.example,Clerk,1,\n3,Cid Co,cid@x.example,Clerk,1,\n4,Eve Eb,eve@x.example,Founder,1,2026-03-31\n5,Fay Fu,fay@x.example,Clerk,1,2026-03-31\n';
const MAIL =
  'timestamp,from,to\n2026-10-01T08:00:00Z,ann@x.example,fay@x.example\n2026-10-02T08:00:00Z,fay@x.example,ann@x.example\n';
const { network } = fromText({ 'roster.csv': ROSTER, 'mail.csv': MAIL }, { own: 'X' });
// Everybody's line is a tie of .4 * .3 and more, so at this tau every line would carry a request.
const options = { asOf: 20_780, tau: 0.1 };

test('who left and is named by an old reporting line alone is nobody whom people know or can ask', () => {
  const found = dependence(network, options);
  expect([found.known, found.reach, found.oldLines]).toEqual([1, 1, 1]);
  expect(found.insiders.map(({ name, known, contacts }) => [name, known, contacts])).toEqual([
    ['Ann Ax', 1, 1],
    ['Bea By', 0, 0],
    ['Cid Co', 0, 0],
  ]);
  expect(found.words.join(' ')).toContain(
    '1 person who left X is joined to people here by an old reporting line alone, which does not tell whether they are still in touch, and is not counted.',
  );
  const { holders, noAcquaintance } = whoHolds(network, options);
  expect([holders.size, noAcquaintance.size]).toEqual([1, 1]);
});

test('no way, introduction or handover leads over an old line', () => {
  const ways = introduce(network, { ...options, to: 'Eve Eb' });
  expect([ways.paths.length, ways.bridges.length, ways.oldLines.map(({ name }) => name)]).toEqual([
    0,
    0,
    ['Ann Ax'],
  ]);
  expect(introduce(network, { ...options, to: 'Fay Fu' }).paths[0]?.names).toEqual(['Ann Ax', 'Fay Fu']);
  expect(plan(network, options).introductions).toEqual([]);
  const { handover } = whatIf(network, { ...options, suppose: { leaves: 'Ann Ax' } });
  expect(handover?.contacts.map(({ name }) => name)).toEqual(['Fay Fu']);
  expect(handover?.oldLines).toBe(1);
  expect(whatIf(network, { ...options, suppose: { leaves: 'Eve Eb' } }).handover?.words).toEqual([
    'Eve Eb is outside X, and nobody here is recorded to know them. An old reporting line joins them to Ann Ax; whether they are still in touch is not recorded.',
  ]);
});

test('asks, upkeep, search and brief say no more of an old line', () => {
  expect(ask(network, { ...options, topic: 'founder', from: 'Ann Ax' }).outOfReach[0]?.name).toBe('Eve Eb');
  // Bea and Cid, whom Ann leads today, and Fay.
  expect(keepInTouch(network, { ...options, from: 'Ann Ax' }).contacts).toBe(3);
  const near = (words: string): number | null => find(network, words, options)[0]!.closeness;
  expect([near('Eve Eb'), near('Fay Fu')! > 0]).toEqual([0, true]);
  const page = brief(network, { ...options, with: 'Eve Eb', from: 'Ann Ax' });
  expect([page.tie, page.oldLine]).toEqual([null, true]);
  expect(briefParts(page)[1]?.lines[0]?.text).toBe(
    'An old reporting line joins you; whether you are still in touch is not recorded.',
  );
  const others = brief(network, { ...options, with: 'Eve Eb', from: 'Bea By' });
  expect([others.others, others.oldLines.map(({ name }) => name)]).toEqual([[], ['Ann Ax']]);
});

test('a supposed tie with somebody who left is a tie', () => {
  const { after } = whatIf(network, { ...options, suppose: { tie: ['Bea By', 'Eve Eb', 0.5] } });
  expect([after.dependence.known, after.dependence.oldLines]).toEqual([2, 0]);
});

test('a leaver who wrote to others here without an answer is counted once, as a former colleague', () => {
  const more = fromText(
    {
      'roster.csv': ROSTER,
      'mail.csv': `${MAIL}2026-03-01T08:00:00Z,eve@x.example,cid@x.example\n`,
    },
    { own: 'X' },
  );
  const found = dependence(more.network, options);
  expect([found.known, found.oldLines, found.unanswered, found.unansweredFormer]).toEqual([1, 0, 1, 1]);
  expect(found.words.join(' ')).toContain(
    '1 other person outside, a former colleague, wrote or was written to without an answer on record, and is not counted.',
  );
});
