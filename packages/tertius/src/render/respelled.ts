import type { Respelled } from '@tertius/core/network';
import { numeral } from '@tertius/core/words';
import { clean } from './clean.ts';

/** Organisations that are spelled otherwise than before: no change of employer, and how to make them one. */
export function respelledLines(respelled: readonly Respelled[]): string[] {
  return respelled.map(({ before, after, people }) => {
    const whose = people === 1 ? '1 person' : `${numeral(people)} people together`;
    const [one, other] = [after, before].map((name) => JSON.stringify(clean(name)));
    return `${whose}: ${clean(before)} -> ${clean(after)}, probably one organisation spelled in another way; tertius merge NET ${one} ${other} --organisations makes them one.`;
  });
}
