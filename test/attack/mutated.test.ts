import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importFiles, NO_EVIDENCE } from '@tertius/core';
import { expect, test } from 'vitest';
import { randomFrom } from '../neighbours/grammar.ts';
import { balance } from '../samples/samples.ts';

/** More of them with TERTIUS_MUTATED=50000. */
const FILES = Number(process.env.TERTIUS_MUTATED ?? 5000);
const SEED = 7;
const folder = fileURLToPath(new URL('../data/cases/', import.meta.url));

const seeds = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /^(attack\/)?[D\d][\d-]/.test(name) && !name.endsWith('.json'))
  .filter((name) => statSync(folder + name).isFile() && statSync(folder + name).size < 6000)
  .sort()
  .map((name) => ({ name: name.replace('attack/', ''), bytes: new Uint8Array(readFileSync(folder + name)) }));

const ZONE =
  'BEGIN:VTIMEZONE\nBEGIN:STANDARD\nDTSTART:16010101T000000\nRRULE:FREQ=SECONDLY\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:STANDARD\n';
const PIECES = [
  ...[
    '"',
    ',',
    ';',
    '\n',
    '\r',
    '\0',
    '@',
    '<',
    '>',
    ':',
    '[',
    '{',
    '\\',
    '__proto__',
    'NaN',
    '1e309',
    'TZID=',
  ],
  ...[
    'BEGIN:VCARD\n',
    'END:VCARD\n',
    'BEGIN:VEVENT\n',
    'From x@y Mon Mar 02 08:15:11 2026\n',
    '=?utf-8?B?Zm9v?=',
  ],
  ...['RRULE:FREQ=DAILY;INTERVAL=3\n', ZONE],
];

/** Bytes changed, lost, doubled, set in and cut off, a few at a time. */
function mutated(seed: Uint8Array, random: (below: number) => number): Uint8Array {
  let bytes = [...seed];
  for (let change = 1 + random(4); change > 0; change--) {
    const [at, length, kind] = [random(bytes.length + 1), random(40), random(6)];
    const piece = [...new TextEncoder().encode(PIECES[random(PIECES.length)])];
    if (kind === 0) bytes[Math.min(at, Math.max(0, bytes.length - 1))] = random(256);
    else if (kind === 1) bytes.splice(at, length);
    else if (kind === 2) bytes.splice(at, 0, ...bytes.slice(at, at + length));
    else if (kind === 3) bytes.splice(at, 0, ...piece);
    else if (kind === 4) bytes = bytes.slice(0, at);
    else bytes.splice(at, 1 + random(3), ...piece);
  }
  return Uint8Array.from(bytes);
}

test(`${FILES} files made from those that once went wrong balance or are refused with a reason, none of them slowly`, () => {
  const random = randomFrom(SEED);
  const wrong: string[] = [];
  for (let file = 0; file < FILES; file++) {
    const seed = seeds[random(seeds.length)]!;
    const bytes = mutated(seed.bytes, random);
    const started = performance.now();
    const { report } = importFiles(NO_EVIDENCE, [{ name: seed.name, bytes }], {
      self: 'Me <me@o.example>',
      today: 20_785,
    });
    const [account] = report.files;
    const where = `file ${file} of seed ${SEED}, made from ${seed.name}`;
    if (balance(account!) !== 0) wrong.push(`${where}: the account does not balance`);
    if (account!.refused?.message === '') wrong.push(`${where}: refused without a reason`);
    if (performance.now() - started > 10_000) wrong.push(`${where}: slow`);
  }
  expect(wrong).toEqual([]);
}, 300_000);
