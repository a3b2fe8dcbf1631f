import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { resolve } from '../../resolve/resolve.ts';
import { type FileReport, importFiles } from '../import.ts';
import { isDayFormat, serialDay } from './serial-day.ts';

interface Made {
  readonly sheets: Readonly<Record<string, string>>;
  readonly texts?: readonly string[];
  readonly hidden?: string;
  readonly more?: Readonly<Record<string, string>>;
  readonly from1904?: boolean;
}

const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-407]d/\\ mmm\\ yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="2"/></cellXfs></styleSheet>';

/** A workbook as programs pack it; rows are written out as XML. */
function workbook({ sheets, texts = [], hidden, more = {}, from1904 = false }: Made): Uint8Array {
  const names = Object.keys(sheets);
  const list = names.map(
    (name, k) =>
      `<sheet name="${name}" sheetId="${k + 1}"${name === hidden ? ' state="hidden"' : ''} r:id="rId${k + 7}"/>`,
  );
  const members: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, k) => `<Relationship Id="rId${k + 7}" Target="${k % 2 === 0 ? '' : '/xl/'}worksheets/page${k}.xml"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(
      names.map((name, k) => [
        `xl/worksheets/page${k}.xml`,
        `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ]),
    ),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(members).map(([name, text]) => [name, strToU8(text)])));
}

function read(bytes: Uint8Array): { report: FileReport; people: ReturnType<typeof resolve>['people'] } {
  const { report, evidence } = importFiles(NO_EVIDENCE, [{ name: 'staff.xlsx', bytes }], { own: 'Ours' });
  return { report: report.files[0] as FileReport, people: resolve(evidence).people };
}

const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (...texts: string[]): string => `<row>${texts.map(inline).join('')}</row>`;

