import { cured } from '../../../cured.ts';
import { TertiusError } from '../../../errors.ts';
import type { Reading } from '../reader.ts';

/** A file of JSON that nobody reads. */
export function unknownJson(reading: Reading, start: string): TertiusError {
  const own = /^\s*\{\s*"format"\s*:\s*"tertius"/.test(start);
  if (/^\s*\{\s*"format"\s*:\s*"tertius-sealed"/.test(start))
    return new TertiusError(
      'unknown-format',
      'this share is encrypted: the tertius command opens it with the key or the passphrase (tertius import), a page does not',
      { place: { file: reading.file, line: 1, column: 1 } },
    );
  return cured('unknown-format', own ? 'this is a network file, nothing to import' : otherJson(start), {
    place: { file: reading.file, line: 1, column: 1 },
    cure: own ? { action: 'open' } : undefined,
  });
}

/** By what it begins with, whose JSON a file is and how its content gets here. */
const JSON_OF: readonly (readonly [begins: RegExp, what: string])[] = [
  [
    /"(?:personal_information|personal_chat|from_id|chats)"\s*:|"type"\s*:\s*"(?:personal_chat|private_group)"/,
    'an export of Telegram',
  ],
  [/"string_list_data"|"relationships_(?:following|followers)/, 'an export of Instagram'],
  [/"(?:friends_v2|sender_name|participants)"\s*:/, 'an export of Facebook or Messenger'],
  [
    /"MessageList"\s*:|"conversations"\s*:\s*\[\s*\{\s*"id"\s*:\s*"(?:19|8|48):/,
    'an export of Teams or Skype',
  ],
];

function otherJson(start: string): string {
  const what = JSON_OF.find(([begins]) => begins.test(start))?.[1];
  if (what !== undefined)
    return `this is ${what}, which is not read; write whom you met or wrote to in a table with the columns date, with, channel`;
  return /^\s*\[\s*\{|^\s*\{[^\n]{0,2000}\}\s*\n\s*\{/.test(start)
    ? 'this is a list of records in JSON, which is not read; save it as a table in CSV with a column for each field'
    : 'unknown JSON file; Slack exports are imported as the zip they come in';
}

/** A line of a chat as telephones save it: `[02/03/2026, 09:15:01] Ann: …` or `02.03.26, 09:15 - Ann: …`. */
export const CHAT: RegExp =
  /^\u200e?\[?\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?(?:\]| -) [^\n:]{1,80}:/im;

/** The text of a chat. */
export function chat(reading: Reading): TertiusError {
  return new TertiusError(
    'unknown-format',
    'this is the text of a chat, such as WhatsApp saves it, which is not read; write whom you met or wrote to in a table with the columns date, with, channel',
    { place: { file: reading.file, line: 1, column: 1 } },
  );
}

/** A table or text that nobody reads, with the mapping that its columns suggest. */
export function unknown(reading: Reading, columns: readonly string[]): TertiusError {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells bytes from text.
  if (columns.some((column) => /[\0-\x08\x0e-\x1f]/.test(column.slice(0, 200))))
    return new TertiusError(
      'unknown-format',
      'this file holds no text, and is of no program that is known; save what is in it as .csv or .xlsx',
      { place: { file: reading.file, line: 1, column: 1 } },
    );
  const shown = shownColumns(columns);
  const { format } = reading.options;
  const what = format === undefined ? 'unknown file format' : `the file does not read as ${format}`;
  return cured('unknown-format', `${what}; its first row reads ${shown || 'nothing'}`, {
    place: { file: reading.file, line: 1, column: 1 },
    value: shown,
    cure: { option: 'map', likely: likelyMapping(columns) },
  });
}

const LIKELY: readonly (readonly [RegExp, string])[] = [
  [
    /respond|befragt|teilnehm|participant|répondant|encuestad|intervistat|partecipant|deelnemer|uczestnik|ankietowan|deltaga|回答者/i,
    'respondent',
  ],
  [
    /nominee|nominat|genannt|\b(whom?|wen|wem|qui|quién(es)?|a chi|chi|aan wie|met wie|kogo|komu|vem)\b|誰/iu,
    'nominee',
  ],
  [/^(n|nm|nom|naam|nombre|nome|name.*|.*\bname)$/i, 'name'],
  [/^(e|mail.*|.*e-?mail.*|courriel|correo)$/i, 'email'],
  [/^(o|org.*|firma|soci[eé]t[eé]|empresa|azienda)$/i, 'organisation'],
  [/^(a|src|von|de|who)$/i, 'source'],
  [/^(b|dst|nach|an|whom)$/i, 'target'],
];

/** The fields that the columns' names suggest. */
export function likelyMapping(columns: readonly string[]): (readonly [column: string, field: string])[] {
  const taken = new Set<string>();
  return columns.flatMap((column) => {
    const field = LIKELY.find(
      ([pattern, name]) => column.length < 100 && pattern.test(column) && !taken.has(name),
    )?.[1];
    if (field === undefined) return [];
    taken.add(field);
    return [[column, field] as const];
  });
}

/** The first columns of a file, as a refusal names them. */
export function shownColumns(columns: readonly string[]): string {
  return columns
    .slice(0, 12)
    .map((column) => JSON.stringify(column.slice(0, 60)))
    .join(', ');
}
