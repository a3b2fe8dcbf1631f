import {
  type Evidence,
  type ImportResult,
  importFiles,
  labelOf,
  type Network,
  NO_EVIDENCE,
  parseNetworkFile,
  resolve,
  type SourceFile,
  serialise,
  strengths,
} from '@tertius/core';
import { difference, withoutImport } from '@tertius/core/network';
import { describe, expect, it } from 'vitest';

const MONTHS = 36;
const CONTACTS = 150;
/** The number of the contact who is not listed any more from a month on, who changes employer, who changes title. */
const [LEFT, MOVED, PROMOTED] = [10, 5, 7];

const TODAY = 20786;
const options = { self: 'Me Owner <me@owner.example>', own: 'Nordwerk AG', today: TODAY };

/** The 28th of each month from November 2023 on, as in names of files. */
const dayOf = (month: number): string =>
  `${2023 + Math.floor((month + 10) / 12)}-${String(((month + 10) % 12) + 1).padStart(2, '0')}-28`;

const nameOf = (k: number): [first: string, last: string] => [`Pat${k % 17}`, `Number${k}`];
const employerOf = (k: number, month: number): string =>
  k === MOVED && month > 12 ? 'New Place AG' : `Company ${k % 40}`;
const titleOf = (k: number, month: number): string =>
  k === PROMOTED && month > 24 ? 'Director' : `Clerk ${k % 9}`;

/** A list of one person more each month, the newest first. */
const listed = (month: number): number[] =>
  Array.from({ length: CONTACTS + month }, (_, k) => k)
    .filter((k) => k !== LEFT || month <= 20)
    .reverse();

const LISTS: readonly (readonly [string, (month: number) => SourceFile])[] = [
  ['connections', (month) => file(`Connections-${dayOf(month)}.csv`, connections(month))],
  ['address book', (month) => file(`contacts ${dayOf(month)}.vcf`, cards(month))],
  ['roster', (month) => file(`Personal_${dayOf(month)}.csv`, roster(month))],
];

