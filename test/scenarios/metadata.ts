import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const INSIDERS = 200;
const CONTACTS = 8;
const ROWS = 40_000;
const START = Date.UTC(2026, 0, 1, 8);

/**
 * 40,000 mails whose figures can be worked out by hand: 200 people in 4 units, each unit a ring of 50; units joined by the mails of
 * persons 0 and 1, 1 and 2, 2 and 3; contacts 0 to 7 outside write with persons 0 to 7 alone. All 211 pairs write as often both ways.
 */
export function metadataFiles(): readonly [people: string, mails: string] {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-metadata-'));
  const people = ['id,name,organisation,unit'];
  for (let i = 0; i < INSIDERS; i++) people.push(`p${i},Person ${i},Gross,Unit ${i % 4}`);
  for (let j = 0; j < CONTACTS; j++) people.push(`c${j},Contact ${j},Far ${j},`);
  const pairs: (readonly [string, string])[] = [];
  for (let i = 0; i < INSIDERS; i++) pairs.push([`p${i}`, `p${(i + 4) % INSIDERS}`]);
  for (let i = 0; i < 3; i++) pairs.push([`p${i}`, `p${i + 1}`]);
  for (let j = 0; j < CONTACTS; j++) pairs.push([`p${j}`, `c${j}`]);
  const mails = ['source,target,timestamp,channel'];
  for (let row = 0; row < ROWS; row++) {
    const [one, other] = pairs[row % pairs.length] as readonly [string, string];
    const turn = Math.floor(row / pairs.length);
    const when = new Date(START + turn * 86_400_000 + (row % pairs.length) * 1000).toISOString();
    mails.push(`${turn % 2 === 0 ? `${one},${other}` : `${other},${one}`},${when},mail`);
  }
  const write = (name: string, lines: readonly string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  };
  return [write('people.csv', people), write('mail.csv', mails)];
}
