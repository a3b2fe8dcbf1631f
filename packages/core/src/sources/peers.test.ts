import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parseTable } from './text/table.ts';

const require = createRequire(import.meta.url);

interface PeerCase {
  readonly description: string;
  readonly input: string;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly expected: {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly { readonly type: string }[];
    readonly meta?: { readonly delimiter?: string };
  };
}

/** The table that papaparse ships with its package, evaluated without its test runner. */
function peerTable(name: string): readonly PeerCase[] {
  const source = readFileSync(require.resolve('papaparse/tests/test-cases.js'), 'utf8');
  const start = source.indexOf(`var ${name} = [`) + `var ${name} = `.length;
  const literal = source.slice(start, source.indexOf('\n];', start) + 2);
  const context = { RECORD_SEP: '\u001e', UNIT_SEP: '\u001f', Papa: require('papaparse'), BASE_PATH: '' };
  return runInNewContext(`(${literal})`, context) as readonly PeerCase[];
}

/** Options that our reader does not have, because header, types and comments are somebody else's work. */
const OPTIONS = new Set(['delimiter', 'newline', 'fastMode']);

function usable({ config = {}, input, expected }: PeerCase): boolean {
  const { delimiter = ',', quoteChar } = config;
  return (
    typeof input === 'string' &&
    Array.isArray(expected.data) &&
    quoteChar === undefined &&
    Object.keys(config).every((option) => OPTIONS.has(option)) &&
    typeof delimiter === 'string' &&
    delimiter.length === 1 &&
    delimiter !== '\n' &&
    config.fastMode !== true
  );
}

/** Our records of the same text; a broken line shows as its text alone. */
function ours({ input, config, expected }: PeerCase): string[][] {
  const given = config?.delimiter;
  const guessed = expected.meta?.delimiter ?? Papa.parse(input).meta.delimiter;
  const delimiter = typeof given === 'string' ? given : guessed;
  return Array.from(parseTable(new TextEncoder().encode(input), delimiter), (row) =>
    'broken' in row ? [row.text] : [...row.cells],
  );
}

/** What papaparse says, without the empty record it adds after a last line break. */
function theirs({ input, expected }: PeerCase): string[][] {
  const rows = expected.data.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n')));
  return /[\r\n]$/.test(input) && rows.at(-1)?.join() === '' ? rows.slice(0, -1) : rows;
}

/** Deliberate differences: the description of the case, and why. */
const OPEN = 'a quote that does not close costs its own line, not all that follow';
const DIFFERENT: Readonly<Record<string, string>> = {
  'Quoted field has no closing quote': OPEN,
  'Quoted field has invalid trailing quote after delimiter with a valid closer':
    'a quote inside quotes that is not doubled makes its line a broken one, to be mended',
  'Quoted field has invalid trailing quote after delimiter': OPEN,
  'Quoted field has invalid trailing quote before delimiter': OPEN,
  'Quoted field has invalid trailing quote after new line': OPEN,
  'Quoted field with whitespace around quotes': 'blanks around a quoted cell are no part of it',
  'Mixed slash n and slash r should choose first as precident':
    'CR, LF and CRLF each end a line, even within one file',
  'UTF-8 BOM encoded input is stripped from invisible BOM character':
    'bytes are decoded, and their mark taken off, before the text comes here',
};

describe("papaparse's own tables", () => {
  for (const name of ['CORE_PARSER_TESTS', 'PARSE_TESTS']) {
    const cases = peerTable(name).filter(usable);
    test(`${name}: ${cases.length} cases need no option that we lack`, () => {
      expect(cases.length).toBeGreaterThan(25);
    });
    for (const peer of cases) {
      const reason = DIFFERENT[peer.description];
      test(`${peer.description}${reason === undefined ? '' : ` (differs: ${reason})`}`, () => {
        if (reason === undefined) expect(ours(peer)).toEqual(theirs(peer));
        else expect(ours(peer)).not.toEqual(theirs(peer));
      });
    }
  }
});

describe('csv-spectrum', () => {
  const folder = require.resolve('csv-spectrum/package.json').replace(/package\.json$/, '');
  /** Its bytes are damaged and its telephone number is another one in the answer. */
  const UNSOUND = new Set(['location_coordinates']);
  const names = readdirSync(`${folder}csvs`)
    .map((name) => name.replace(/\.csv$/, ''))
    .filter((name) => !UNSOUND.has(name));

  test('holds 11 sound files', () => expect(names.length).toBe(11));

  for (const name of names)
    test(name, () => {
      const [head, ...rows] = Array.from(parseTable(readFileSync(`${folder}csvs/${name}.csv`), ','), (row) =>
        'broken' in row ? [] : row.cells,
      );
      const records = rows.map((cells) =>
        Object.fromEntries(cells.map((cell, k) => [head?.[k] ?? '', cell])),
      );
      const expected = JSON.parse(readFileSync(`${folder}json/${name}.json`, 'utf8')) as Record<
        string,
        string
      >[];
      const unified = expected.map((record) =>
        Object.fromEntries(Object.entries(record).map(([key, value]) => [key, value.replace(/\r\n/g, '\n')])),
      );
      expect(records).toEqual(unified);
    });
});
