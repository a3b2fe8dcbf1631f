import { expect, test } from 'vitest';
import { difference } from '../../identity/changes/difference.ts';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { importFiles } from '../../sources/import.ts';
import { resolve } from '../resolve.ts';

const side = (evidence: typeof NO_EVIDENCE) => ({ network: resolve(evidence), strengths: [] });
const read = (evidence: typeof NO_EVIDENCE, name: string, text: string, dated?: string): typeof NO_EVIDENCE =>
  importFiles(evidence, [{ name, bytes: new TextEncoder().encode(text) }], {
    self: 'Ada Berg',
    ...(dated === undefined ? {} : { dated }),
  }).evidence;
const connections = (surname: string): string =>
  `First Name,Last Name,URL,Email Address,Company,Position,Connected On\nUna,${surname},https://www.linkedin.com/in/una,una@x.example,Corwen AB,Clerk,08 Feb 2023\n`;
const una = (evidence: typeof NO_EVIDENCE) =>
  resolve(evidence).people.find(({ profiles }) => profiles.length > 0)!;

test.each([
  ['Marshall-Abernathy', 'Ek'],
  ['Ek', 'Marshall-Abernathy'],
])(
  'a newer export of connections renames Una %s to Una %s, in whichever order the two are read',
  (old, now) => {
    const before = read(NO_EVIDENCE, 'a.csv', connections(old), '2025-11-20');
    const after = read(before, 'b.csv', connections(now), '2026-11-22');
    expect(una(after)).toMatchObject({ name: `Una ${now}`, otherNames: [`Una ${old}`] });
    expect(difference(side(before), side(after)).names).toMatchObject([
      { before: [`Una ${old}`], after: [`Una ${now}`] },
    ]);
    const late = read(NO_EVIDENCE, 'b.csv', connections(now), '2026-11-22');
    const turned = read(late, 'a.csv', connections(old), '2025-11-20');
    expect(una(turned).name).toBe(`Una ${now}`);
    expect(difference(side(late), side(turned)).names).toEqual([]);
  },
);

test('an address book that still has the old name does not bring it back', () => {
  const twice = read(
    read(NO_EVIDENCE, 'a.csv', connections('Marsh'), '2025-11-20'),
    'b.csv',
    connections('Ek'),
    '2026-11-22',
  );
  const card = 'BEGIN:VCARD\nVERSION:3.0\nFN:Una Marsh\nEMAIL:una@x.example\nEND:VCARD\n';
  const after = read(twice, 'book.vcf', card);
  expect(una(after).name).toBe('Una Ek');
});

test('a longer form of a name is no change of name', () => {
  const before = read(NO_EVIDENCE, 'a.csv', connections('Marsh'), '2025-11-20');
  const after = read(before, 'b.csv', connections('Marsh Ek'), '2026-11-22');
  expect(difference(side(before), side(after)).names).toEqual([]);
});
