import { LOST_LETTER } from '../damaged-name.ts';
import type { Profile } from './profile.ts';

/** More people than this under one key tell nothing about any two of them. */
const LARGEST_BLOCK = 120;

/** People who share something telling; only such pairs are looked at. */
export function* blocks(profiles: readonly Profile[]): Generator<readonly number[]> {
  const index = new Map<string, number[]>();
  const put = (key: string, p: number): void => {
    const list = index.get(key);
    if (list === undefined) index.set(key, [p]);
    else if (list[list.length - 1] !== p) list.push(p);
  };
  const lost = profiles.some(({ words }) => words.some((word) => word.includes(LOST_LETTER)));
  profiles.forEach((profile, p) => {
    if (lost)
      put(
        `ends ${profile.words
          .map((word) => word.slice(-2))
          .sort()
          .join(' ')}`,
        p,
      );
    for (const phone of profile.phones) put(`phone ${phone}`, p);
    for (const local of profile.locals) put(`local ${local}`, p);
    for (const word of profile.words) {
      for (const organisation of profile.organisations) put(`org ${organisation} ${word.slice(0, 1)}`, p);
      for (const domain of profile.domains) put(`domain ${domain} ${word.slice(0, 1)}`, p);
      if (word.length < 2) continue;
      for (const other of profile.words) if (other !== word) put(`name ${word} ${other.slice(0, 1)}`, p);
    }
    if (profile.words.length > 1) put(`whole ${[...profile.words].sort().join(' ')}`, p);
    if (profile.words.length > 1) put(`bones ${profile.words.map(bones).sort().join(' ')}`, p);
  });
  for (const block of index.values()) if (block.length > 1 && block.length <= LARGEST_BLOCK) yield block;
}

/** Consonants without doubles: what most typing slips leave. */
function bones(word: string): string {
  return word.replace(/(?<!^)[aeiouyhw]/g, '').replace(/(.)\1+/g, '$1');
}
