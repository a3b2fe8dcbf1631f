import { readXml } from '../graphs/xml.ts';
import type { Reading } from '../reading/reader.ts';
import { isDayFormat } from './serial-day.ts';

/** A sheet of a workbook, and the member that holds it. */
export interface Sheet {
  readonly name: string;
  readonly member: string;
  readonly hidden: boolean;
}

export interface Book {
  readonly sheets: readonly Sheet[];
  /** Whether its days are counted from 1904, as old Macintoshes did. */
  readonly from1904: boolean;
}

type Members = ReadonlyMap<string, Uint8Array>;

/** The sheets in their order. */
export function bookOf(members: Members, reading: Reading): Book {
  const targets = new Map<string, string>();
  read(members.get('xl/_rels/workbook.xml.rels'), reading, (name, of) => {
    if (name === 'Relationship') targets.set(of('Id'), memberAt(of('Target')));
  });
  const sheets: Sheet[] = [];
  let from1904 = false;
  read(members.get('xl/workbook.xml'), reading, (name, of) => {
    if (name === 'workbookPr') from1904 = /^(1|true)$/i.test(of('date1904'));
    if (name !== 'sheet') return;
    const member = targets.get(of('id')) ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
    sheets.push({ name: of('name'), member, hidden: /hidden/i.test(of('state')) });
  });
  return { sheets, from1904 };
}

/** Texts that cells name by their number; how they sound is left out. */
export function sharedTexts(members: Members, reading: Reading): string[] {
  const texts: string[] = [];
  let text = '';
  let within = '';
  let spoken = 0;
  const bytes = members.get('xl/sharedStrings.xml');
  if (bytes === undefined) return texts;
  readXml(bytes, reading, {
    open: (name) => {
      within = name;
      if (name === 'rPh') spoken++;
      if (name === 'si') text = '';
    },
    text: (more) => {
      if (within === 't' && spoken === 0) text += more;
    },
    close: (name) => {
      within = '';
      if (name === 'rPh') spoken--;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
}

/** For each style of a cell whether it shows a day. */
export function dayStyles(members: Members, reading: Reading): boolean[] {
  const codes = new Map<string, string>();
  const styles: boolean[] = [];
  let within = false;
  read(members.get('xl/styles.xml'), reading, (name, of) => {
    if (name === 'numFmt') codes.set(of('numFmtId'), of('formatCode'));
    if (name === 'cellXfs') within = true;
    else if (name === 'cellStyles' || name === 'dxfs') within = false;
    else if (name === 'xf' && within) styles.push(isDayFormat(of('numFmtId'), codes.get(of('numFmtId'))));
  });
  return styles;
}

function memberAt(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

/** Hands over the elements of a member, with their attributes by bare name. */
function read(
  bytes: Uint8Array | undefined,
  reading: Reading,
  take: (name: string, of: (attribute: string) => string) => void,
): void {
  if (bytes === undefined) return;
  readXml(bytes, reading, {
    open: (name, attributes) =>
      take(name, (wanted) => {
        const key = Object.keys(attributes).find((key) => key === wanted || key.endsWith(`:${wanted}`));
        return key === undefined ? '' : (attributes[key] ?? '');
      }),
    text: () => undefined,
    close: () => undefined,
  });
}
