import { type FileReport, importFiles, NO_EVIDENCE, serialise } from '@tertius/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** A sound table of each kind that people keep, its header first. */
const GOOD: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'people.csv': [
    ['id', 'name', 'organisation', 'email', 'role', 'unit'],
    ['1', 'Ann Alder', 'Alder Works', 'ann@alder.example', 'Boss', 'Board'],
    ['2', 'Bea Birch', 'Birch Ltd', 'bea@birch.example', 'Engineer', 'Lab'],
    ['3', 'Cy Cedar', 'Birch Ltd', 'cy@birch.example', 'Engineer', 'Lab'],
  ],
  'ties.csv': [
    ['source', 'target', 'strength', 'directed'],
    ['ann', 'bea', '0.5', 'yes'],
    ['bea', 'cy', '0.25', 'no'],
    ['ann', 'cy', '0.75', 'yes'],
  ],
  'met.csv': [
    ['source', 'target', 'timestamp', 'channel', 'topic'],
    ['a@x.example', 'b@x.example', '2026-03-01T09:00:00Z', 'mail', 'budget'],
    ['b@x.example', 'c@x.example', '2026-03-02', 'call', 'plan'],
    ['a@x.example', 'c@x.example', '2026-03-03', 'in-person', 'lunch'],
  ],
  'roster.csv': [
    ['Employee ID', 'Worker', 'Email', 'Department', 'Business Title', 'Manager ID', 'Hire Date'],
    ['1', 'Ann Alder', 'ann@o.example', 'Board', 'Boss', '', '2015-02-01'],
    ['2', 'Bea Birch', 'bea@o.example', 'Lab', 'Engineer', '1', '2018-03-01'],
    ['3', 'Cy Cedar', 'cy@o.example', 'Lab', 'Engineer', '1', '2020-04-01'],
  ],
  'Connections.csv': [
    ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'],
    [
      'Ann',
      'Alder',
      'https://www.linkedin.com/in/ann',
      'ann@alder.example',
      'Alder Works',
      'Boss',
      '03 Nov 2020',
    ],
    ['Bea', 'Birch', 'https://www.linkedin.com/in/bea', '', 'Birch Ltd', 'Engineer', '04 Nov 2021'],
  ],
  'contacts.csv': [
    [
      'First Name',
      'Last Name',
      'Organization Name',
      'Organization Title',
      'Labels',
      'E-mail 1 - Value',
      'Phone 1 - Value',
    ],
    ['Ann', 'Alder', 'Alder Works', 'Boss', 'friends', 'ann@alder.example', '+44 20 7946 0101'],
    ['Bea', 'Birch', 'Birch Ltd', 'Engineer', 'work', 'bea@birch.example', '+44 20 7946 0102'],
  ],
};

const OPTIONS = { self: 'Me Owner <me@owner.example>', own: 'Own Ltd', today: 20_785 };

function read(name: string, rows: readonly (readonly string[])[]): { account: FileReport; content: string } {
  const text = rows
    .map((row) => row.map((cell) => (/[",\n]/.test(cell) ? JSON.stringify(cell) : cell)).join(','))
    .join('\n');
  const { report, evidence } = importFiles(
    NO_EVIDENCE,
    [{ name, bytes: new TextEncoder().encode(`${text}\n`) }],
    OPTIONS,
  );
  // What is read of it, without the sums by which files are known and the lines that things stand in.
  const content = JSON.stringify(JSON.parse(serialise(evidence)), (field, value: unknown) =>
    /^(line|content|key|sha256)$/.test(field) ? undefined : value,
  );
  return { account: report.files[0]!, content };
}

/** How somebody in the ledger would learn of it. */
const said = ({ refused, rejects, warnings, unused, excluded, merged }: FileReport): boolean =>
  refused !== undefined ||
  rejects.length > 0 ||
  warnings.length > 0 ||
  unused.length > 0 ||
  excluded > 0 ||
  merged > 0;

type Change = (rows: string[][], column: number, word: string) => void;

/** One thing that is changed in a sound file. */
const CHANGES: Readonly<Record<string, Change>> = {
  'renames a column': (rows, column, word) => {
    rows[0]![column] = word;
  },
  'empties the name of a column': (rows, column) => {
    rows[0]![column] = '';
  },
  'adds a column': (rows, column, word) => {
    rows.forEach((row, k) => {
      row.splice(column, 0, k === 0 ? word : `${word} ${k}`);
    });
  },
  'names a column twice': (rows, column) => {
    rows.forEach((row, k) => {
      row.push(k === 0 ? row[column]! : `other ${k}`);
    });
  },
  'writes a title above the header': (rows, _, word) => {
    rows.unshift([word, ...rows[0]!.slice(1).map(() => '')]);
  },
  'repeats the header in the body': (rows) => {
    rows.splice(2, 0, [...rows[0]!]);
  },
};

const WORDS = ['Bemerkung', 'Gruppe', 'Zusatz', 'Note', 'Score', 'Xyz', 'colour', 'Vertrag', 'Remarque'];

test('one thing changed in a sound file leaves the result as it was, or the ledger says what was not read', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(GOOD)),
      fc.constantFrom(...Object.keys(CHANGES)),
      fc.nat(6),
      fc.constantFrom(...WORDS),
      (name, change, place, word) => {
        const good = GOOD[name] as readonly (readonly string[])[];
        const before = read(name, good);
        expect([before.account.refused, before.account.rejects]).toEqual([undefined, []]);
        const rows = good.map((row) => [...row]);
        (CHANGES[change] as Change)(rows, place % good[0]!.length, word);
        const after = read(name, rows);
        if (after.content !== before.content)
          expect(said(after.account), `${name}: ${change} ${place} ${word}`).toBe(true);
      },
    ),
    { numRuns: 300, seed: 20_261_129 },
  );
}, 120_000);

test('one word changed in a cell changes the result, or the ledger says so', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(GOOD)),
      fc.nat(20),
      fc.nat(6),
      fc.constantFrom('perhaps', '??', 'n/a', '31/02/2024', '1;2', 'x@', '-3', '99'),
      (name, line, place, word) => {
        const good = GOOD[name] as readonly (readonly string[])[];
        const rows = good.map((row) => [...row]);
        const at = 1 + (line % (good.length - 1));
        const column = place % good[0]!.length;
        if (rows[at]![column] === word) return;
        rows[at]![column] = word;
        const [before, after] = [read(name, good), read(name, rows)];
        if (after.content === before.content)
          expect(said(after.account), `${name} ${at} ${column} ${word}`).toBe(true);
      },
    ),
    { numRuns: 200, seed: 20_261_129 },
  );
}, 120_000);
