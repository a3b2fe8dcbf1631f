import { existsSync, readFileSync } from 'node:fs';
import { writeNew } from '../../files/write-new.ts';
import { type Input, wrong } from '../command.ts';

/** What a column of a table can be said to be. */
export const FIELDS: readonly (readonly [what: string, fields: readonly string[]])[] = [
  ['a person', ['id', 'name', 'first name', 'last name', 'email', 'phone', 'profile', 'community', 'date']],
  ['where they belong', ['organisation', 'role', 'unit', 'manager', 'manager id', 'manager email']],
  ['a time in it', ['hire date', 'termination date']],
  ['a tie', ['source', 'target', 'strength', 'trust', 'knowledge', 'directed']],
  ['an answer of a survey', ['respondent', 'nominee', 'question', 'answer', 'status']],
  ['an interaction', ['timestamp', 'channel', 'topic', 'with', 'note']],
];

const KNOWN = new Set(FIELDS.flatMap(([, fields]) => fields));

/** The list of fields, a line for each kind. */
export function fieldLines(): string[] {
  return FIELDS.map(([what, fields]) => `  ${what}: ${fields.join(', ')}`);
}

/** What the columns are, of `--map` and of the file of `--map-file`; what is said now goes before what was saved. */
export function mappingOf(input: Input): ReadonlyMap<string, string> {
  const given = input.list('map').map((text): [string, string] => {
    const at = text.lastIndexOf('=');
    if (at < 1 || at === text.length - 1)
      throw wrong(`--map takes COLUMN=FIELD such as "Full name=name", not ${JSON.stringify(text)}`);
    return [text.slice(0, at), text.slice(at + 1)];
  });
  for (const [column, field] of given)
    if (!KNOWN.has(field) && input.text('format') === undefined)
      throw wrong(
        `--map ${column}=${field}: there is no field ${JSON.stringify(field)}; the fields are ${[...KNOWN].join(', ')}`,
      );
  const file = input.text('map-file');
  if (file === undefined) return new Map(given);
  if (given.length === 0 && !existsSync(file))
    throw wrong(`${file} is not there; with --map COLUMN=FIELD it is made, and then holds the mapping`);
  return new Map([...(existsSync(file) ? savedMapping(file) : []), ...given]);
}

function savedMapping(file: string): [string, string][] {
  let saved: unknown;
  try {
    saved = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    saved = undefined;
  }
  const entries = typeof saved === 'object' && saved !== null ? Object.entries(saved) : undefined;
  if (
    entries === undefined ||
    !entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')
  )
    throw wrong(`${file} holds no mapping; it is JSON such as {"Full name": "name"}`);
  return entries;
}

/** Keeps the mapping of `--map` in the file of `--map-file`, for the next import of such a file. */
export function saveMapping(input: Input, mapping: ReadonlyMap<string, string> | undefined): void {
  const file = input.text('map-file');
  if (file === undefined || input.list('map').length === 0 || mapping === undefined) return;
  const text = `${JSON.stringify(Object.fromEntries(mapping), null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeNew(file, Buffer.from(text), true);
}