describe('a workbook of Excel', () => {
  it('gives the texts, numbers, days and truths of its cells, wherever they are kept', () => {
    const { report, people } = read(
      workbook({
        texts: [
          '<t>name</t>',
          '<r><t>Ada </t></r><r><rPr/><t>Novák</t></r><rPh sb="0" eb="1"><t>エイダ</t></rPh>',
          '<t xml:space="preserve">a "quoted", text</t>',
        ],
        sheets: {
          Staff: `<row r="1"><c r="A1" t="inlineStr"><is><t>List of staff</t></is></c></row>
            <row r="3"><c r="A3" t="s"><v>0</v></c>${['id', 'joined', 'left', 'ratio', 'active', 'remark'].map(inline).join('')}</row>
            <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" t="str"><v>007</v></c><c r="C4" s="1"><v>44927</v></c><c r="D4" s="2"><v>44927.75</v></c><c r="E4" s="3"><v>0.30000000000000004</v></c><c r="F4" t="b"><v>1</v></c><c r="G4" t="s"><v>2</v></c></row>
            <row r="5"><c r="A5" t="inlineStr"><is><t>Ben\nOrtiz</t></is></c><c r="G5" t="e"><v>#N/A</v></c></row>`,
        },
      }),
    );
    expect(report).toMatchObject({ format: 'people', rows: 2, accepted: 2, rejected: 0 });
    expect(people.map(({ name, id }) => [name, id])).toEqual([
      ['Ada Novák', '007'],
      ['Ben Ortiz', expect.anything()],
    ]);
    expect(Object.fromEntries(people[0]?.attributes ?? [])).toMatchObject({
      joined: '2023-01-01',
      left: '2023-01-01T18:00:00',
      ratio: '0.3',
      active: 'true',
      remark: 'a "quoted", text',
    });
  });

  it('reads every sheet that is a known table, and names the others, hidden ones too', () => {
    const { report, people } = read(
      workbook({
        hidden: 'Lists',
        sheets: {
          Edges: `<row><c r="C1" t="inlineStr"><is><t>Visual Properties</t></is></c></row>${row('Vertex 1', 'Vertex 2', 'Edge Weight')}${row('ann', 'bob', '0.5')}${row('bob', 'cleo', '0.25')}`,
          Vertices: row('Vertex', 'Group') + row('ann', 'x') + row('dora', 'y'),
          Overall: row('Graph Metric', 'Value') + row('Vertices', '4'),
          Lists: row('Vertex 1', 'Vertex 2') + row('no', 'body'),
        },
      }),
    );
    expect(report).toMatchObject({ rows: 4, accepted: 4, merged: 0, people: 4, ties: 2 });
    expect(people.map(({ id }) => id).sort()).toEqual(['ann', 'bob', 'cleo', 'dora']);
    expect(report.unused.slice(0, 2)).toEqual([
      { column: 'Lists', reason: 'a hidden sheet', example: '' },
      { column: 'Overall', reason: 'a sheet that is no table known', example: 'Graph Metric, Value' },
    ]);
  });

  it('knows those of a list of people again in a sheet of ties, by id and by full name', () => {
    const { report, people } = read(
      workbook({
        sheets: {
          Ties:
            row('Von', 'An', 'Stärke') + row('Jana Groß', 'Uwe Lang', '0.5') + row('12', 'Uwe Lang', '0.2'),
          Staff:
            row('Personalnummer', 'Vorname', 'Nachname', 'Abteilung', 'Vorgesetzter') +
            row('11', 'Jana', 'Groß', 'Einkauf', '') +
            row('12', 'Ida', 'Reh', 'Einkauf', 'Jana Groß') +
            row('13', 'Uwe', 'Lang', 'Lager', 'Jana Groß'),
        },
      }),
    );
    expect(report).toMatchObject({ format: 'roster', rows: 5, accepted: 5, people: 3 });
    expect(people.map(({ name }) => name).sort()).toEqual(['Ida Reh', 'Jana Groß', 'Uwe Lang']);
  });

  it('names the row of the sheet where a row cannot be used', () => {
    const { report } = read(
      workbook({
        sheets: {
          Ties: `${row('source', 'target', 'strength')}<row r="3">${inline('ann')}${inline('bob')}<c r="C3"><v>0.5</v></c></row><row r="9">${inline('ann')}${inline('cleo')}${inline('much')}</row>`,
        },
      }),
    );
    expect(report.rejects.map(({ line, column, value, member }) => [line, column, value, member])).toEqual([
      [9, 3, 'much', 'Ties'],
    ]);
  });

  it('is refused where it has no sheet, is damaged, or asks for more cells than its size needs', () => {
    expect(read(workbook({ sheets: {} })).report.refused?.code).toBe('empty');
    const torn = workbook({ sheets: { A: '<row><c>' } });
    expect(read(torn).report.refused?.code).toBe('unreadable');
    const wide = Array.from(
      { length: 500 },
      (_, k) => `<row r="${k + 1}"><c r="XFD${k + 1}"><v>1</v></c></row>`,
    );
    expect(read(workbook({ sheets: { A: wide.join('') } })).report.refused?.code).toBe('too-large');
    const entity = { 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' };
    expect(read(workbook({ sheets: { A: '' }, more: entity })).report.refused?.code).toBe('unreadable');
  });
});

describe('days of a workbook', () => {
  it('are counted from 1900, which was no leap year, or from 1904', () => {
    // Excel shows these: 1 is 1900-01-01, 59 is 1900-02-28, 61 is 1900-03-01, 45658 is 2025-01-01.
    expect([1, 59, 61, 45658, 0.5, 45658.999999].map((day) => serialDay(day, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2025-01-01',
      '12:00:00',
      '2025-01-02',
    ]);
    expect([1, 44196].map((day) => serialDay(day, true))).toEqual(['1904-01-02', '2025-01-01']);
    expect([-1, 3e6, Number.NaN].map((day) => serialDay(day, false))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are told from other numbers by the format of the cell', () => {
    const codes = [
      'yyyy-mm-dd',
      'h:mm',
      '[$-407]d. mmmm yyyy',
      '0.00',
      'General',
      '"day" 0',
      '[Red]0',
      '#,##0 \\d',
    ];
    expect(codes.map((code) => isDayFormat('164', code))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(['14', '22', '2', '49', '0'].map((id) => isDayFormat(id, undefined))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a zip of one file', () => {
  const read = (members: Readonly<Record<string, string>>): FileReport | undefined => {
    const bytes = zipSync(
      Object.fromEntries(Object.entries(members).map(([name, text]) => [name, strToU8(text)])),
    );
    return importFiles(NO_EVIDENCE, [{ name: 'some.zip', bytes }]).report.files[0];
  };
  const ties = 'source,target\nann,bob\n';

  it('is read as that file, notes beside it apart', () => {
    expect(read({ 'data/ties.csv': ties, 'README.md': 'ours' })).toMatchObject({
      format: 'ties',
      accepted: 1,
    });
    expect(read({ 'net.net': '*Vertices 2\n1 "a"\n2 "b"\n*Edges\n1 2\n' })).toMatchObject({
      format: 'pajek',
      ties: 1,
    });
  });

  it('is refused with what to do where it holds several, none, or the sheets of another program', () => {
    const said = (members: Readonly<Record<string, string>>): string | undefined =>
      read(members)?.refused?.message;
    expect(said({ 'a.csv': ties, 'b.csv': ties })).toContain('unpack it');
    expect(said({ 'content.xml': '<x/>', 'styles.xml': '<x/>' })).toContain('.xlsx or CSV');
    expect(said({ 'a.csv': '' })).toContain('is empty');
    expect(said({ ' ': ties })).toContain('damaged');
  });
});

describe('cells that are shown as one', () => {
  const sheet = (merged: string, ...rows: string[]): Uint8Array =>
    workbook({
      sheets: { Staff: '' },
      more: {
        'xl/worksheets/page0.xml': `<worksheet><sheetData>${rows.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`,
      },
    });

  it('hold for all of their rows, but not for rows with nothing else, nor beside a wide header', () => {
    const { people, report } = read(
      sheet(
        '<mergeCell ref="A2:A4"/><mergeCell ref="A5:A9"/>',
        row('department', 'name', 'employee id'),
        row('Sales', 'Ada Ott', '1'),
        row('', 'Bo Ems', '2'),
        row('', 'Cy Lau', '3'),
        row('Legal', 'Di Roth', '4'),
      ),
    );
    expect(report).toMatchObject({ rows: 4, accepted: 4 });
    expect(people.map(({ name, memberships }) => [name, memberships[0]?.unit])).toEqual([
      ['Ada Ott', 'Sales'],
      ['Bo Ems', 'Sales'],
      ['Cy Lau', 'Sales'],
      ['Di Roth', 'Legal'],
    ]);
  });

  it('ask for no more room than the sheet has', () => {
    const { people } = read(
      sheet(
        '<mergeCell ref="A2:A1048576"/>'.repeat(200),
        row('department', 'name', 'employee id'),
        row('Sales', 'Ada Ott', '1'),
      ),
    );
    expect(people).toHaveLength(1);
  });
});

it('says at its place that a formula has no value: it went wrong, or no program has worked it out', () => {
  const cells = '<c t="e"><f>A1</f><v>#N/A</v></c><c><f>1+1</f><v/></c><c t="str"><f>""</f><v></v></c>';
  const { report, people } = read(
    workbook({
      sheets: {
        Staff: `${row('name', 'organisation', 'unit', 'email')}<row>${cells}${inline('ann@a.example')}</row>`,
      },
    }),
  );
  expect(people.map(({ emails, name }) => [name, ...emails])).toEqual([['', 'ann@a.example']]);
  expect(
    report.warnings.map(({ code, member, line, column, value }) => [code, member, line, column, value]),
  ).toEqual([
    ['formula-error', 'Staff', 2, 1, '#N/A'],
    ['formula-error', 'Staff', 2, 2, '#BUSY!'],
  ]);
});
