import { mailKey } from '../../identity/keys.ts';
import type { Import } from '../../model/evidence.ts';

/**
 * The imports beside a new one, without earlier shares of the same owner; undefined where a later one is there already, so that
 * the new one is left out. For anything but a share all of them.
 */
export function withoutOlderShares(made: Import, imports: readonly Import[]): readonly Import[] | undefined {
  const { share, owner } = made;
  if (share === undefined) return imports;
  const others = imports.filter((other) => other.share !== undefined && isSameOwner(other.owner, owner));
  if (others.some((other) => isLater(other, made))) return undefined;
  return imports.filter((other) => !others.includes(other));
}

function isSameOwner(one: string | null | undefined, other: string | null | undefined): boolean {
  return mailKey(one ?? '') === mailKey(other ?? '');
}

/** Of two shares of one second the key decides, so that the order of imports does not. */
function isLater(one: Import, other: Import): boolean {
  const [x, y] = [one.share?.made ?? '', other.share?.made ?? ''];
  return x === y ? one.key > other.key : x > y;
}
