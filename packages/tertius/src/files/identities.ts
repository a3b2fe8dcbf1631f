import { readFileSync } from 'node:fs';
import { TertiusError } from '@tertius/core';

/** The secret keys in a file as age-keygen writes them. */
export function identitiesIn(file: string): string[] {
  const keys = readFileSync(file, 'utf8').match(/AGE-SECRET-KEY-[0-9A-Z-]+/g) ?? [];
  if (keys.length > 0) return keys;
  throw new TertiusError('usage', 'no secret key of age is in this file; it begins with AGE-SECRET-KEY-1', {
    place: { file },
  });
}
