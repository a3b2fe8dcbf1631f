import { type Evidence, resolve } from '@tertius/core';
import { foldName } from '@tertius/core/identity';
import { clean } from './clean.ts';

type Import = Evidence['imports'][number];

/** What a reader should know of shares that came in: made for somebody else, or in place of one that was there. */
export function shareNotes(before: Evidence, after: Evidence): string[] {
  const known = new Set(before.imports.map(({ key }) => key));
  const left = new Set(after.imports.map(({ key }) => key));
  const fresh = after.imports.filter(({ key, share }) => share !== undefined && !known.has(key));
  return fresh.flatMap((source) => {
    const replaced = before.imports.find(
      ({ key, share, owner }) => share !== undefined && owner === source.owner && !left.has(key),
    );
    return [...madeForOther(source, after), ...(replaced === undefined ? [] : [inPlaceOf(source, replaced)])];
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

function inPlaceOf(source: Import, replaced: Import): string {
  const { made, expires, reader } = replaced.share!;
  const facts = [
    reader === undefined ? '' : `made for ${clean(reader)}`,
    expires === undefined ? '' : `counting until ${expires}`,
  ].filter((fact) => fact !== '');
  return `note: it takes the place of what ${nameOf(source)} shared on ${made.slice(0, 10)}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}
