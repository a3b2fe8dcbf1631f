import { NO_PERSON } from '../../conventions/computed-columns.ts';
import { formatOf } from '../../conventions/formats.ts';
import { isDamagedName } from '../../identity/damaged-name.ts';
import { foldName } from '../../identity/fold.ts';
import type { Evidence, Import } from '../../model/evidence.ts';
import type { Person } from '../../model/network.ts';
import { mergedMemberships } from '../employers/memberships.ts';
import type { OrganisationIndex } from '../employers/organisations.ts';
import type { ImportOrder } from '../import-order.ts';
import { givenUpNames } from '../names/given-up-names.ts';
import type { Witness } from '../witnesses/witness.ts';
import { distinct, distinctPairs, sortedDistinct, together } from './lists.ts';
import { isKind } from './nature.ts';

/** What files say of somebody, put together. */
export type Described = Omit<
  Person,
  'index' | 'id' | 'key' | 'keys' | 'managers' | 'owner' | 'records' | 'noPerson'
>;

export function describe(
  witnesses: readonly Witness[],
  { imports, settings }: Evidence,
  organisations: OrganisationIndex,
  order: ImportOrder,
): Described {
  const [name = '', ...others] = namesOf(witnesses, imports, order);
  const said = (field: 'emails' | 'profiles' | 'phones' | 'communities'): readonly string[] =>
    together(witnesses, (w) => w.record[field]);
  return {
    name,
    otherNames: others.length === 0 ? others : otherNames(name, others),
    emails: sortedDistinct(inLowerCase(said('emails'))),
    profiles: sortedDistinct(said('profiles')),
    phones: sortedDistinct(said('phones')),
    communities: sortedDistinct(said('communities')),
    attributes: attributesOf(witnesses),
    memberships: mergedMemberships(witnesses, imports, settings.own, organisations, order),
  };
}

export function attributesOf(witnesses: readonly Witness[]): Person['attributes'] {
  return withoutMark(distinctPairs(together(witnesses, (w) => w.record.attributes)));
}

/** All names, the one to show first. */
export function namesOf(
  witnesses: readonly Witness[],
  imports: readonly Import[],
  order: ImportOrder,
): readonly string[] {
  const named = witnesses.filter((w) => (w.record.name ?? '') !== '');
  if (named.length < 2) return named.map((w) => w.record.name as string);
  const isGivenUp = givenUpNames(named, imports, order);
  return named
    .map((w) => ({ name: w.record.name as string, rank: formatOf(imports[w.import]).nameRank }))
    .sort(
      (x, y) =>
        Number(isDamagedName(x.name)) - Number(isDamagedName(y.name)) ||
        Number(isGivenUp(x.name)) - Number(isGivenUp(y.name)) ||
        Number(x.name.endsWith(')')) - Number(y.name.endsWith(')')) ||
        y.rank - x.rank ||
        Number(x.name.includes(',')) - Number(y.name.includes(',')) ||
        y.name.length - x.name.length ||
        (x.name < y.name ? -1 : 1),
    )
    .map((n) => n.name);
}

function inLowerCase(texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? texts : texts.map((text) => text.toLowerCase());
}

/** Spellings that differ from the first by more than marks, case and punctuation. */
function otherNames(name: string, others: readonly string[]): string[] {
  const rest = distinct(others).filter((other) => other !== name);
  return rest.length === 0 ? rest : rest.filter((other) => foldName(other) !== foldName(name));
}

/** What a table of ours says of mailboxes and programs is no attribute of theirs. */
function withoutMark(pairs: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  const marked = pairs.some(([key, value]) => key === NO_PERSON && isKind(value));
  return marked ? pairs.filter(([key, value]) => key !== NO_PERSON || !isKind(value)) : pairs;
}
