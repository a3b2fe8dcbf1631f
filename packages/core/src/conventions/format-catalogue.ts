import { ADDRESS_BOOKS_HELP } from './formats/address-books.ts';
import type { FormatDescription, FormatHelp } from './formats/facts.ts';
import { LINKEDIN_HELP } from './formats/linkedin.ts';
import { MESSAGES_HELP } from './formats/messages.ts';
import { NETWORKS_HELP } from './formats/networks.ts';
import { SHARES_HELP } from './formats/shares.ts';
import { STAFF_LISTS_HELP } from './formats/staff-lists.ts';
import { STREAMS_HELP } from './formats/streams.ts';
import { SURVEYS_HELP } from './formats/surveys.ts';
import { FORMATS } from './formats.ts';

const HELP: ReadonlyMap<string, FormatHelp> = new Map(
  [
    ...LINKEDIN_HELP,
    ...ADDRESS_BOOKS_HELP,
    ...MESSAGES_HELP,
    ...STREAMS_HELP,
    ...STAFF_LISTS_HELP,
    ...SURVEYS_HELP,
    ...NETWORKS_HELP,
    ...SHARES_HELP,
  ].map((help) => [help.id, help]),
);

/** Every format of file that is read, with what people are told of it. */
export const CATALOGUE: readonly FormatDescription[] = FORMATS.map((facts) => ({
  ...facts,
  ...(HELP.get(facts.id) as FormatHelp),
}));

/** What is known about a format; undefined for an id that is not in the catalogue. */
export function formatNamed(id: string): FormatDescription | undefined {
  return CATALOGUE.find((format) => format.id === id);
}
