import { TertiusError } from '../../../errors.ts';

/** How a file of another program begins (bytes as Latin-1), what it is, and how its content gets here. */
const OTHERS: readonly (readonly [start: string, what: string, way: string])[] = [
  ['%PDF-', 'a PDF, made to be looked at', 'export the table it was made of as .csv or .xlsx'],
  [
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    'an Office file of before 2007 (.xls, .doc, .msg), or a newer one with a password',
    'save it as .xlsx without a password, or as .csv',
  ],
  ['!BDN', 'a data file of Outlook (.pst, .ost)', 'export contacts or calendar from Outlook as .csv'],
  ['\0\x01\0\0Standard ', 'an Access database', 'export its table as .csv'],
  ['SQLite format 3\0', 'an SQLite database', 'write its table as .csv'],
  ['$FL2', 'a data file of SPSS', 'save it as .csv there'],
  ['$FL3', 'a data file of SPSS', 'save it as .csv there'],
  ['<stata_dta>', 'a data file of Stata', 'write it as .csv there: export delimited'],
  ['X\n\0\0\0', 'an object of R (.rds)', 'write its table as .csv: write.csv(x, row.names = FALSE)'],
  ['RDX', 'a workspace of R', 'write its table as .csv: write.csv(x, row.names = FALSE)'],
  ['\x80\x04\x95', 'an object of Python (pickle)', 'write its table as .csv, .parquet or .feather'],
  ['\x80\x05\x95', 'an object of Python (pickle)', 'write its table as .csv, .parquet or .feather'],
  ['\x93NUMPY', 'an array of NumPy', 'write it as .csv with the names of people'],
  ['\x89HDF\r\n', 'an HDF5 file', 'write its table as .csv, .parquet or .feather'],
  ['FEA1\0', 'a Feather file of version 1', 'write it as version 2, as .parquet or as .csv'],
  ['PARE', 'a Parquet file that is encrypted', 'write it without encryption'],
  ['ORC', 'an ORC file', 'write it as .parquet or .csv'],
  ['Obj\x01', 'an Avro file', 'write it as .parquet or .csv'],
  ['\x89PNG', 'a picture', 'type what it shows into a table'],
  ['\xff\xd8\xff', 'a picture', 'type what it shows into a table'],
  ['PK\x03\x04', 'an archive within another file', 'unpack it and import what is in it'],
  ['\x1f\x8b', 'a packed file within another', 'unpack it and import what is in it'],
  ["7z\xbc\xaf'\x1c", 'an archive of 7-Zip', 'unpack it and import what is in it'],
  ['Rar!', 'a RAR archive', 'unpack it and import what is in it'],
  ['\xfd7zXZ', 'a file packed by xz', 'unpack it'],
  ['\x28\xb5\x2f\xfd', 'a file packed by Zstandard', 'unpack it'],
  [
    '\x01\x01\x01\x01\n',
    'a mailbox in the form MMDF',
    'save it as mbox: Python’s mailbox module turns one into the other',
  ],
  ['BZh', 'a file packed by bzip2', 'unpack it'],
];

/** How texts of other programs begin that are no table. */
const TEXTS: readonly (readonly [start: RegExp, what: string, way: string])[] = [
  [/^\s*\[\s*"v-?card"\s*,/i, 'a jCard, contacts as JSON', 'export the contacts as .vcf'],
  [/^\s*\[\s*"vcalendar"\s*,/i, 'a jCal, a calendar as JSON', 'export the calendar as .ics'],
  [
    /^%%MatrixMarket\b/i,
    'a matrix in the form Matrix Market',
    'write its ties as .csv with the columns source, target, strength: scipy.io.mmread reads it',
  ],
  [
    /^%[ \t]{1,9}(?:a?sym|bip)[ \t]{1,9}(?:unweighted|weighted|posweighted|positive|signed|multi\w*|dynamic)\b/i,
    'a network of KONECT (out.…)',
    'replace its first lines, which begin with %, by a row of headings, such as source target strength timestamp, and the blanks by commas',
  ],
  [
    /^>>(?:graph6|sparse6|digraph6|planar_code)<</,
    'a graph in the form graph6 or sparse6',
    'write its edges as .csv: networkx.read_graph6 reads it',
  ],
];
/** What files of graph6 are called, whose heading may be left out. */
const GRAPH6 = /\.(?:g6|s6|d6)$/i;

/** Refuses a text of a program whose files are not read, with what it is and what to do. */
export function refuseOtherText(start: string, file: string): void {
  const known =
    TEXTS.find(([begins]) => begins.test(start)) ?? (GRAPH6.test(file) ? TEXTS[TEXTS.length - 1] : undefined);
  if (known === undefined) return;
  const [, what, way] = known;
  throw new TertiusError('unknown-format', `this is ${what}, which is not read; ${way}`, {
    place: { file, line: 1, column: 1 },
  });
}

const HEAD = 64;

const WEB_PAGE = /^\s*<(?:!doctype\s+html|html|head)\b/i;
/** What the head of a page of ours has, and of no other. */
const OWN_PAGE = /trusted-types tertius\b|name="tertius-file" content=/;

/** Refuses a page made for a browser by the beginning of its text; of a page of ours it says whom to ask for what. */
export function refuseWebPage(start: string, file: string): void {
  if (!WEB_PAGE.test(start)) return;
  throw new TertiusError(
    'unknown-format',
    OWN_PAGE.test(start)
      ? 'this is a page of tertius, which is not read; open it in a browser to look at it, and ask whoever made it for a share to import'
      : 'this is a web page, which is not read; open it in a spreadsheet program and save its table as .xlsx or .csv',
    { place: { file, line: 1, column: 1 } },
  );
}

/** Refuses a file of a program whose files are not read, with what it is and what to do; a text that happens to begin so is none. */
export function refuseOtherProgram(bytes: Uint8Array, file: string): void {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const known = OTHERS.find(([start]) => head.startsWith(start));
  if (known === undefined) return;
  const [, what, way] = known;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells bytes from text.
  const isText = !/[\0-\x08\x0e-\x1f\x80-\xff]/.test(head);
  if (isText && !/^(?:%PDF-|<stata_dta>|\$FL)/.test(head)) return;
  throw new TertiusError('unknown-format', `this is ${what}, which is not read; ${way}`, {
    place: { file, line: 1, column: 1 },
  });
}
