import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { log } from '../../identity/log.ts';
import { personsByKey } from '../../model/network.ts';
import { resolve } from '../../resolve/resolve.ts';
import { brief } from './brief.ts';
import { briefParts } from './brief-words.ts';

const asOf = 20_780;
const book = (note: string): string =>
  `First Name,Last Name,E-mail Address,Company,Notes\nInes,Okafor,ines@b.example,Far,${note}\n`;

test('own notes of the address book and of the log stand in the brief, marked as one’s own; those of others do not', () => {
  const mine = fromText({ 'book.csv': book('looks for a partner') }, { self: 'noor@a.example' }).evidence;
  const both = fromText({ 'other.csv': book('owes me money') }, { self: 'ben@a.example' }, mine).evidence;
  const network = resolve(both);
  const person = (mail: string) => network.people[personsByKey(network).get(`mail:${mail}`)!]!;
  const [noor, ben, ines] = ['noor@a.example', 'ben@a.example', 'ines@b.example'].map(person);
  let logged = both;
  for (const [from, note, date] of [
    [noor, 'wants the offer by May', '2026-03-02'],
    [ben, 'was late', '2026-03-03'],
    [noor, 'still to come', '2029-01-01'],
  ] as const)
    logged = log(logged, network, { from: from!, to: [ines!], channel: 'call', note, date }, 30_000).evidence;
  const page = brief(resolve(logged), {
    asOf,
    with: 'ines@b.example',
    from: 'noor@a.example',
    statements: logged.statements,
    imports: logged.imports,
  });
  expect(page.notes).toEqual([
    { date: null, text: 'looks for a partner' },
    { date: '2026-03-02', text: 'wants the offer by May' },
  ]);
  const parts = briefParts(page);
  expect(parts.filter(({ forMe }) => forMe).map(({ lines }) => lines.map(({ text }) => text))).toEqual([
    ['looks for a partner', '2026-03-02 wants the offer by May'],
  ]);
  expect(JSON.stringify(parts.filter(({ forMe }) => !forMe))).not.toMatch(/partner|offer|money|late/);
  expect(JSON.stringify(page)).not.toMatch(/money|was late/);
});
