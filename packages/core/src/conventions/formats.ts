import { TertiusError } from '../errors.ts';
import { ADDRESS_BOOKS } from './formats/address-books.ts';
import type { FormatFacts } from './formats/facts.ts';
import { LINKEDIN } from './formats/linkedin.ts';
import { MESSAGES } from './formats/messages.ts';
import { NETWORKS } from './formats/networks.ts';
import { SHARES } from './formats/shares.ts';
import { STAFF_LISTS } from './formats/staff-lists.ts';
import { STREAMS } from './formats/streams.ts';
import { SURVEYS } from './formats/surveys.ts';

/** Every format of file that is read. Code that depends on a format reads a field of this, and never compares its id. */
export const FORMATS: readonly FormatFacts[] = [
  ...LINKEDIN,
  ...ADDRESS_BOOKS,
  ...MESSAGES,
  ...STREAMS,
  ...STAFF_LISTS,
  ...SURVEYS,
  ...NETWORKS,
  ...SHARES,
];

const BY_ID: ReadonlyMap<string, FormatFacts> = new Map(FORMATS.map((format) => [format.id, format]));

/** What holds for files of a format that this version does not know, such as one imported by a later version. */
const UNKNOWN: FormatFacts = {
  id: '',
  rowTellsOf: 'tie',
  owner: 'nobody',
  layer: 'personal',
  idSpace: 'id',
  nameRank: 1,
  partialRows: false,
};

/** What is known about the format of an import. */
export function formatOf(source: { readonly format: string } | undefined): FormatFacts {
  return BY_ID.get(source?.format ?? '') ?? UNKNOWN;
}

/** The format under which ties that the program makes itself are kept. */
export const MADE_TIES = 'ties';

/** Refuses an id that is in no catalogue, naming the one that is probably meant and all there are. */
export function checkFormat(id: string): void {
  if (BY_ID.has(id)) return;
  const words = id.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const near = FORMATS.filter((format) =>
    words.some((word) => word.length > 1 && (format.id.includes(word) || word.includes(format.id))),
  );
  const perhaps =
    near.length === 0 || near.length > 6 ? '' : `; perhaps ${near.map((format) => format.id).join(', ')}`;
  throw new TertiusError(
    'unknown-format',
    `there is no format ${JSON.stringify(id.slice(0, 60))}${perhaps}; the formats are ${FORMATS.map((format) => format.id).join(', ')}`,
    { value: id },
  );
}
