import { describe, expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { whatIf } from '../suppose/what-if.ts';
import { triangulate } from './triangulate.ts';

const asOf = 20_780;
const tiny = {
  'people.csv':
    'id,name,organisation,manager,community,skill\nana,Ana,Own,,,\nben,Ben,Own,ana,Guild,\ncy,Cy,Own,ana,,\ndee,Dee,Outside,,Guild,optics\neli,Eli,Outside,,Guild,\nfay,Fay,Far,,,\n',
  'ties.csv':
    'source,target,strength,directed\nana,ben,0.6,no\nana,cy,0.5,no\nben,dee,0.9,no\nben,eli,0.4,no\ncy,eli,0.7,no\ndee,eli,0.5,no\ndee,fay,0.8,no\nana,eli,0.2,no\n',
};
const { network } = fromText(tiny, { own: 'Own' });

describe('triangulation', () => {
  test('names the voices, the way they take, the weakest phase and what would raise it most', () => {
    const [ben] = triangulate(network, { asOf, person: 'Ben' }).insiders;
    expect(ben!.support.evidence.map(({ name, value }) => [name, value])).toEqual([
      ['Dee', 0.9],
      ['Eli', 0.4],
    ]);
    expect(ben!.practice).toMatchObject({ community: 'Guild', detected: false });
    expect(ben!.validation.evidence[0]).toMatchObject({
      outsider: 'eli',
      path: ['eli', 'cy', 'ana'],
      to: 'ana',
    });
    expect(ben!.weakest).toBe('validation');
    // Nobody Ben could be introduced to reaches Ana within two ties, nor is in the Guild: what rises is support, by Fay.
    expect(ben!.nextStep).toMatchObject({ phase: 'support', broker: 'dee', outsider: 'fay', certain: true });
    expect(ben!.nextStep!.strength).toBeCloseTo(0.72, 12);
    expect(ben!.nextStep!.score).toBeCloseTo((0.9 + 0.72 + 0.4) / 3, 12);
  });

  test('somebody who is in no community learns as far as those they know there know each other', () => {
    const cy = (ties: string): number => {
      const files = { ...tiny, 'ties.csv': tiny['ties.csv'] + ties };
      return triangulate(fromText(files, { own: 'Own' }).network, { asOf, person: 'Cy' }).insiders[0]!
        .practice.score;
    };
    expect(cy('')).toBe(0); // one member of the Guild known: no pair
    expect(cy('cy,dee,0.3,no\n')).toBeCloseTo((0.7 + 0.3) / 5, 12); // two, tied to each other
  });

  test('a topic lets only those be seen who have to do with it', () => {
    const [ben] = triangulate(network, { asOf, person: 'ben', topic: 'Optics' }).insiders;
    expect(ben!.support.score).toBeCloseTo(0.9 / 3, 12);
    expect(ben!.practice.score).toBeCloseTo(0.9 / 5, 12);
    expect(ben!.validation.evidence.map(({ outsider }) => outsider)).toEqual(['dee']);
  });

  test('communities are detected, the same ones each time, only where no outsider declares one', () => {
    const files = { ...tiny, 'people.csv': tiny['people.csv'].replaceAll('Outside,,Guild', 'Outside,,') };
    const once = triangulate(fromText(files, { own: 'Own' }).network, { asOf });
    const again = triangulate(fromText(files, { own: 'Own' }).network, { asOf });
    expect(again).toEqual(once);
    const ben = once.insiders.find(({ id }) => id === 'ben')!;
    expect(ben.practice).toMatchObject({ community: 'around Dee', detected: true });
  });
});

describe('a leaver', () => {
  test('reads who else holds what and whom to introduce while there is time', () => {
    const { before, after, handover } = whatIf(network, { asOf, suppose: { leaves: 'Ben' } });
    expect([before.dependence.reach, after.dependence.reach]).toEqual([2, 1]);
    expect(handover!.contacts).toMatchObject([
      { id: 'dee', alsoHeldBy: [], introduceTo: { id: 'ana' } },
      { id: 'eli', alsoHeldBy: [{ id: 'cy' }, { id: 'ana' }] },
    ]);
    expect(handover!.contacts[0]!.introduceTo!.strength).toBeCloseTo(0.54, 12);
    expect(handover!.words.join(' ')).toContain('introduce Dee to Ana');
  });

  test('a supposed tie or trust out of range is refused', () => {
    const suppose = (strength: number): unknown =>
      whatIf(network, { asOf, suppose: { tie: ['ana', 'dee', strength] } }).after.dependence.reach;
    expect(suppose(0.3)).toBe(2);
    for (const strength of [0, 1.5, Number.NaN])
      expect(() => suppose(strength)).toThrow(expect.objectContaining({ code: 'out-of-range' }));
  });
});
