import { foldName } from './fold.ts';
import { looksLikeMail } from './keys.ts';

/**
 * Whether two texts that say whose export a file is can only mean one owner: `Ann Lee <ann@x.example>` is the owner whom another file calls
 * `Ann Lee` or `ann@x.example`. Two addresses are two owners, and an address alone has no name in common with anybody.
 */
export function isSameOwner(one: string, other: string): boolean {
  if (one === other) return true;
  const [x, y] = [partsOf(one), partsOf(other)];
  if (x.mail !== '' && y.mail !== '') return x.mail === y.mail;
  return x.name !== '' && x.name === y.name;
}

function partsOf(said: string): { readonly name: string; readonly mail: string } {
  const text = said.trim();
  const start = text.endsWith('>') ? text.lastIndexOf('<') : -1;
  if (start >= 0)
    return {
      name: foldName(text.slice(0, start)),
      mail: text
        .slice(start + 1, -1)
        .trim()
        .toLowerCase(),
    };
  return looksLikeMail(text) ? { name: '', mail: text.toLowerCase() } : { name: foldName(text), mail: '' };
}
