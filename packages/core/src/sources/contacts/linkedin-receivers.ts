import { foldName } from '../../identity/fold.ts';
import type { Party } from './linkedin-owner.ts';

/** What follows a comma in a name without being another one: `PhD`, `M.A.`, `CFA`, `Jr.`. */
const CREDENTIAL = /^(?:[A-Z][A-Za-z]{0,4}\.?(?:[A-Z]\.?)*|[A-Z]{2,8}®?|jr\.?|sr\.?|i{1,3}v?|esq\.?)$/;

/** No name is written with more commas than this less one. */
const MOST_PIECES = 10;

/** Who a message went to; undefined where names are joined so that nobody can tell them apart. */
export function receivers(
  to: string | undefined,
  urls: string | undefined,
  known: ReadonlySet<string>,
): Party[] | undefined {
  const addresses = (urls ?? '').match(/https?:\/\/[^\s,;]+|www\.[^\s,;]+/gi) ?? [];
  if (to === undefined) return addresses.map((url) => ({ name: undefined, url }));
  if (addresses.length === 1 || (addresses.length === 0 && !to.includes(', ')))
    return [{ name: to, url: addresses[0] }];
  const names = separated(to, known, addresses.length);
  if (addresses.length === 0) return names?.map((name) => ({ name, url: undefined }));
  return addresses.map((url, index) => ({ name: names?.[index], url }));
}

/**
 * Names joined by `, `, taken apart where each is known by itself, or where as many remain as there are addresses
 * once credentials are put back to the name before them.
 */
function separated(text: string, known: ReadonlySet<string>, wanted: number): string[] | undefined {
  // Older exports have a blank after each comma, some newer ones none.
  const pieces = text.split(/, ?/);
  const names: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    let end = Math.min(pieces.length, at + MOST_PIECES);
    while (end > at && !known.has(foldName(pieces.slice(at, end).join(', ')))) end--;
    if (end === at) return wanted === 0 ? undefined : withCredentials(pieces, wanted);
    names.push(pieces.slice(at, end).join(', '));
    at = end;
  }
  return wanted === 0 || names.length === wanted ? names : withCredentials(pieces, wanted);
}

function withCredentials(pieces: readonly string[], wanted: number): string[] | undefined {
  const names: string[] = [];
  for (const piece of pieces) {
    if (names.length > 0 && CREDENTIAL.test(piece) && pieces.length > wanted)
      names[names.length - 1] += `, ${piece}`;
    else names.push(piece);
  }
  return names.length === wanted ? names : undefined;
}
