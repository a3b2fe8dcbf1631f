import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Evidence,
  type FileReport,
  formatDay,
  type ImportOptions,
  importFiles,
  labelOf,
  type Network,
  NO_EVIDENCE,
  resolve,
  strengths,
  tieList,
} from '@tertius/core';
import { describe, expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../data/cases/', import.meta.url));
const self = 'Me Owner <me@owner.example>';
/** 28 November 2026. */
const today = 20_785;

interface Found {
  readonly file: FileReport;
  readonly evidence: Evidence;
  readonly network: Network;
}

function read(names: string | readonly string[], options: ImportOptions = {}, before = NO_EVIDENCE): Found {
  const files = [names].flat().map((name) => ({ name, bytes: new Uint8Array(readFileSync(folder + name)) }));
  const { report, evidence } = importFiles(before, files, { self, today, ...options });
  return { file: report.files.at(-1)!, evidence, network: resolve(evidence) };
}

/** Names of the people, without the owner. */
const names = ({ network }: Found): string[] =>
  network.people
    .map(labelOf)
    .filter((name) => name !== 'Me Owner')
    .sort();

/** Whether a membership holds today. */
const isCurrent = ({
  from = -Infinity,
  to,
  former,
}: Network['people'][number]['memberships'][number]): boolean =>
  from <= today && today <= (to ?? (former ? -Infinity : Infinity));

const organisations = ({ network }: Found): string[] => network.organisations.map(({ name }) => name).sort();

/** `Ann Alder: Alder Works (Boss), Birch Ltd`, current memberships alone. */
const belongs = ({ network }: Found): string[] =>
  network.people
    .filter(({ memberships }) => memberships.length > 0)
    .map((person) => {
      const current = person.memberships.filter(isCurrent);
      const said = current.map(
        ({ organisation, role }) =>
          network.organisations[organisation]!.name + (role === undefined ? '' : ` (${role})`),
      );
      return `${labelOf(person)}: ${said.sort().join(', ')}`;
    })
    .sort();

/** `2026-01-05T10:00:00Z`. */
const moments = ({ network: { interactions } }: Found): string[] =>
  Array.from(interactions.day, (day, e) =>
    new Date((day * 86_400 + interactions.second[e]!) * 1000).toISOString().replace('.000', ''),
  ).sort();

const days = (found: Found): string[] => moments(found).map((moment) => moment.slice(0, 10));

/** `ann>bea 0.5`, with `-` for a tie that has no direction. */
const ties = ({ network }: Found): string[] =>
  tieList(network, strengths(network, { asOf: today }))
    .map((tie) => {
      const [one, other] = [tie.source, tie.target].map((v) => labelOf(network.people[v]!));
      return `${one}${tie.undirected ? '-' : '>'}${other} ${tie.strength}`;
    })
    .sort();

const codes = ({ file }: Found): string[] =>
  [...file.warnings, ...file.rejects].flatMap(({ line, code }) =>
    code === 'how-not-recorded' ? [] : [`${code}@${line}`],
  );

type Look = (found: Found) => unknown;
const counted: Look = ({ file }) => [file.people, file.ties, file.interactions];

/** Every file of `expected.md` with what it says of it: how it is read, what is looked at, what is found. */
const CASES: readonly (readonly [file: string, look: Look, value: unknown, options?: ImportOptions])[] = [
  ['01-thunderbird-bare-from.mbox', days, ['2026-01-05', '2026-01-06', '2026-01-07']],
  ['03-mbox-no-blank-line.mbox', ({ file }) => [file.rows, file.interactions], [3, 3]],
  [
    '05-german-excel-1252.csv',
    (found) => [found.file.encoding, belongs(found)],
    [
      'windows-1252',
      ['Björn Jäger: Köhler GmbH', 'Jörg Müller: Größer Söhne', 'Käthe Schröder: Größer Söhne'],
    ],
  ],
  [
    '07-vcard-1252.vcf',
    (found) => [found.file.encoding, belongs(found)],
    ['windows-1252', ['Jörg Müller: Gruber Söhne']],
  ],
  // The value says Joris van Dijk; the file's own cells hold Joris, nothing, Dijk, and nothing is made up.
  [
    '08-outlook-dutch.csv',
    (found) => [
      found.file.format,
      names(found),
      organisations(found),
      found.network.people.map(({ emails }) => emails[0]),
    ],
    [
      'outlook-contacts',
      ['Joris Dijk', 'Saskia Bakker'],
      ['Watermolen BV'],
      ['joris@watermolen.example', 'me@owner.example', 'saskia@watermolen.example'],
    ],
  ],
  [
    '09-outlook-german-manager.csv',
    ({ evidence }) => evidence.imports[0]!.proposals.map(({ named }) => named).sort(),
    ['Clara Chef', 'Dora Dienst'],
  ],
  ['11-ics-tzid-nonascii.ics', (found) => [moments(found), codes(found)], [['2026-01-14T21:00:00Z'], []]],
  ['12-ics-vtimezone-rdate.ics', (found) => [moments(found), codes(found)], [['2026-01-15T08:30:00Z'], []]],
  ['13-ics-zone-display-name.ics', moments, ['2026-06-30T23:00:00Z']],
  ['14-ics-sequence.ics', (found) => [moments(found), found.file.merged], [['2026-01-06T09:00:00Z'], 1]],
  ['15-ics-two-rrule.ics', codes, ['second-value@8']],
  [
    '17-ics-cap-5000.ics',
    (found) => [
      found.file.interactions,
      days(found).at(-1),
      days(found).filter((day) => day >= '2026').length,
    ],
    [5000, '2026-11-28', 332],
  ],
  ['18-ics-ms-allday.ics', ({ file }) => [file.excludedByCode, file.interactions], [[['all-day', 1]], 0]],
  [
    '20-dl-embedded-case.dl',
    (found) => [names(found), ties(found)],
    [
      ['ann', 'bea', 'cy'],
      ['ann-bea 1', 'bea-cy 1'],
    ],
  ],
  [
    '22-slack-nfd-folder.zip',
    (found) => [found.file.interactions, found.file.ties, names(found)],
    [2, 1, ['Ann Alder', 'Bea Birch']],
  ],
  ['23-blank-before-quote.csv', ties, ['ann>bea 0.5', 'bea>cy 0.5']],
  [
    '24-repeated-header-ties.csv',
    ({ file }) => [file.people, file.ties, file.excludedByCode],
    [3, 2, [['repeated-header', 1]]],
  ],
  ['26-slow-blank-after-quote.csv', ({ file }) => file.ties, 10_000],
  ['27-slow-unclosed-quotes.csv', ({ file }) => file.refused?.code, 'mostly-rejected'],
  ['28-google-second-organisation.csv', belongs, ['Ann Alder: Alder Works (Boss), Birch Ltd (Board)']],
  [
    '29-vcard-company-email.vcf',
    (found) => [
      belongs(found),
      found.network.people.flatMap(({ emails }) => emails).includes('ivy.green@ivy.example'),
    ],
    [['ivy.green@ivy.example: Ivy Inc'], true],
  ],
  [
    '30-mail-mailto-bracket.mbox',
    (found) => [found.network.people.map(({ emails }) => emails.join()).sort(), found.file.interactions],
    [['ann@alder.example', 'me@owner.example'], 2],
  ],
  [
    '31-pajek-preamble.net',
    (found) => [ties(found), found.file.unused.map(({ reason }) => reason)],
    [['Ann>Bea 0.5'], ['preamble']],
  ],
  [
    '33-matrix-trailing-delimiter.csv',
    (found) => [found.file.format, names(found), ties(found)],
    ['matrix', ['Ann', 'Bea'], ['Ann-Bea 1']],
  ],
  ['34-yedlive.graphml', names, ['Ann Alder', 'Bea Birch']],
  ['35-direction-unknown-word.csv', ties, ['ann-bea 0.5', 'bea-cy 0.5']],
  ['38-gexf-attvalue-order.gexf', ties, ['Ann>Bea 0.9']],
  [
    '39-one-bad-byte.csv',
    (found) => [found.file.encoding, belongs(found), codes(found)],
    [
      'utf-8',
      ['Ann Alder: Haus', 'Jörg Müller: Gruber Söhne', 'Käthe Schröder: Gruber Söhne'],
      ['guessed-encoding@1', 'replacement-character@4'],
    ],
  ],
  ['42-mail-8bit-encoded-word.eml', names, ['Jörg Müller']],
  ['43-mail-short-offset.eml', moments, ['2026-01-06T04:00:00Z']],
  ['50-roster-ids.csv', counted, [3, 2, 0], { own: 'Firma' }],
  ['50-advice-by-name.csv', counted, [3, 2, 0]],
  [
    '51-type-is-channel.csv',
    ({ file }) => file.byChannel,
    [
      ['in-person', 1],
      ['mail', 1],
    ],
  ],
  [
    '52-von-an.csv',
    (found) => [found.file.headerLine, found.file.format, days(found), found.file.byChannel],
    [
      1,
      'ties',
      ['2026-11-03', '2026-11-03', '2026-11-04'],
      [
        ['in-person', 1],
        ['mail', 2],
      ],
    ],
  ],
  ['53-connections-old.csv', belongs, ['Ada Lov: Alpha GmbH (CTO)', 'Bea Zet: Zulu AG (CEO)']],
  ['53-connections-new.csv', belongs, ['Ada Lov: Mike SE (CTO)', 'Bea Zet: Mike SE (CEO)']],
  [
    '54-recent-is-not-dormant.csv',
    ({ network }) => strengths(network, { asOf: 20_786 }).map(({ dormant }) => dormant),
    [false],
    { today: 20_786 },
  ],
  [
    '55-locations.ics',
    ({ file }) => file.byChannel,
    [
      ['call', 9],
      ['in-person', 2],
      ['video', 9],
    ],
  ],
  ['56-kontakte.csv', belongs, ['Jörg Müller: Alpha']],
  [
    '57-personalliste.csv',
    (found) => {
      const members = found.network.people.flatMap(({ memberships }) => memberships);
      return [
        found.file.accepted,
        names(found).length,
        found.file.ties,
        organisations(found),
        members.filter(({ unit, from }) => unit !== undefined && from !== undefined).length,
        members.every(isCurrent),
      ];
    },
    [39, 39, 38, ['Nordwerk AG'], 39, true],
    { own: 'Nordwerk AG' },
  ],
  [
    '58-inmail-without-profile.zip',
    ({ file }) => [file.people, file.interactions, file.excludedByCode],
    [1, 1, [['automatic', 3]]],
  ],
  [
    '59-my-contacts.csv',
    ({ network, file }) => [
      network.people.map(({ emails }) => emails.join()).sort(),
      file.ties,
      network.imports.map(({ layer }) => layer),
    ],
    [['joerg@a.example', 'me@x.example'], 1, ['personal']],
    { self: 'me@x.example' },
  ],
];

describe('files that others were found to write are read as they mean it', () => {
  test.each(CASES.map(([name, ...rest]) => ({ name, rest })))(
    '$name',
    ({ name, rest: [look, value, options] }) => {
      expect(look(read(name, options))).toEqual(value);
    },
  );

  test('every file of the folder is in the table', () => {
    const there = readdirSync(folder).filter((name) => /^\d\d-/.test(name));
    expect(CASES.map(([name]) => name).sort()).toEqual(there.sort());
    expect(there.length).toBe(42);
  });
});

describe('the meetings of a calendar by where they were', () => {
  const wanted = new Map([
    ['Telefon', 'call'],
    ['Home Office', 'call'],
    ['Raum Isar', 'in-person'],
    ['Skype-Besprechung', 'video'],
    ['Videokonferenz', 'video'],
  ]);
  test.each([...wanted])('%s', (place, channel) => {
    const text = `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20261101T100000Z\nLOCATION:${place}\nORGANIZER:mailto:me@owner.example\nATTENDEE;PARTSTAT=ACCEPTED:mailto:p@x.example\nEND:VEVENT\nEND:VCALENDAR\n`;
    const bytes = new TextEncoder().encode(text);
    const { report } = importFiles(NO_EVIDENCE, [{ name: 'a.ics', bytes }], { self, today });
    expect(report.files[0]!.byChannel).toEqual([[channel, 1]]);
  });
});

describe('who belongs where, after a newer export', () => {
  const NOW = ['Ada Lov: Mike SE (CTO)', 'Bea Zet: Mike SE (CEO)'];
  const [older, newer] = ['53-connections-old.csv', '53-connections-new.csv'];

  test('the export imported later is the newer one where no date tells, and that is kept as a statement', () => {
    const found = read([older, newer]);
    expect(belongs(found)).toEqual(NOW);
    expect(found.evidence.statements.map(({ kind }) => kind)).toEqual(['newer']);
    expect(codes(found)).toContain('taken-as-newer@0');
    const ada = found.network.people.find(({ name }) => name === 'Ada Lov')!;
    expect(ada.memberships.filter(({ former }) => former).map(({ organisation }) => organisation)).toEqual([
      found.network.organisations.findIndex(({ name }) => name === 'Alpha GmbH'),
    ]);
  });

  test('without the statement nobody is said to have left anywhere', () => {
    const { evidence } = read([older, newer]);
    const network = resolve({ ...evidence, statements: [] });
    expect(belongs({ network } as Found)).toEqual([
      'Ada Lov: Alpha GmbH (CTO), Mike SE (CTO)',
      'Bea Zet: Mike SE (CEO), Zulu AG (CEO)',
    ]);
  });

  test('with the day of the newer export said, both orders of import give the same', () => {
    const dated = '2026-11-01';
    const first = read(newer, { dated }, read(older).evidence);
    const last = read(older, {}, read(newer, { dated }).evidence);
    expect(belongs(first)).toEqual(NOW);
    expect(belongs(last)).toEqual(NOW);
    expect([first, last].map(({ evidence }) => evidence.statements)).toEqual([[], []]);
    const ada = first.network.people.find(({ name }) => name === 'Ada Lov')!;
    expect(ada.memberships.flatMap(({ to }) => (to === undefined ? [] : [formatDay(to)]))).toEqual([
      '2026-10-31',
    ]);
  });
});

describe('people named in full in a tie file', () => {
  test('are those of the roster, which is said', () => {
    const found = read(['50-roster-ids.csv', '50-advice-by-name.csv'], { own: 'Firma' });
    expect(names(found)).toEqual(['Anna Schmidt', 'Bernd Wolf', 'Cora Klein']);
    expect(codes(found)).toContain('joined-by-name@2');
  });

  test('stay by themselves where two people have the name', () => {
    const text =
      'Employee ID,Worker,Email\n1,Anna Schmidt,a1@firma.example\n2,Anna Schmidt,a2@firma.example\n3,Bernd Wolf,b@firma.example\n';
    const roster = { name: 'r.csv', bytes: new TextEncoder().encode(text) };
    const { evidence } = importFiles(NO_EVIDENCE, [roster], { own: 'Firma', today });
    const found = read('50-advice-by-name.csv', { own: 'Firma' }, evidence);
    expect(
      found.network.people
        .filter(({ emails }) => emails.length === 0)
        .map(labelOf)
        .sort(),
    ).toEqual(['Anna Schmidt', 'Cora Klein']);
  });
});
