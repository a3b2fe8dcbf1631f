import { type Evidence, importFiles, NO_EVIDENCE } from '@tertius/core';
import { addRule, makeShare, shareText } from '@tertius/core/sharing';
import { expect, test } from 'vitest';
import { shareNotes } from './share-notes.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const LIST =
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nCy,Ek,,cy@port.example,Port,Clerk,01 Feb 2024\n';
const bo = importFiles(NO_EVIDENCE, [file('Connections.csv', LIST)], {
  own: 'Own',
  self: 'Bo <bo@own.example>',
}).evidence;
const shareOf = (made: string): string =>
  shareText(
    makeShare(addRule(bo, 'everybody', '', 'shared'), {
      made,
      randomBytes: (length) => new Uint8Array(length),
    }).share,
  );
const read = (before: Evidence, made: string): Evidence =>
  importFiles(before, [file('bo.share.json', shareOf(made))], { own: 'Own', self: 'ada@own.example' })
    .evidence;

test('of a newer share it is said where the one before still stands, unless nothing is saved', () => {
  const before = read(NO_EVIDENCE, '2026-11-01T08:00:00Z');
  const after = read(before, '2026-11-20T08:00:00Z');
  expect(shareNotes(before, after, 'net.json.bak').join()).toMatch(
    /it takes the place of what .* shared on 2026-11-01.*still stands in net\.json\.bak until the next change/,
  );
  expect(shareNotes(before, after).join()).not.toContain('still stands');
  expect(shareNotes(NO_EVIDENCE, before, 'net.json.bak').join()).not.toContain('takes the place');
});
