import type { Profile } from './profile.ts';

/** The domain of one's address spells the organisation of the other, or a word of it: `kestrel-labs.example` and Kestrel Labs, `delft.example` and Gemeente Delft. */
export function relatedDomain(one: Profile, other: Profile): boolean {
  return domainSpells(one, other) || domainSpells(other, one);
}

function domainSpells(address: Profile, member: Profile): boolean {
  for (const domain of address.domains) {
    const stem = domain
      .split('.')
      .slice(0, -1)
      .join('')
      .replace(/[^\p{L}\p{N}]/gu, '');
    if (stem.length >= 4) for (const joined of member.joinedNames) if (joined.startsWith(stem)) return true;
    if (member.namesWords.has(stem)) return true;
  }
  return false;
}
