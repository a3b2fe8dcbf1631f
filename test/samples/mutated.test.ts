import { readdirSync, readFileSync, statSync } from 'node:fs';
import { importFiles, NO_EVIDENCE, TertiusError } from '@tertius/core';
import { expect, test } from 'vitest';
import { samples } from '../places.ts';
import { balance } from './samples.ts';

/** How many files are tried, more with TERTIUS_MUTATED=20000; the seed makes them the same every time. */
const FILES = Number(process.env.TERTIUS_MUTATED ?? 5000);
const SEED = 20_261_123;

/** Larger samples only repeat what smaller ones hold. */
const LARGEST = 6_000;

interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const WRITTEN: readonly (readonly [string, string])[] = [
  ['people.csv', 'id,name,organisation,email\n1,Ann,Acme,ann@x.org\n2,"Bo ""B""",,bo@x.org\n'],
  [
    'ties.csv',
    'source,target,strength,timestamp,channel\na,b,0.5,2024-02-01T09:00:00Z,mail\nb,a,,1706778000,call\n',
  ],
  ['cards.vcf', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\nEMAIL:ann@x.org\r\nEND:VCARD\r\n'],
  [
    'week.ics',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Paris:20240331T023000\nRRULE:FREQ=WEEKLY;COUNT=9;BYDAY=MO\nATTENDEE;CN=Ann:mailto:ann@x.org\nORGANIZER:mailto:bo@x.org\nEND:VEVENT\nEND:VCALENDAR\n',
  ],
  [
    'all.mbox',
    'From 1@xxx Mon Mar 02 08:15:11 +0000 2026\nFrom: Ann <ann@x.org>\nTo: bo@x.org\nDate: Mon, 2 Mar 2026 08:15:11 +0000\n\nhello\n',
  ],
  [
    'graph.graphml',
    '<graphml><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>',
  ],
];

function seeds(): Seed[] {
  const written = WRITTEN.map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  const found = readdirSync(samples, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/^(README|expected|streams)/.test(name) && statSync(samples + name).isFile())
    .filter((name) => statSync(samples + name).size <= LARGEST)
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(samples + name)) }));
  return [...written, ...found];
}

function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const PIECES = [
  '"',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\u{1f600}',
  '\u0430',
  '=',
  '@',
  '<',
  '>',
  '&',
  ':',
  '__proto__',
  'NaN',
  '1e309',
  '-1',
  '31/02/2024',
  '2024-02-30',
  'BEGIN:VCARD\n',
  'END:VCARD\n',
  'BEGIN:VEVENT\n',
  'From x@y Mon Mar 02 08:15:11 2026\n',
  'RRULE:FREQ=DAILY;INTERVAL=3\n',
  '=?utf-8?B?Zm9v?=',
  '[',
  '{',
  '}',
  '\\',
  'null',
  '999999999999999999999',
  ' ',
  '',
];

/** Bytes changed, lost, doubled, moved and set in, a few at a time. */
function mutated(seed: Uint8Array, other: Uint8Array, random: (below: number) => number): Uint8Array {
  let bytes = [...seed];
  for (let change = 1 + random(4); change > 0; change--) {
    const at = random(bytes.length + 1);
    const length = random(40);
    const kind = random(7);
    if (kind === 0) bytes[Math.min(at, Math.max(0, bytes.length - 1))] = random(256);
    else if (kind === 1) bytes.splice(at, length);
    else if (kind === 2) bytes.splice(at, 0, ...bytes.slice(at, at + length));
    else if (kind === 3) bytes.splice(at, 0, ...new TextEncoder().encode(PIECES[random(PIECES.length)]));
    else if (kind === 4) bytes = bytes.slice(0, at);
    else if (kind === 5) bytes.splice(at, length, ...other.slice(0, 200 + random(400)));
    else bytes.splice(at, 1 + random(3), ...new TextEncoder().encode(PIECES[random(PIECES.length)]));
  }
  return Uint8Array.from(bytes);
}

test(`${FILES} generated and mutated files balance or are refused with a reason, and nothing else happens`, () => {
  const from = seeds();
  const random = randomFrom(SEED);
  let read = 0;
  for (let file = 0; file < FILES; file++) {
    const seed = from[random(from.length)] as Seed;
    const other = from[random(from.length)] as Seed;
    const bytes = mutated(seed.bytes, other.bytes, random);
    const name = seed.name.split('/').at(-1) as string;
    const place = `file ${file} of seed ${SEED}, made from ${seed.name}`;
    try {
      const self = random(3) === 0 ? { self: 'Noor Haddad' } : {};
      const { report } = importFiles(NO_EVIDENCE, [{ name, bytes }], { own: 'Acme', today: 20_780, ...self });
      const [account] = report.files;
      if (account === undefined || balance(account) !== 0) throw new Error('the account does not balance');
      if (account.refused === undefined) read++;
      else if (account.refused.message === '') throw new Error('refused without a reason');
    } catch (error) {
      if (error instanceof TertiusError) throw new Error(`${place}: thrown, not reported: ${error.message}`);
      throw new Error(`${place}: ${(error as Error).stack ?? String(error)}`, { cause: error });
    }
  }
  expect(read).toBeGreaterThan(FILES / 3);
});
