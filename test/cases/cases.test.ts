import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ImportOptions, importFiles, type Network, NO_EVIDENCE, resolve } from '@tertius/core';
import { describe, expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../data/cases/', import.meta.url));
const self = 'Me Owner <me@owner.example>';

function read(
  name: string,
  options: ImportOptions = {},
): ReturnType<typeof importFiles> & { network: Network } {
  const bytes = new Uint8Array(readFileSync(folder + name));
  const result = importFiles(NO_EVIDENCE, [{ name, bytes }], { self, today: 20_785, ...options });
  return { ...result, network: resolve(result.evidence) };
}

const facts = (name: string, options?: ImportOptions) => {
  const { report, network, evidence } = read(name, options);
  const file = report.files[0]!;
  const names = network.people
    .map((person) => person.name)
    .filter((known) => known !== 'Me Owner' && known !== '');
  const organisations = network.organisations.map((organisation) => organisation.name);
  const codes = [...file.warnings, ...file.rejects].map(({ line, code }) => `${code}@${line}`);
  return { file, names, organisations, codes, evidence, network };
};

/** The people, and the organisations where they are said, that a file of `expected.md` holds. */
const PEOPLE: readonly (readonly [
  file: string,
  people: readonly string[],
  organisations: readonly string[],
])[] = [
  [
    '05-german-excel-1252.csv',
    ['Björn Jäger', 'Jörg Müller', 'Käthe Schröder'],
    ['Größer Söhne', 'Köhler GmbH'],
  ],
  ['07-vcard-1252.vcf', ['Jörg Müller'], ['Gruber Söhne']],
  ['08-outlook-dutch.csv', ['Joris Dijk', 'Saskia Bakker'], ['Watermolen BV']],
  ['28-google-second-organisation.csv', ['Ann Alder'], ['Alder Works', 'Birch Ltd']],
  ['39-one-bad-byte.csv', ['Ann Alder', 'Jörg Müller', 'Käthe Schröder'], ['Gruber Söhne', 'Haus']],
  ['42-mail-8bit-encoded-word.eml', ['Jörg Müller'], []],
  ['56-kontakte.csv', ['Jörg Müller'], ['Alpha']],
];

describe('files that others were found to write are read as they mean it', () => {
  test.each(PEOPLE)('%s: its people and organisations', (name, people, organisations) => {
    const found = facts(name);
    expect(found.names.toSorted()).toEqual(people.toSorted());
    expect(found.organisations.toSorted()).toEqual(organisations.toSorted());
  });

  /** Interactions and ties that a file holds. */
  test.each([
    ['01-thunderbird-bare-from.mbox', 3, undefined],
    ['03-mbox-no-blank-line.mbox', 3, undefined],
    ['14-ics-sequence.ics', 1, undefined],
    ['18-ics-ms-allday.ics', 0, undefined],
    ['23-blank-before-quote.csv', 0, 2],
    ['24-repeated-header-ties.csv', 0, 2],
    ['26-slow-blank-after-quote.csv', 0, 10_000],
    ['30-mail-mailto-bracket.mbox', 2, 1],
    ['31-pajek-preamble.net', 0, 1],
    ['33-matrix-trailing-delimiter.csv', 0, 1],
    ['51-type-is-channel.csv', 2, 2],
    ['52-von-an.csv', 3, undefined],
  ] as const)('%s: %i interactions', (name, interactions, ties) => {
    const { file } = facts(name);
    expect([file.refused, file.interactions]).toEqual([undefined, interactions]);
    if (ties !== undefined) expect(file.ties).toBe(ties);
  });

  test('a German contact names its manager and its assistant', () => {
    const { evidence } = facts('09-outlook-german-manager.csv');
    expect(evidence.imports[0]!.proposals.map(({ named }) => named).sort()).toEqual([
      'Clara Chef',
      'Dora Dienst',
    ]);
  });

  test('a column of types that holds channels is the channel', () => {
    expect(facts('51-type-is-channel.csv').file.byChannel).toEqual([
      ['in-person', 1],
      ['mail', 1],
    ]);
    expect(facts('52-von-an.csv').file.byChannel).toEqual([
      ['in-person', 1],
      ['mail', 2],
    ]);
  });

  test('a German staff list gives names, units, managers and insiders', () => {
    const { file, names, network } = facts('57-personalliste.csv', { own: 'Nordwerk AG' });
    expect([file.format, file.accepted, names.length, file.ties]).toEqual(['roster', 39, 39, 38]);
    expect(network.organisations.map(({ name }) => name)).toEqual(['Nordwerk AG']);
  });

  test('what is read by default or left out is said at its line', () => {
    expect(facts('15-ics-two-rrule.ics').codes).toContain('second-value@8');
    expect(facts('39-one-bad-byte.csv').codes).toContain('replacement-character@4');
    expect(facts('24-repeated-header-ties.csv').file.excludedByCode).toEqual([['repeated-header', 1]]);
    const { file } = facts('27-slow-unclosed-quotes.csv');
    expect(file.refused?.code).toBe('mostly-rejected');
  });

  test('a series without an end keeps its latest meetings', () => {
    const { evidence } = facts('17-ics-cap-5000.ics');
    const days = evidence.imports[0]!.interactions.day;
    expect(Math.max(...days)).toBe(20_785);
  });
});
