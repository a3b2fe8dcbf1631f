import { describe, expect, test } from 'vitest';
import { fromText, linkedin } from '../../fixtures/from-text.ts';
import { rate } from '../../identity/statements.ts';
import { resolve } from '../../resolve/resolve.ts';
import { introduce } from '../introduce/introduce.ts';
import { leaversToLoseHalf } from '../suppose/leavers.ts';
import { dependence } from './dependence.ts';

const asOf = 20_780;

describe('a bare LinkedIn export', () => {
  const { network, evidence } = fromText(
    {
      'Connections.csv': linkedin(
        'Tom,Reyes,https://www.linkedin.com/in/tom-r,,Kestrel Labs,Lead,02 Nov 2026',
        'Mei,Lin,https://www.linkedin.com/in/mei-l,,Kestrel Labs,Chemist,02 Nov 2020',
        'Ines,Okafor,https://www.linkedin.com/in/ines-o,,Halden,Editor,02 Nov 2019',
      ),
    },
    { self: 'Noor Haddad', own: 'Alderwick' },
  );

  test('reaches nobody at tau, and is answered over whom people know', () => {
    const answer = dependence(network, { asOf });
    expect(answer).toMatchObject({
      reach: 0,
      known: 3,
      assumedTrust: 1,
      overKnown: { triangulated: 0, organisationsReached: 2, leaversToLoseHalf: { greedy: 1, exact: 1 } },
      leaversToLoseHalf: { greedy: null, exact: null },
    });
    expect(answer.insiders).toMatchObject([{ known: 3, soleKnown: 3, contacts: 0, share: null }]);
    expect(answer.words[0]).toContain('Trust is assumed, not stated');
    expect(answer.words.join(' ')).toContain('Rating these ties would change the answer most');
  });

  test('names first the ties whose rating changes reach, one organisation after the other', () => {
    const { rateNext } = dependence(network, { asOf });
    expect(rateNext.map(({ targetName }) => targetName)).toEqual(['Tom Reyes', 'Ines Okafor', 'Mei Lin']);
    expect(rateNext[0]!.strength).toBeLessThan(0.3);
    expect(rateNext[0]!.couldBe).toBeGreaterThan(0.3);
  });

  test('answers once somebody is rated', () => {
    const noor = network.people.find(({ owner }) => owner)!;
    const tom = network.people.find(({ name }) => name === 'Tom Reyes')!;
    const rated = resolve(rate(evidence, noor, tom, { trust: 0.9 }));
    expect(dependence(rated, { asOf })).toMatchObject({ reach: 1, organisationsReached: 1 });
    expect(introduce(rated, { asOf, to: 'Kestrel Labs' }).paths[0]!.names).toEqual([
      'Noor Haddad',
      'Tom Reyes',
    ]);
  });
});

describe('dependence', () => {
  const people = 'id,name,organisation\na,Ana,Own\nb,Ben,Own\nx,Xu,Far\n';

  test('needs strengths of at most 1, and says how to get them', () => {
    const { network } = fromText(
      { 'people.csv': people, 'ties.csv': 'source,target,strength\na,x,3\n' },
      { own: 'Own' },
    );
    expect(() => dependence(network, { asOf })).toThrow(
      expect.objectContaining({
        code: 'strength-above-one',
        cure: { option: 'scale', value: 'max' },
        message: expect.stringContaining("{ scale: 'max' }"),
      }),
    );
  });

  test('needs to know the own organisation, and names the largest', () => {
    const { network } = fromText({ 'people.csv': people });
    expect(() => dependence(network, { asOf })).toThrow(
      expect.objectContaining({ code: 'no-own-organisation', message: expect.stringContaining('Own (2)') }),
    );
    expect(dependence(network, { asOf, own: 'own' })).toMatchObject({ own: 'Own', reach: 0 });
  });

  test('a strength that is tau but for rounding carries a request', () => {
    const { network } = fromText(
      { 'people.csv': people, 'ties.csv': 'source,target,strength\na,x,0.2999999999999\n' },
      { own: 'Own' },
    );
    expect(dependence(network, { asOf }).reach).toBe(1);
  });
});

describe('leavers to lose half', () => {
  const of = (...held: number[][]): unknown => {
    const holders = new Uint32Array(30);
    for (const list of held) for (const x of list) holders[x]! += 1;
    return leaversToLoseHalf(held, holders);
  };

  test('greedy can need more than the fewest', () => {
    // Each of 5 to 8 goes with one person, 1 to 4 only with both of two: greedy sees the first kind alone.
    expect(of([1, 2, 3, 4], [1, 2, 3, 4], [5], [6], [7], [8])).toEqual({ greedy: 4, exact: 2 });
  });

  test('exact is left undefined where more than 20 hold anything', () => {
    expect(of(...Array.from({ length: 21 }, (_, x) => [x]))).toEqual({ greedy: 11, exact: null });
    expect(of(...Array.from({ length: 20 }, (_, x) => [x]))).toEqual({ greedy: 10, exact: 10 });
  });

  test('nobody held is undefined', () => {
    expect(of([], [])).toEqual({ greedy: null, exact: null });
  });
});
