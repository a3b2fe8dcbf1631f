import { isRecord, wrong } from '../../errors.ts';
import { CHANNELS, type Channel } from '../channel.ts';
import { type ModelParameters, mergedModel, type StrengthWeights } from './parameters.ts';

const PARTS = ['trust', 'knowledge', 'history'] as const;

/**
 * Weights and half-lives as a user gives them, for example `{ halfLives: { mail: 90 } }`; `at` is what errors call them.
 * Throws `wrong-argument` for weights that do not sum to 1, a half-life that is no number of days above 0, and any other name.
 */
export function checkedModel(model: unknown, at = 'model'): ModelParameters | undefined {
  if (model === undefined) return undefined;
  const given = record(model, at, '{ weights, halfLives }');
  onlyNames(given, ['weights', 'halfLives'], at);
  const weights = checkedWeights(given.weights, `${at}.weights`);
  const halfLives = checkedHalfLives(given.halfLives, `${at}.halfLives`);
  return mergedModel(weights === undefined ? {} : { weights }, halfLives === undefined ? {} : { halfLives });
}

/** Trust, knowledge and history: each from 0 to 1, together 1. Throws `wrong-argument`. */
export function checkedWeights(weights: unknown, at = 'weights'): StrengthWeights | undefined {
  if (weights === undefined) return undefined;
  const given = record(weights, at, '{ trust, knowledge, history }');
  onlyNames(given, PARTS, at);
  const [trust, knowledge, history] = PARTS.map((name) => {
    const value = given[name];
    if (!(typeof value === 'number' && value >= 0 && value <= 1))
      throw wrong(`${at}.${name}`, 'a number from 0 to 1', value);
    return value;
  }) as [number, number, number];
  const sum = trust + knowledge + history;
  if (Math.abs(sum - 1) > 1e-9) throw wrong(at, 'three numbers that sum to 1', sum);
  return { trust, knowledge, history };
}

function checkedHalfLives(halfLives: unknown, at: string): ModelParameters['halfLives'] {
  if (halfLives === undefined) return undefined;
  const given = record(halfLives, at, 'days by channel, such as { mail: 90 }');
  onlyNames(given, CHANNELS, at);
  const days: Partial<Record<Channel, number>> = {};
  for (const channel of CHANNELS) {
    const value = given[channel];
    if (value === undefined) continue;
    if (!(typeof value === 'number' && value > 0 && value < Number.POSITIVE_INFINITY))
      throw wrong(`${at}.${channel}`, 'a number of days above 0', value);
    days[channel] = value;
  }
  return days;
}

function record(value: unknown, at: string, expected: string): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw wrong(at, expected, value);
  return value;
}

function onlyNames(given: object, names: readonly string[], at: string): void {
  for (const name of Object.keys(given))
    if (!names.includes(name)) throw wrong(`${at}.${name}`, `one of ${names.join(', ')}`, name);
}
