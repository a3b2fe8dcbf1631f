import type { Evidence } from '../model/evidence.ts';
import { withOwnOrganisation } from '../resolve/employers/own-organisation.ts';
import { resolve } from '../resolve/resolve.ts';

/** Evidence without what others gave to the user for themselves, and how many files of theirs that leaves out. */
export interface OwnEvidence {
  readonly evidence: Evidence;
  /** Personal exports of other people; shares are told by `sharedWithUs`. */
  readonly leftOut: number;
}

/**
 * What the user may pass on: without the shares and without the personal exports of other people, who did not agree to it. Where
 * nobody said who the user is, the exports of all owners are theirs. Cost: that of `resolve`.
 */
export function ownEvidence(evidence: Evidence): OwnEvidence {
  const { self, imports } = resolve(evidence);
  const owners = new Map(imports.map(({ key, owner }) => [key, owner]));
  const given = evidence.imports.filter(({ share }) => share === undefined);
  const own = given.filter(({ key, layer }) => {
    const owner = owners.get(key);
    return layer !== 'personal' || self === undefined || owner === undefined || owner === self;
  });
  const leftOut = given.length - own.length;
  if (own.length === evidence.imports.length) return { evidence, leftOut };
  return { evidence: { ...evidence, settings: withOwnOrganisation(evidence), imports: own }, leftOut };
}

/** What a file for others says of the exports that are left out. */
export function othersWords(leftOut: number): string {
  return leftOut === 1
    ? 'A personal export of somebody else was there; its ties are not passed on.'
    : `${leftOut} personal exports of other people were there; their ties are not passed on.`;
}
