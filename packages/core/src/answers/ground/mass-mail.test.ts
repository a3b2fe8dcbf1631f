import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { parseDay } from '../../model/day.ts';
import { isMassMailOnly } from '../../model/strength/mass-mail.ts';
import { pairStrength } from '../../model/strength/strength.ts';
import { brief } from '../brief/brief.ts';
import { briefParts } from '../brief/brief-words.ts';
import { dependence } from '../dependence/dependence.ts';
import { whoHolds } from '../dependence/who-holds.ts';
import { find } from '../find/find.ts';
import { introduce } from '../introduce/introduce.ts';
import { organisation } from '../organisation/organisation.ts';
import { brokersOf } from '../support/brokers.ts';
import { supportOf } from '../support/support.ts';
import { whatIf } from '../suppose/what-if.ts';
import { rhythm } from '../upkeep/rhythm.ts';

// Ann writes to everybody, six at once, twice. Bea answered her; Cid wrote to the same list himself, which answers her too. Of Dee, Eve
// and Fay, and of Xan outside, there is the newsletter alone. Gil sent four people one mail, which is no mass mail. Bea called Zoe outside.
const ROSTER = `Employee ID,Name,Email,Department
${['ann', 'bea', 'cid', 'dee', 'eve', 'fay', 'gil'].map((one, k) => `${k},${one},${one}@own.example,${k < 3 ? 'North' : 'South'}`).join('\n')}
`;
const address = (one: string): string => `${one}@${'xz'.includes(one[0]!) ? 'far' : 'own'}.example`;
const to = (from: string, day: string, ...others: string[]): string =>
  others.map((one) => `${address(from)},${address(one)},2026-10-${day}T08:00:00Z,mail\n`).join('');
const ALL = ['bea', 'cid', 'dee', 'eve', 'fay', 'xan'];
const TIES = `source,target,timestamp,channel\n${to('ann', '01', ...ALL)}${to('ann', '08', ...ALL)}${to('bea', '02', 'ann')}${to('cid', '03', 'ann', 'bea', 'dee', 'eve', 'fay')}${to('gil', '04', 'dee', 'eve', 'fay', 'xan')}${address('bea')},${address('zoe')},2026-10-05T08:00:00Z,call\n`;
const { network } = fromText({ 'roster.csv': ROSTER, 'ties.csv': TIES }, { own: 'Own' });
const options = { asOf: parseDay('2026-11-01')! };
const at = (name: string): number => network.people.findIndex(({ emails }) => emails[0] === address(name));
const pairOf = (one: string, other: string): number => {
  const ends = [at(one), at(other)].sort((x, y) => x - y);
  for (let p = 0; p < network.pairs.count; p++)
    if (network.pairs.a[p] === ends[0] && network.pairs.b[p] === ends[1]) return p;
  return -1;
};
const alone = (one: string, other: string): boolean =>
  isMassMailOnly(network, pairOf(one, other), options.asOf);

test('mail to more than four people at once, never answered, is mass mail alone; an answer or a mail to four is more', () => {
  expect(['dee', 'eve', 'fay', 'xan'].map((one) => alone('ann', one))).toEqual([true, true, true, true]);
  expect(['bea', 'dee', 'eve', 'fay'].map((one) => alone('cid', one))).toEqual([true, true, true, true]);
  expect([alone('ann', 'bea'), alone('ann', 'cid'), alone('gil', 'xan')]).toEqual([false, false, false]);
  // On the first day Bea had not answered.
  expect(isMassMailOnly(network, pairOf('ann', 'bea'), parseDay('2026-10-01')!)).toBe(true);
});

test('the strength of such a tie is what the formula gives, and measures count it', () => {
  // Colleagues of one organisation of seven, without dates: a year, K = 1 - exp(-1/3); two mails to six, one way: R = .1 * their sum.
  const { sides, known } = pairStrength(network, pairOf('ann', 'dee'), options)!;
  const sum = [31, 24].reduce((all, age) => all + (0.15 * 2 ** (-age / 180)) / 6, 0);
  expect(sides[0].strength).toBeCloseTo(
    0.2 * (1 - Math.exp(-1 / 3)) + 0.4 * (1 - Math.exp((-0.1 * sum) / 4)),
    12,
  );
  expect(known).toBe(false);
});

test('it leads nowhere: no way, holder, broker or closeness, and each answer names the limit', () => {
  const ways = introduce(network, { ...options, to: address('zoe'), from: 'dee' });
  // Dee-Ann-Bea-Zoe would do by strengths: S of Dee and Ann is above the floor, as the test before says.
  expect(ways.paths).toEqual([]);
  expect(introduce(network, { ...options, to: address('zoe'), from: 'cid' }).paths).toHaveLength(1);
  expect(introduce(network, { ...options, to: address('xan') }).massMail.map(({ name }) => name)).toEqual([
    'ann',
  ]);
  const found = dependence(network, options);
  expect([found.known, found.unanswered]).toEqual([1, 1]);
  expect(whoHolds(network, options).noAcquaintance.has(pairOf('ann', 'xan'))).toBe(true);
  // Ann's contacts are Bea and Cid, whom mass mail alone joins: one pair.
  expect(brokersOf(network, options).brokers.map(({ name, pairs }) => [name, pairs])).toContainEqual([
    'ann',
    1,
  ]);
  expect(find({ ...network, self: at('ann') }, address('xan'), options)[0]!.closeness).toBe(0);
  const said = supportOf(network, options).limits.find(({ code }) => code === 'mass-mail');
  expect(said?.message).toBe(
    '8 of 15 ties between people rest on mass mail alone (to more than four people at once, never answered), which does not tell who knows whom: measures count them as ties, answers about people leave them out',
  );
});

test('units and leaving count what shows contact; a relation asked for by name counts all of it', () => {
  // Ann-Bea, Ann-Cid in North; Gil-Dee, Gil-Eve, Gil-Fay in South.
  expect(organisation(network, { ...options, by: 'unit', draws: 10 }).ties).toBe(5);
  expect(organisation(network, { ...options, by: 'unit', draws: 10, relation: 'mail' }).ties).toBe(12);
  const leaving = whatIf(network, { ...options, suppose: { leaves: 'ann' } });
  expect(leaving.handover?.contacts).toEqual([]);
  expect(leaving.handover?.unanswered).toBe(0);
});

test('it is no contact over time and no tie in a brief', () => {
  // Ann-Bea, Ann-Cid, Gil and four, Bea-Zoe.
  const between = rhythm(network, options).withContact;
  expect(between).toBe(7);
  const page = brief(network, { ...options, with: 'dee', from: 'ann' });
  expect([page.tie, page.massMail]).toEqual([null, true]);
  expect(briefParts(page)[1]?.lines[0]?.text).toBe(
    'All that is on record between you is mass mail, to many people at once and never answered; whether you know each other is not recorded.',
  );
  // Gil wrote to Dee, among four, and she did not answer.
  const oneWay = brief(network, { ...options, with: 'dee', from: 'gil' });
  expect(briefParts(oneWay)[1]?.lines[0]?.text).toBe(
    'All that is on record between you went one way, without an answer; whether you know each other is not recorded.',
  );
  expect(oneWay.others).toEqual([]);
  // Bea, who answered, knows Ann; of Gil, who only sends, nobody is a contact.
  expect(brief(network, { ...options, with: 'ann', from: 'gil' }).others.map(({ name }) => name)).toEqual([
    'bea',
    'cid',
  ]);
  expect(brokersOf(network, options).brokers.some(({ name }) => name === 'gil')).toBe(false);
});