function file(name: string, text: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

function connections(month: number): string {
  const rows = listed(month).map((k) => {
    const [first, last] = nameOf(k);
    const mail = k % 7 === 0 ? `p${k}@x.example` : '';
    return `${first},${last},https://www.linkedin.com/in/p${k},${mail},${employerOf(k, month)},${titleOf(k, month)},${String((k % 28) + 1).padStart(2, '0')} Mar 2019`;
  });
  return ['First Name,Last Name,URL,Email Address,Company,Position,Connected On', ...rows, ''].join('\n');
}

function cards(month: number): string {
  return listed(month)
    .map((k) => {
      const [first, last] = nameOf(k);
      return `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${first} ${last}\r\nN:${last};${first};;;\r\nEMAIL:p${k}@x.example\r\nORG:${employerOf(k, month)}\r\nTITLE:${titleOf(k, month)}\r\nEND:VCARD\r\n`;
    })
    .join('');
}

function roster(month: number): string {
  const rows = listed(month).map((k) => {
    const [first, last] = nameOf(k);
    return `${1000 + k};${last};${first};p${k}@nordwerk.example;Abteilung ${k % 12};${titleOf(k, month)};${k < 6 ? '' : 1000 + (k % 6)}`;
  });
  return [
    'Personalnummer;Nachname;Vorname;E-Mail;Abteilung;Stelle;Vorgesetzter (Personalnummer)',
    ...rows,
    '',
  ].join('\r\n');
}

const read = (files: readonly SourceFile[], onto: Evidence = NO_EVIDENCE): ImportResult =>
  importFiles(onto, files, options);

const ordinal = (name: string): number => Number(/\d+$/.exec(name)?.[0]);
const byNumber = (network: Network): Map<number, Network['people'][number]> =>
  new Map(network.people.filter((p) => p.name.startsWith('Pat')).map((p) => [ordinal(p.name), p]));

describe.each(LISTS)('36 monthly exports of one %s', (kind, exported) => {
  const files = Array.from({ length: MONTHS }, (_, month) => exported(month));
  const { evidence, report } = read(files);
  const alone = read([exported(MONTHS - 1)]).evidence;
  const network = resolve(evidence);
  const newest = resolve(alone);

  it('make a network file at most twice that of one export, read back as it was', () => {
    const text = serialise(evidence);
    // What each import says of itself, such as its name, day and checksum, is about 650 characters.
    expect(text.length).toBeLessThan(1.5 * serialise(alone).length + MONTHS * 750);
    expect(serialise(parseNetworkFile(text))).toBe(text);
    expect(parseNetworkFile(text).imports).toEqual(
      [...evidence.imports].sort((x, y) => (x.key < y.key ? -1 : 1)),
    );
  });

  it('count every row of each, new or known already', () => {
    expect(report.files).toHaveLength(MONTHS);
    for (const { rows, accepted, merged, excluded, rejected, blank } of report.files)
      expect(rows).toBe(accepted + merged + excluded + rejected + blank);
    for (const { accepted } of report.files.slice(1)) expect(accepted).toBeLessThanOrEqual(2);
  });

  it('say in the newest whom it lists no more, and in each the same whatever came first', () => {
    expect(report.files[21]?.warnings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'no-longer-listed', value: `Pat${LEFT % 17} Number${LEFT}` }),
      ]),
    );
    const later = read(files.slice(18).toReversed()).evidence;
    const backwards = read(files.slice(0, 18).toReversed(), later).evidence;
    expect(serialise(backwards)).toBe(serialise(evidence));
  });

  it('answer as the newest does of those whom it lists, and keep what was before', () => {
    const [all, latest] = [byNumber(network), byNumber(newest)];
    expect([...all.keys()].sort((x, y) => x - y)).toEqual([...latest.keys(), LEFT].sort((x, y) => x - y));
    const current = (from: Network, person: Network['people'][number] | undefined): unknown =>
      person?.memberships
        .filter(({ former }) => former !== true)
        .map(({ organisation, role, unit }) => [from.organisations[organisation]?.name, role, unit]);
    for (const [k, person] of latest) {
      expect(current(network, all.get(k))).toEqual(current(newest, person));
      expect(all.get(k)?.emails).toEqual(person.emails);
    }
    const former = (k: number): unknown =>
      all
        .get(k)
        ?.memberships.filter((m) => m.former === true)
        .map(({ organisation, role }) => [network.organisations[organisation]?.name, role]);
    if (kind !== 'roster') expect(former(MOVED)).toEqual([[`Company ${MOVED % 40}`, `Clerk ${MOVED % 9}`]]);
    expect(former(PROMOTED)).toEqual([[expect.any(String), `Clerk ${PROMOTED % 9}`]]);
    const mutual = (of: Network): Map<string, number> =>
      new Map(
        strengths(of, { asOf: TODAY }).map(({ a, b, mutual }) => [
          [a, b]
            .map((k) => labelOf(of.people[k] as Network['people'][number]))
            .sort()
            .join(' - '),
          mutual,
        ]),
      );
    const ties = mutual(network);
    for (const [pair, strength] of mutual(newest)) expect(ties.get(pair)).toBeCloseTo(strength, 12);
  });

  it('tell who changed employer and title from one to the next, and can be taken back one by one', () => {
    const side = (months: number): Parameters<typeof difference>[0] => {
      const found = resolve(read(files.slice(0, months)).evidence);
      return { network: found, strengths: strengths(found, { asOf: TODAY }) };
    };
    const moved = difference(side(13), side(14), TODAY).employers;
    expect(moved.map(({ before, after }) => [before, after])).toEqual(
      kind === 'roster' ? [] : [[[`Company ${MOVED % 40}`], ['New Place AG']]],
    );
    const promoted = difference(side(25), side(26), TODAY).titles;
    expect(promoted.map(({ before, after }) => [before, after])).toEqual([
      [[`Clerk ${PROMOTED % 9}`], ['Director']],
    ]);
    const back = files.slice(0, -1).reduce((so, { name }) => withoutImport(so, name), evidence);
    expect(serialise(back)).toBe(serialise(alone));
  });
});
