import { describe, expect, it } from 'vitest';
import { invented } from '../layout/fixtures/invented.ts';
import { layout } from '../layout/layout.ts';
import { type PictureModel, type PicturePerson, tieColumns } from '../layout/picture-model.ts';
import { premultiplied } from './drawing/palette.ts';
import { sceneOf } from './scene.ts';

const person = (
  id: string,
  organisation: string | null,
  insider: boolean,
  heldBy: readonly number[] = [],
): PicturePerson => ({
  id,
  name: id,
  organisation,
  unit: null,
  insider,
  ego: false,
  reach: 0,
  sole: 0,
  broker: false,
  heldBy,
});

// ann and bob work at Own; ann alone reaches both people of Lone, both reach Shared
const model: PictureModel = {
  own: 'Own',
  people: [
    person('ann', 'Own', true),
    person('bob', 'Own', true),
    person('l1', 'Lone', false, [0]),
    person('l2', 'Lone', false, [0]),
    person('s1', 'Shared', false, [0]),
    person('s2', 'Shared', false, [1]),
  ],
  ties: tieColumns([
    { source: 0, target: 2, strength: 0.3, layer: 'personal' },
    { source: 3, target: 0, strength: 0.9, layer: 'personal' },
    { source: 0, target: 4, strength: 0.2, layer: 'organisational' },
    { source: 1, target: 5, strength: 0.6, layer: 'organisational' },
    { source: 1, target: 1, strength: 1, layer: 'personal' },
  ]),
};

describe('scene', () => {
  const scene = sceneOf(model, layout(model));

  it('marks an organisation whose people are all reached through one insider', () => {
    const sole = scene.regions.filter(({ sole }) => sole).map(({ name }) => name);
    expect(sole).toEqual(['Lone']);
  });

  it('marks none when nobody inside reaches anybody by the rule of the tables', () => {
    const weak = { ...model, people: model.people.map((one) => ({ ...one, heldBy: [] })) };
    expect(sceneOf(weak, layout(weak)).regions.some(({ sole }) => sole)).toBe(false);
  });

  it('marks an organisation of one contact as well, and counts whom somebody reaches', () => {
    const single = {
      ...model,
      people: model.people.map((one, at) => ({ ...one, heldBy: at === 2 ? [0] : [] })),
    };
    const regions = sceneOf(single, layout(single)).regions.filter(({ sole }) => sole);
    expect(regions.map(({ name, reached }) => [name, reached])).toEqual([['Lone', 1]]);
  });

  it('lists neighbours by falling strength and draws the strongest tie last', () => {
    expect(scene.tiesOf(0).map(({ strength }) => strength)).toEqual([0.9, 0.3, 0.2]);
    expect(scene.ties.at(-1)!.strength).toBe(0.9);
  });

  it('leaves out loops and ties to nobody', () => {
    expect(scene.ties).toHaveLength(4);
    const odd = { ...model, ties: tieColumns([{ source: 0, target: 99, strength: 1, layer: 'personal' }]) };
    expect(sceneOf(odd, layout(odd)).ties).toEqual([]);
  });

  it('draws the stars of egos first and brokers and egos last', () => {
    const large = invented();
    const { ties, order } = sceneOf(large, layout(large));
    const stars = ties.filter(({ star }) => star).length;
    expect(ties.slice(0, stars).every(({ star }) => star)).toBe(true);
    expect(order.at(-1)).toBe(0);
  });
});

describe('premultiplied', () => {
  it('multiplies the alpha into the colour', () => {
    expect(premultiplied('#0072B2', 0.5)).toBe('#00395980');
  });
});
