import { type Evidence, importFiles, NO_EVIDENCE, resolve, today } from '@tertius/core';
import { addRule, makeShare, release, shareText } from '@tertius/core/sharing';
import { expect, test } from 'vitest';
import { dayOf } from './day.ts';
import { holdingOf } from './holding.ts';
import { readingsFrom } from './readings.ts';
import { headline } from './summary.ts';

const asOf = today();
const read = (files: Readonly<Record<string, string>>, self?: string): Evidence =>
  importFiles(
    NO_EVIDENCE,
    Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
    { own: 'Own', ...(self === undefined ? {} : { self }) },
  ).evidence;
const said = (evidence: Evidence): string => {
  const network = resolve(evidence);
  const readings = readingsFrom(evidence, network, dayOf(network, asOf));
  return headline(readings, holdingOf(readings, 0.3));
};
const PEOPLE = 'id,name,organisation,email\na,Ada,Own,ada@own.example\nb,Bo,Own,bo@own.example\n';
const CONTACTS = `Notes:,,,,,,\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n${[
  'Cy',
  'Di',
  'Ed',
  'Fay',
]
  .map((name) => `${name},Ek,,${name}@port.example,Port,Clerk,01 Feb 2024`)
  .join('\n')}\n`;

test('a network of ties inside alone says where its answers are, and asks for no contacts', () => {
  const inside = said(read({ 'people.csv': PEOPLE, 'ties.csv': 'source,target,strength\na,b,0.5\n' }));
  expect(inside).toMatch(/^No file here tells of anybody whom people at Own know outside\. Units says/);
  expect(said(read({ 'people.csv': PEOPLE }))).toContain('Import somebody’s contacts');
});

test('that private contacts are left out is said of a file for others, and of no other', () => {
  const mine = read({ 'people.csv': PEOPLE, 'Connections.csv': CONTACTS }, 'ada@own.example');
  expect(said(release(mine, 'colleague', { asOf }).evidence)).toContain('is passed on in this file');
});

test('of contacts on request it is said that they may be known to others', () => {
  const bo = addRule(read({ 'Connections.csv': CONTACTS }, 'bo@own.example'), 'everybody', '', 'on-request');
  let made = 0;
  const { share } = makeShare(bo, {
    asOf,
    made: '2026-11-20T08:00:00Z',
    randomBytes: (length) => new Uint8Array(length).fill(made++),
  });
  const words = said(read({ 'people.csv': PEOPLE, 'bo.share.json': shareText(share) }, 'ada@own.example'));
  expect(words).toContain('contacts are on request, without a name: one person can count twice');
  const mine = said(read({ 'people.csv': PEOPLE, 'Connections.csv': CONTACTS }, 'ada@own.example'));
  expect(mine).not.toContain('on request');
});
