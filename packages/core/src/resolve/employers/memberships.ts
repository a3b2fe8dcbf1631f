import { addTo } from '../../conventions/add-to.ts';
import { formatOf } from '../../conventions/formats.ts';
import { parseDay } from '../../model/day.ts';
import type { Import } from '../../model/evidence.ts';
import type { Membership } from '../../model/network.ts';
import type { ImportOrder } from '../import-order.ts';
import type { Witness } from '../witnesses/witness.ts';
import type { OrganisationIndex } from './organisations.ts';

interface Stated {
  readonly source: number;
  readonly membership: Membership;
}

/**
 * Where somebody belongs: statements of one organisation are one where their dates and unit do not contradict each other;
 * a newer statement makes those of earlier exports former that name another organisation, title or unit.
 */
export function mergedMemberships(
  witnesses: readonly Witness[],
  imports: readonly Import[],
  own: string | undefined,
  organisations: OrganisationIndex,
  order: ImportOrder,
): Membership[] {
  const stated = statedOf(witnesses, imports, own, organisations);
  if (stated.length < 2) return stated.map(({ membership }) => membership);
  const found = withFormer(stated, imports, order);
  const detail = (m: Membership): number => Object.keys(m).filter((key) => key !== 'rostered').length;
  found.sort(
    (x, y) => x.organisation - y.organisation || detail(y) - detail(x) || (textOf(x) < textOf(y) ? -1 : 1),
  );
  const merged: Membership[] = [];
  // Those of one organisation stand together.
  let first = 0;
  for (const membership of found) {
    if (merged[first]?.organisation !== membership.organisation) first = merged.length;
    let at = first;
    while (at < merged.length && !agree(merged[at] as Membership, membership)) at++;
    if (at === merged.length) merged.push(membership);
    else merged[at] = { ...membership, ...(merged[at] as Membership) };
  }
  return merged;
}

function statedOf(
  witnesses: readonly Witness[],
  imports: readonly Import[],
  own: string | undefined,
  organisations: OrganisationIndex,
): Stated[] {
  const found: Stated[] = [];
  for (const { import: source, record } of witnesses) {
    if (record.memberships === undefined) continue;
    const rostered = formatOf(imports[source]).rowTellsOf === 'staff';
    for (const given of record.memberships) {
      const spelling = given.organisation ?? imports[source]?.own ?? own;
      const organisation = spelling === undefined ? undefined : organisations.of(spelling);
      if (organisation === undefined) continue;
      const from = given.from === undefined ? undefined : parseDay(given.from);
      const to = given.to === undefined ? undefined : parseDay(given.to);
      const membership: { -readonly [Field in keyof Membership]: Membership[Field] } = { organisation };
      if (given.role !== undefined) membership.role = given.role;
      if (given.unit !== undefined) membership.unit = given.unit;
      if (from !== undefined) membership.from = from;
      if (to !== undefined) membership.to = to;
      if (given.former !== undefined) membership.former = true;
      if (rostered) membership.rostered = true;
      found.push({ source, membership });
    }
  }
  return found;
}

/** The statements, those former that a later import of the same person contradicts. */
function withFormer(stated: readonly Stated[], imports: readonly Import[], order: ImportOrder): Membership[] {
  if (stated.every(({ source }) => source === stated[0]?.source))
    return stated.map(({ membership }) => membership);
  const bySource = new Map<number, Membership[]>();
  for (const { source, membership } of stated) addTo(bySource, source, membership);
  return stated.flatMap(({ source, membership }) => {
    if (membership.former === true) return membership;
    let until = Number.POSITIVE_INFINITY;
    let former = false;
    let current = membership;
    for (const [later, all] of bySource) {
      if (!order.supersedes(later, source)) continue;
      const day = lastDayBefore(imports[later] as Import, imports[source] as Import);
      if (membership.to !== undefined && (day === undefined || membership.to <= day)) continue;
      if (all.some((other) => endsOtherwise(other, membership))) return [];
      // Of a list without a date only another organisation is taken for what was before: titles are written as one likes.
      const isUndated = imports[source]?.dated === undefined;
      const said = isUndated ? { organisation: membership.organisation } : membership;
      if (all.some((other) => stillSays(other, said))) {
        if (isUndated) current = withoutOldTitle(current, all);
        continue;
      }
      former = true;
      if (day !== undefined && day >= (membership.from ?? Number.NEGATIVE_INFINITY))
        until = Math.min(until, day);
    }
    if (!former) return current;
    return {
      ...membership,
      ...(until < Number.POSITIVE_INFINITY ? { to: until } : {}),
      former: true as const,
    };
  });
}

/** The title of a list without a date gives way to the one that a dated list gives in the same organisation. */
function withoutOldTitle(undated: Membership, later: readonly Membership[]): Membership {
  const { role, ...rest } = undated;
  const isTitled = later.some(
    (other) =>
      other.organisation === undated.organisation && other.former !== true && other.role !== undefined,
  );
  return role !== undefined && isTitled ? rest : undated;
}

/** Whether a later staff list gives the same employment another end, so that what was said of it before counts no longer. */
function endsOtherwise(later: Membership, earlier: Membership): boolean {
  return (
    later.rostered === true &&
    earlier.rostered === true &&
    later.from === earlier.from &&
    (later.to !== undefined || later.former === true) &&
    (later.to !== earlier.to || later.former !== earlier.former) &&
    stillSays(later, earlier)
  );
}

function stillSays(later: Membership, earlier: Membership): boolean {
  const same = (x: string | undefined, y: string | undefined): boolean =>
    x === undefined || y === undefined || x === y;
  return (
    later.organisation === earlier.organisation &&
    same(later.role, earlier.role) &&
    same(later.unit, earlier.unit)
  );
}

/** The day before the later export, where their days differ. */
function lastDayBefore(later: Import, earlier: Import): number | undefined {
  const [day, before] = [later.dated, earlier.dated].map((dated) =>
    dated === undefined ? undefined : parseDay(dated.day),
  );
  return day === undefined || before === undefined || day <= before ? undefined : day - 1;
}

const textOf = (membership: Membership): string => JSON.stringify(Object.entries(membership).sort());

function agree(one: Membership, other: Membership): boolean {
  const same = <T>(x: T | undefined, y: T | undefined): boolean =>
    x === undefined || y === undefined || x === y;
  const from = Math.max(one.from ?? Number.NEGATIVE_INFINITY, other.from ?? Number.NEGATIVE_INFINITY);
  const to = Math.min(one.to ?? Number.POSITIVE_INFINITY, other.to ?? Number.POSITIVE_INFINITY);
  return (
    one.organisation === other.organisation &&
    same(one.from, other.from) &&
    same(one.to, other.to) &&
    same(one.unit, other.unit) &&
    one.former === other.former &&
    (one.former !== true || same(one.role, other.role)) &&
    from <= to
  );
}
