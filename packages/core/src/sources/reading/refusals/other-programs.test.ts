import { expect, test } from 'vitest';
import { importFiles, NO_EVIDENCE } from '../../../public/main.ts';

const read = (name: string, text: string) =>
  importFiles(NO_EVIDENCE, [{ name, bytes: Uint8Array.from(text, (letter) => letter.charCodeAt(0)) }]).report
    .files[0];

test.each([
  ['a.pdf', '%PDF-1.7\nx', 'a PDF'],
  ['a.xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0', 'before 2007'],
  ['mail.pst', '!BDN\x8b\x01\x02', 'Outlook'],
  ['a.sav', '$FL2@(#) SPSS DATA FILE', 'SPSS'],
  ['a.dta', '<stata_dta><header><release>118', 'Stata'],
  ['a.sqlite', 'SQLite format 3\0\x10', 'SQLite'],
  ['a.rds', 'X\n\0\0\0\x03\0', 'R (.rds)'],
  ['a.feather', 'FEA1\0\0\0\0', 'Feather file of version 1'],
  ['a.parquet', 'PARE-\0\0\x002\xdf', 'encrypted'],
  ['a.orc', 'ORC\x07\0', 'ORC'],
  ['a.avro', 'Obj\x01\x04\x16avro.schema', 'Avro'],
  ['a.json', '[["vcard",[["version",{},"text","4.0"]]]]'.slice(1, -1), 'jCard'],
  ['a.json', '["vcalendar",[["version",{},"text","2.0"]],[]]', 'jCal'],
  ['a.mmdf', '\x01\x01\x01\x01\nFrom ann@x.example Wed Jan 07 2026\nSubject: x\n', 'MMDF'],
  ['a.mtx', '%%MatrixMarket matrix coordinate real general\n%\n3 3 1\n1 2 0.5\n', 'Matrix Market'],
  ['out.moreno_x', '% asym posweighted\n% 3 2 2\n1 2 1\n2 1 1\n', 'KONECT'],
  ['a.g6', '>>graph6<<DqK\n', 'graph6'],
  ['a.s6', ':Fa@x^\n', 'sparse6'],
  ['a.7z', "7z\xbc\xaf'\x1c\0\x04", '7-Zip'],
])('%s is refused with what it is and what to do', (name, text, what) => {
  const file = read(name, text);
  expect(file?.refused).toMatchObject({ code: 'unknown-format', line: 1, column: 1 });
  expect(file?.refused?.message).toContain(what);
  expect(file?.refused?.message).toMatch(/which is not read; \w/);
});

test('a table of text whose first column is named so is read', () => {
  expect(read('a.csv', 'ORC,source,target\n1,a,b\n')?.refused ?? null).toBeNull();
});

test('bytes of no program that is known are refused without printing them', () => {
  const file = read('a.dat', '\x01\x02\x11;\x07\n\x03');
  expect(file?.refused?.message).toContain('no text');
});

test.each([
  [
    'a page of ours is known as one, so that its reader asks for a share',
    `<!doctype html>\n<html lang="en">\n<head>\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; trusted-types tertius">\n<title>tertius</title>`,
    'this is a page of tertius, which is not read; open it in a browser to look at it, and ask whoever made it for a share to import',
  ],
  [
    'any other web page is refused as one, whatever it is called',
    '\n<HTML><body><table><tr><td>name</td><td>email</td></tr></table>',
    'this is a web page, which is not read; open it in a spreadsheet program and save its table as .xlsx or .csv',
  ],
])('%s', (_, text, message) => {
  expect(read('a.xls', text)?.refused).toMatchObject({ code: 'unknown-format', message, line: 1, column: 1 });
});
