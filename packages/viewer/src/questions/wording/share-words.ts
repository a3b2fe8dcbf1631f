import type { Evidence } from '@tertius/core';

/** What a share says of itself. */
export type ShareFacts = NonNullable<Evidence['imports'][number]['share']>;

/** Whose share it is, of which day, for whom it was made and until when it counts. */
export function shareWords(owner: string | null | undefined, { made, reader, expires }: ShareFacts): string {
  const by = owner === null || owner === undefined || owner === '' ? '' : ` of ${owner}`;
  const to = reader === undefined ? '' : `, made for ${reader}`;
  const until = expires === undefined ? '' : `; it counts until ${expires}`;
  return `A share${by} of ${made.slice(0, 10)}${to}${until}.`;
}
