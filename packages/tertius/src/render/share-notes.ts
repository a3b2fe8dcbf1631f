import { type Evidence, resolve } from '@tertius/core';
import { foldName } from '@tertius/core/identity';
import type { MadeShare } from '@tertius/core/sharing';
import { clean } from './clean.ts';

type Import = Evidence['imports'][number];

/** What a reader should know of shares that came in: made for somebody else, or in place of one that was there, which `kept` still holds. */
export function shareNotes(before: Evidence, after: Evidence, kept?: string): string[] {
  const known = new Set(before.imports.map(({ key }) => key));
  const left = new Set(after.imports.map(({ key }) => key));
  const fresh = after.imports.filter(({ key, share }) => share !== undefined && !known.has(key));
  return fresh.flatMap((source) => {
    const replaced = before.imports.find(
      ({ key, share, owner }) => share !== undefined && owner === source.owner && !left.has(key),
    );
    return [
      ...madeForOther(source, after),
      ...(replaced === undefined ? [] : [inPlaceOf(source, replaced, kept)]),
    ];
  });
}

const nameOf = ({ owner, ownerRecord }: Import): string => clean(ownerRecord?.name ?? owner ?? 'somebody');

function madeForOther(source: Import, evidence: Evidence): string[] {
  const reader = source.share?.reader;
  const { people, self } = resolve(evidence);
  const user = people[self ?? -1];
  if (reader === undefined || user === undefined) return [];
  const wanted = foldName(reader);
  const names = [user.name, ...user.emails].map(foldName);
  if (names.some((name) => name !== '' && (wanted.includes(name) || name.includes(wanted)))) return [];
  return [
    `note: ${nameOf(source)} made this share for ${clean(reader)}, and you are ${clean(user.name || user.emails[0] || 'somebody else')}; ask them whether you may use it`,
  ];
}

function inPlaceOf(source: Import, replaced: Import, kept: string | undefined): string {
  const { made, expires, reader } = replaced.share!;
  const facts = [
    reader === undefined ? '' : `made for ${clean(reader)}`,
    expires === undefined ? '' : `counting until ${expires}`,
  ].filter((fact) => fact !== '');
  return `note: it takes the place of what ${nameOf(source)} shared on ${made.slice(0, 10)}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}${kept === undefined ? '' : `, which still stands in ${clean(kept)} until the next change, so that tertius undo can bring it back`}`;
}

/** The first ten names. */
export const someNames = (list: readonly string[]): string =>
  list.slice(0, 10).map(clean).join(', ') + (list.length > 10 ? ` and ${list.length - 10} more` : '');

/** Whom a rule shares and who stays out, since a contact of whom others see less may be the same person. */
export function heldWords(path: string, held: MadeShare['held']): string[] {
  if (held.length === 0) return [];
  const whom = someNames(held.map(({ name }) => name));
  return [
    `Held back: ${whom}. A rule shares ${held.length === 1 ? 'this contact, who' : 'these contacts, who'} may be the same as a contact of yours of whom others see less. tertius proposals ${path} shows both entries; tertius level ${path} shared --with NAME shares one all the same.`,
  ];
}
