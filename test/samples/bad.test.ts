import { importFiles, NO_EVIDENCE, parseNetworkFile, resolve } from '@tertius/core';
import { describe, expect, test } from 'vitest';
import { balance, findings, importSample, optionsOf, sampleBytes } from './samples.ts';

interface Expected {
  /** What the file is for, in the words of its acceptance case. */
  readonly law: string;
  readonly refused?: string;
  /** Accepted and rejected rows, and people. */
  readonly counts?: readonly [accepted: number, rejected: number, people: number];
  readonly findings?: readonly string[];
}

const CASES: Readonly<Record<string, Expected>> = {
  '01-proto-headers.csv': { law: 'columns called __proto__ are columns', counts: [1, 0, 1], findings: [] },
  '02-proto-ids.csv': { law: 'people called constructor are people', counts: [3, 0, 3], findings: [] },
  '03-unclosed-quote.csv': {
    law: 'a quote that does not close is found where it opens; the rows after it are read',
    counts: [2, 1, 2],
    findings: ['unclosed-quote@2:1'],
  },
  '04-ragged.csv': {
    law: 'too few and too many cells are named with their line',
    counts: [1, 2, 1],
    findings: ['too-few-cells@2:2', 'too-many-cells@3:4'],
  },
  '06-semicolon-2col.csv': { law: 'unknown columns are refused, never glued', refused: 'unknown-format' },
  '07-linkedin-preamble.csv': { law: 'the header is found below the note', counts: [1, 0, 1], findings: [] },
  '08-mixed-eol.csv': { law: 'unknown columns are refused', refused: 'unknown-format' },
  '10-utf16le-bom.csv': { law: 'a byte order mark decides', counts: [1, 0, 1], findings: [] },
  '11-utf8-bom.csv': { law: 'a byte order mark is no part of a header', counts: [1, 0, 1], findings: [] },
  '12-nul.csv': {
    law: 'a zero byte is rejected with its place',
    counts: [0, 1, 0],
    findings: ['nul@2:1', 'no-people@1:0'],
  },
  '13-formula.csv': { law: 'cells that look like formulas are text', counts: [6, 0, 6], findings: [] },
  '14-xss.csv': {
    law: 'markup is text; characters that hide are reported',
    counts: [2, 0, 2],
    findings: ['invisible-characters@2:3'],
  },
  '15-weights.csv': {
    law: 'no number out of its range is read',
    counts: [1, 7, 2],
    findings: [
      'bad-number@2:3',
      'bad-number@3:3',
      'out-of-range@4:3',
      'bad-number@5:3',
      'bad-number@6:3',
      'out-of-range@8:4',
      'bad-number@9:3',
    ],
  },
  '17-manager-cycle.csv': {
    law: 'lines that lead round, to oneself or nowhere are reported and all people kept',
    counts: [5, 0, 5],
    findings: ['manager-cycle@2:3', 'self-manager@5:3', 'dangling-manager@6:3'],
  },
  '19-empty.csv': { law: 'an empty file is said to be empty', refused: 'empty' },
  '20-header-only.csv': { law: 'no people is said plainly', counts: [0, 0, 0], findings: ['no-people@1:0'] },
  '21-blank-lines.csv': { law: 'blank lines are counted as such', counts: [1, 0, 1], findings: [] },
  '23-billion-laughs.graphml': { law: 'a document type is refused', refused: 'unreadable' },
  '24-xxe.gexf': { law: 'a document type is refused', refused: 'unreadable' },
  '25-vcard21-qp.vcf': { law: 'vCard 2.1 is read', counts: [1, 0, 1], findings: [] },
  '27-ics-dst.ics': {
    law: 'an unknown zone is said; a series by the second is cut',
    counts: [1, 0, 1],
    findings: ['how-not-recorded@4:0', 'unknown-zone@6:1', 'too-many-occurrences@7:1'],
  },
  '28-mail-headers.eml': {
    law: 'the real address counts, not the shown one; an impossible date is said',
    counts: [1, 0, 3],
    findings: ['bad-date@3:1'],
  },
  '29-project-future-schema.json': { law: 'a network file is nothing to import', refused: 'unknown-format' },
  '30-project-bitflip.json': { law: 'a network file is nothing to import', refused: 'unknown-format' },
  '31-project-proto.json': { law: 'a network file is nothing to import', refused: 'unknown-format' },
  '32-traversal-names.csv': {
    law: 'paths are names like any other',
    counts: [1, 1, 1],
    findings: ['nul@3:1'],
  },
};

describe('every bad sample is read as far as it can be, or refused with a reason', () => {
  for (const [name, expected] of Object.entries(CASES))
    test(`${name}: ${expected.law}`, () => {
      const before = Object.getOwnPropertyNames(Object.prototype).length;
      const report = importSample(`bad/${name}`);
      expect(balance(report)).toBe(0);
      expect(report.refused?.code).toBe(expected.refused);
      if (expected.refused !== undefined) expect(report.refused?.message.length).toBeGreaterThan(20);
      if (expected.counts !== undefined)
        expect([report.accepted, report.rejected, report.people]).toEqual(expected.counts);
      if (expected.findings !== undefined) expect(findings(report)).toEqual(expected.findings);
      for (const { row, message } of report.rejects) expect(row.length * message.length).toBeGreaterThan(0);
      expect(Object.getOwnPropertyNames(Object.prototype).length).toBe(before);
    });
});

describe('what the counts of bad samples do not show', () => {
  const networkOf = (name: string): ReturnType<typeof resolve> => {
    const file = { name, bytes: sampleBytes(`bad/${name}`) };
    return resolve(importFiles(NO_EVIDENCE, [file], optionsOf([])).evidence);
  };

  test('files refused for their columns are read with the mapping that the refusal names', () => {
    for (const [name, people] of [
      ['06-semicolon-2col.csv', 2],
      ['08-mixed-eol.csv', 3],
    ] as const) {
      expect(importSample(`bad/${name}`).refused?.cure).toEqual({
        option: 'map',
        likely: [
          ['n', 'name'],
          ['e', 'email'],
        ],
      });
      const map = new Map([
        ['n', 'name'],
        ['e', 'email'],
      ]);
      expect(importSample(`bad/${name}`, { map }).people).toBe(people);
    }
  });

  test('cells under the headers __proto__, constructor and toString are kept', () => {
    const [person] = networkOf('01-proto-headers.csv').people;
    expect(person?.attributes).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
      ['toString', 'z'],
    ]);
  });

  test('a shown name that is another address is no name', () => {
    const { people } = networkOf('28-mail-headers.eml');
    expect(people.find((person) => person.emails.includes('b@y.org'))?.name).toBe('');
    expect(people.some((person) => person.emails.includes('a@x.org'))).toBe(false);
  });

  test('quoted-printable of vCard 2.1 is decoded', () => {
    expect(networkOf('25-vcard21-qp.vcf').people.map(({ name }) => name)).toContain('Jörg Müller');
  });

  test('a newer, a changed and a strange network file are not opened', () => {
    for (const name of ['29-project-future-schema', '30-project-bitflip', '31-project-proto'])
      expect(() => parseNetworkFile(new TextDecoder().decode(sampleBytes(`bad/${name}.json`)))).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/newer-schema|damaged|not-a-network/) }),
      );
  });
});
