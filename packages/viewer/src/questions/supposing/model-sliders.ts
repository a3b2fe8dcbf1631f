import type { StrengthWeights } from '@tertius/core/ties';
import { counted } from '../wording/words.ts';

const PARTS = ['trust', 'knowledge', 'history'] as const;

/** Weights with one of them set: the two others share what is left in the proportion that they had. */
export function weighted(
  weights: StrengthWeights,
  part: keyof StrengthWeights,
  value: number,
): StrengthWeights {
  const [one, other] = PARTS.filter((name) => name !== part) as [
    keyof StrengthWeights,
    keyof StrengthWeights,
  ];
  const before = weights[one] + weights[other];
  const left = 1 - value;
  const first = Math.round((before === 0 ? left / 2 : (left * weights[one]) / before) * 100) / 100;
  return {
    ...weights,
    [part]: value,
    [one]: first,
    [other]: Math.max(Math.round((left - first) * 100) / 100, 0),
  };
}

/** A slider's place as a number of days: a week at its start, five years at its end (60), each step as much more as the one before. */
export const daysAt = (place: number): number => Math.round(7 * (1826 / 7) ** (place / 60));

export const placeOfDays = (days: number): number =>
  Math.min(Math.max(Math.round((60 * Math.log(days / 7)) / Math.log(1826 / 7)), 0), 60);

/** A number of days as one says it. */
export function daysWords(days: number): string {
  if (days < 60) return counted(days, 'day', 'days');
  if (days < 730) return `${Math.round(days / 30.44)} months`;
  return `${(days / 365.25).toFixed(1)} years`;
}
