import { type FileReport, importFiles, NO_EVIDENCE, serialise } from '@tertius/core';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';

type Rows = readonly (readonly string[])[];

const PEOPLE: Rows = [
  ['id', 'name', 'organisation', 'email', 'role', 'unit'],
  ['1', 'Ann Alder', 'Alder Works', 'ann@alder.example', 'Boss', 'Board'],
  ['2', 'Bea Birch', 'Birch Ltd', 'bea@birch.example', 'Engineer', 'Lab'],
];
const TIES: Rows = [
  ['source', 'target', 'strength', 'directed'],
  ['ann', 'bea', '0.5', 'yes'],
  ['bea', 'cy', '0.25', 'no'],
];
const ROSTER: Rows = [
  ['Employee ID', 'Worker', 'Email', 'Department', 'Manager ID', 'Mobile'],
  ['1', 'Ann Alder', 'ann@o.example', '-R&D', '', '+49 170 1'],
  ['2', 'Bea Birch', 'bea@o.example', '@Lab', '1', '=2'],
];

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const cell = (text: string): string =>
  /^\d+(\.\d+)?$/.test(text)
    ? `<c><v>${text}</v></c>`
    : `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;

/** A workbook of one sheet with the cells of a table, numbers as numbers. */
function workbook(rows: Rows): Uint8Array {
  const data = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  const members = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
    'xl/worksheets/s.xml': `<worksheet><sheetData>${data}</sheetData></worksheet>`,
    '[Content_Types].xml': '<Types/>',
  };
  return zipSync(Object.fromEntries(Object.entries(members).map(([name, text]) => [name, strToU8(text)])));
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (rows: Rows): Uint8Array =>
  strToU8(`${rows.map((row) => row.map(quoted).join(',')).join('\n')}\n`);

function read(name: string, bytes: Uint8Array) {
  const options = { self: 'Me Owner <me@owner.example>', own: 'Own Ltd', today: 20_785 };
  const { report, evidence } = importFiles(NO_EVIDENCE, [{ name, bytes }], options);
  const file = report.files[0] as FileReport;
  const content = JSON.stringify(JSON.parse(serialise(evidence)), (field, value: unknown) =>
    /^(line|content|key|sha256|files|member)$/.test(field) ? undefined : value,
  );
  const codes = (list: readonly { readonly code: string; readonly line: number }[]): string[] =>
    list.map(({ code, line }) => `${code}@${line}`);
  return {
    content,
    account: [file.format, file.refused?.code, codes(file.rejects), codes(file.warnings), file.unused.length],
  };
}

/** One thing changed in a sound table. */
const CHANGES: Readonly<Record<string, (rows: string[][], at: number, word: string) => void>> = {
  'renames a column': (rows, at, word) => {
    rows[0]![at] = word;
  },
  'adds a column': (rows, _, word) => {
    for (const [k, row] of rows.entries()) row.push(k === 0 ? word : `${word} ${k}`);
  },
  'changes a cell': (rows, at, word) => {
    rows[1]![at] = word;
  },
  'repeats the header': (rows) => {
    rows.splice(2, 0, [...rows[0]!]);
  },
  'writes a title above': (rows, _, word) => {
    rows.unshift([word, ...rows[0]!.slice(1).map(() => '')]);
  },
};

test('a workbook is read as the same table in CSV, whatever is changed in it, and as much is said of it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(PEOPLE, TIES, ROSTER),
      fc.constantFrom(...Object.keys(CHANGES)),
      fc.nat(5),
      fc.constantFrom('Notiz', 'Score', 'perhaps', '#N/A', 'x@', '99', 'a, b', '"q"', 'n/a'),
      (good, change, place, word) => {
        const rows = good.map((row) => [...row]);
        CHANGES[change]!(rows, place % rows[0]!.length, word);
        expect(read('t.xlsx', workbook(rows)), `${change} ${place} ${word}`).toEqual(
          read('t.csv', csv(rows)),
        );
      },
    ),
    { numRuns: 80, seed: 20_261_130 },
  );
}, 60_000);
