/** A detail that fewer people than this have in common is not told. */
export const SMALLEST_CROWD = 3;

/**
 * Splits a group by one detail so that no part is smaller than three: a value that fewer have is untold, and where those with
 * no value told would be one or two, the smallest told value joins them. `of` gives undefined where a member has no value.
 * Cost: linear in members, times values in the worst case.
 */
export function inCrowds<T>(
  group: readonly T[],
  of: (member: T) => string | undefined,
): ReadonlyMap<string | undefined, readonly T[]> {
  const parts = new Map<string | undefined, T[]>();
  for (const member of group) add(parts, of(member), [member]);
  for (const [value, members] of [...parts])
    if (value !== undefined && members.length < SMALLEST_CROWD) untell(parts, value);
  while (isSmall(parts.get(undefined)) && parts.size > 1) {
    const told = [...parts].filter(([value]) => value !== undefined) as [string, T[]][];
    told.sort(([x, xs], [y, ys]) => xs.length - ys.length || (x < y ? -1 : 1));
    untell(parts, told[0]![0]);
  }
  return parts;
}

const isSmall = (members: readonly unknown[] | undefined): boolean =>
  members !== undefined && members.length < SMALLEST_CROWD;

function untell<T>(parts: Map<string | undefined, T[]>, value: string): void {
  const members = parts.get(value)!;
  parts.delete(value);
  add(parts, undefined, members);
}

function add<T>(parts: Map<string | undefined, T[]>, value: string | undefined, members: T[]): void {
  const part = parts.get(value);
  if (part === undefined) parts.set(value, [...members]);
  else part.push(...members);
}
