import { describe, expect, test } from 'vitest';
import { checkedModel, type ModelParameters, open, serialise, strengths } from '../public/all.ts';

// Ana and Ben met once, and wrote to each other on that day, 90 days before.
const text = `source,target,timestamp,channel
ana,ben,2024-01-01,in-person
ana,cy,2024-01-01,mail
cy,ana,2024-01-01,mail`;
const asOf = '2024-03-31';

/** H = 1 - exp(-R / 4). */
const history = (r: number): number => 1 - Math.exp(-r / 4);

async function histories(model?: ModelParameters): Promise<number[]> {
  const net = await open(text, { asOf });
  return net.ties(model === undefined ? {} : { model }).map((tie) => tie.history);
}

describe('weights and half-lives', () => {
  test('a half-life decides how much of an interaction is left, on its own channel alone', async () => {
    const [met, wrote] = await histories();
    expect(met).toBeCloseTo(history(2 ** (-90 / 365)), 12);
    expect(wrote).toBeCloseTo(history(2 * 0.15 * 2 ** (-90 / 180)), 12);
    const [metStill, wroteLess] = await histories({ halfLives: { mail: 90 } });
    expect(metStill).toBe(met);
    expect(wroteLess).toBeCloseTo(history(2 * 0.15 * 0.5), 12);
  });

  test('weights decide how history counts in the strength', async () => {
    const net = await open(text, { asOf });
    const weights = { trust: 0, knowledge: 0, history: 1 };
    const [tie] = net.ties({ model: { weights } });
    expect(tie!.sides[0].strength).toBeCloseTo(tie!.history, 12);
  });

  test('what a network is opened with is remembered in its file and merged with what a question brings', async () => {
    const net = await open(text, { asOf, model: { halfLives: { mail: 90 } } });
    const again = await open(serialise(net.evidence), { asOf });
    expect(again.evidence.settings.model).toEqual({ halfLives: { mail: 90 } });
    expect(again.ties().map((tie) => tie.history)).toEqual(await histories({ halfLives: { mail: 90 } }));
    const both = { halfLives: { mail: 90, 'in-person': 45 } } as const;
    expect(again.ties({ model: { halfLives: { 'in-person': 45 } } }).map((tie) => tie.history)).toEqual(
      await histories(both),
    );
    expect(serialise(net.evidence)).toBe(serialise(again.evidence));
  });

  test('evidence that is opened takes them too', async () => {
    const { evidence } = await open(text);
    const net = await open(evidence, { asOf, own: 'Home', model: { halfLives: { mail: 90 } } });
    expect(net.evidence.settings).toEqual({ own: 'Home', model: { halfLives: { mail: 90 } } });
  });

  const wrongModels: readonly (readonly [string, unknown])[] = [
    ['model', null],
    ['model', 'mail'],
    ['model', []],
    ['model.halfLife', { halfLife: { mail: 90 } }],
    ['model.halfLives', { halfLives: 90 }],
    ['model.halfLives.letters', { halfLives: { letters: 90 } }],
    ['model.halfLives.mail', { halfLives: { mail: 0 } }],
    ['model.halfLives.mail', { halfLives: { mail: '90' } }],
    ['model.halfLives.mail', { halfLives: { mail: Number.NaN } }],
    ['model.weights', { weights: { trust: 0.5, knowledge: 0.5, history: 0.5 } }],
    ['model.weights.trust', { weights: { trust: -1, knowledge: 1, history: 1 } }],
    ['model.weights.history', { weights: { trust: 0.5, knowledge: 0.5 } }],
  ];
  test.each(wrongModels)('an error names %s', async (name, model) => {
    const error = expect.objectContaining({
      code: 'wrong-argument',
      message: expect.stringContaining(`${name}: expected`),
    });
    const { network } = await open(text);
    expect(() => checkedModel(model)).toThrow(error);
    expect(() => strengths(network, { model: model as never })).toThrow(error);
    await expect(open(text, { model: model as never })).rejects.toEqual(error);
  });
});
