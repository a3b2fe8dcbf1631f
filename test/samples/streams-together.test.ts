import { importFiles, NO_EVIDENCE, resolve } from '@tertius/core';
import { proposals } from '@tertius/core/identity';
import { expect, test } from 'vitest';
import { sampleBytes } from './samples.ts';

const PATHS = [
  'streams/x-archive.zip',
  'streams/mastodon-archive.zip',
  'streams/following_accounts.csv',
  'streams/wordpress.xml',
  'streams/blogroll.opml',
  'streams/ines.atom.xml',
  'streams/meetings.csv',
  'linkedin/Connections.2026.csv',
  'linkedin/messages.2026-all-quoted.csv',
  'google/contacts.new-2024.csv',
  'mail/takeout.All mail Including Spam and Trash.mbox',
];
const files = PATHS.map((path) => ({ name: path.split('/').at(-1) as string, bytes: sampleBytes(path) }));
const options = { own: 'Alderwick Instruments', self: 'noor.haddad@alderwick.example', today: 20_780 };
const { evidence } = importFiles(NO_EVIDENCE, files, options);
const network = resolve(evidence);
const filesOf = (id: string): readonly string[] =>
  [
    ...new Set(
      network.people
        .find((person) => person.id === id)
        ?.records.map((record) => network.imports[record.import]?.files[0] ?? ''),
    ),
  ].sort();

test('Ines is one person across address book, mail, meetings, blog comments, blogroll and feed, by address and site', () => {
  expect(filesOf('ines@brightmoor.example')).toEqual([
    'blogroll.opml',
    'contacts.new-2024.csv',
    'ines.atom.xml',
    'meetings.csv',
    'takeout.All mail Including Spam and Trash.mbox',
    'wordpress.xml',
  ]);
});

test('her LinkedIn entry, her account at X and her handle at Mastodon share no strong key and are only proposed', () => {
  const proposed = proposals(network).flatMap(({ a, b, reasons }) => {
    const ids = [a, b].map((index) => network.people[index]?.id ?? '');
    const other = ids.find((id) => id !== 'ines@brightmoor.example');
    return ids.includes('ines@brightmoor.example') ? [[other, reasons[0]]] : [];
  });
  expect(proposed).toEqual([
    ['linkedin:ines-okafor-lindqvist-fict01', 'the same name'],
    ['x:5000000002', 'the same name'],
    ['profile:metrology.example/@ines', 'the handle of one is the first part of an address of the other'],
  ]);
});

test('her post that links to the user’s site is a mention, in any order of import', () => {
  const mentions = (order: readonly (typeof files)[number][]): number => {
    const { imports, interactionImport, interactions } = resolve(
      importFiles(NO_EVIDENCE, order, options).evidence,
    );
    return [...interactions.day].filter((_, e) => imports[interactionImport[e] as number]?.format === 'feed')
      .length;
  };
  expect(mentions(files)).toBe(1);
  expect(mentions([...files].reverse())).toBe(1);
});
