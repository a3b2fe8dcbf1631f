import { foldName } from '../../identity/fold.ts';
import { looksLikeMail, profileKey } from '../../identity/keys.ts';
import { personRecord } from '../reading/fields.ts';
import type { Reading } from '../reading/reader.ts';

/** Somebody as LinkedIn's files name them. */
export interface Party {
  readonly name: string | undefined;
  readonly url: string | undefined;
}

/** Tells whether a party is the person whose export it is. */
export type IsOwner = (party: Party) => boolean;

/**
 * Who of the parties is the owner: the one that the user or the profile names, else the one address or name that
 * most rows have in common. What is found is kept, so that other files of one archive agree.
 */
export function findOwner(rows: readonly (readonly Party[])[], reading: Reading, line: number): IsOwner {
  const { draft, options } = reading;
  const names = new Set<string>();
  const keys = new Set((draft.owner?.profiles ?? []).map(profileKey));
  if (draft.owner?.name !== undefined) names.add(foldName(draft.owner.name));
  const given = nameGiven(options.self);
  if (given !== undefined) names.add(foldName(given));

  const urlsOf = (named: ReadonlySet<string>): string[] =>
    distinct(rows.flat().flatMap(({ name, url }) => (named.has(foldName(name ?? '')) ? (url ?? []) : [])));
  const isNamed = rows.flat().some((party) => names.has(foldName(party.name ?? '')));
  let urls = urlsOf(names);
  if (keys.size === 0 && !isNamed) {
    const url = common(rows, (party) => (party.url === undefined ? undefined : profileKey(party.url)));
    const name = common(rows, (party) => (party.name === undefined ? undefined : foldName(party.name)));
    if (name !== undefined && name.rows > (url?.rows ?? 0)) urls = urlsOf(names.add(name.value));
    else if (url !== undefined)
      urls = rows
        .flat()
        .flatMap((party) =>
          party.url !== undefined && profileKey(party.url) === url.value ? [party.url] : [],
        );
  }
  for (const url of urls.slice(0, 1)) keys.add(profileKey(url));
  const isOwner: IsOwner = ({ name, url }) =>
    url === undefined ? names.has(foldName(name ?? '')) : keys.has(profileKey(url));
  const known = rows.flat().find((party) => isOwner(party) && (party.name ?? '') !== '');
  if (known?.name !== undefined && names.size === 0) names.add(foldName(known.name));
  if (known !== undefined || urls.length > 0)
    draft.aboutOwner({
      line,
      ...(known?.name === undefined ? {} : { name: known.name }),
      ...(urls[0] === undefined ? {} : { profiles: [urls[0]] }),
    });
  return isOwner;
}

/** The name of the owner as the user gave it: an address, a name, or a name with an address in angle brackets. */
export function nameGiven(self: string | undefined): string | undefined {
  const name = (self ?? '').split('<', 1)[0]?.trim() ?? '';
  return name === '' || looksLikeMail(name) ? undefined : name;
}

/** The one value that stands in most rows and in how many, where one alone does and there is more than one row. */
function common(
  rows: readonly (readonly Party[])[],
  pick: (party: Party) => string | undefined,
): { readonly value: string; readonly rows: number } | undefined {
  const counts = new Map<string, number>();
  let counted = 0;
  for (const row of rows) {
    const values = new Set(row.flatMap((party) => pick(party) ?? []));
    if (values.size > 0) counted++;
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((x, y) => y[1] - x[1]);
  if (first === undefined || counted < 2 || first[1] === second?.[1]) return undefined;
  return first[1] >= counted * 0.6 ? { value: first[0], rows: first[1] } : undefined;
}

function distinct(values: readonly string[]): string[] {
  return [...new Map(values.map((value) => [profileKey(value), value])).values()];
}

/** The index of a party: -1 the owner, else one person for each address, or for each name within one scope. */
export function partyIndex(
  reading: Reading,
  line: number,
  party: Party,
  scope: string,
  isOwner: IsOwner,
): number {
  if (isOwner(party)) return -1;
  const { name, url } = party;
  const key = url === undefined ? `name:${scope}:${foldName(name ?? '')}` : profileKey(url);
  const index = reading.draft.mention(key, () =>
    personRecord({
      line,
      member: reading.member,
      name,
      profiles: url === undefined ? undefined : [url],
      mentioned: true,
    }),
  );
  const known = reading.draft.people.get(index);
  if (known !== undefined && known.name === undefined && name !== undefined)
    reading.draft.amend(index, { ...known, name });
  return index;
}
