import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const UNIT = 8;
const ROWS = 40_000;
const START = Date.UTC(2025, 0, 6, 8);
const DAYS = 690;
const NEWSLETTERS = 96;
/** How often a pair writes, for what the others do. */
const RATES = [1, 2, 5, 20, 200];

/** Numbers that look random and are the same everywhere: x <- (1103515245 x + 12345) mod 2^31, of which the upper bits count. */
function drawing(seed: number): (below: number) => number {
  let x = seed;
  return (below) => {
    x = (Math.imul(x, 1103515245) + 12345) & 0x7fffffff;
    return (x >>> 8) % below;
  };
}

const two = (n: number): string => String(n).padStart(2, '0');
const person = (n: number): string => `p${two(n)}`;

/**
 * Writes people.csv and mail.csv, 40,000 rows of mail metadata: 24 people in three units, six contacts at three organisations, pairs
 * that write often or seldom, and a weekly newsletter of person 24 to all colleagues.
 */
export function writeMetadata(folder: string): void {
  const draw = drawing(20261129);
  const people = ['id,name,organisation,unit'];
  for (let n = 1; n <= 3 * UNIT; n++)
    people.push(`${person(n)},Person ${two(n)},Gross,Unit ${'ABC'[Math.floor((n - 1) / UNIT)]}`);
  for (let c = 1; c <= 6; c++) people.push(`c${c},Contact ${c},Far ${Math.ceil(c / 2)},`);

  const pairs: [string, string][] = [];
  for (let unit = 0; unit < 3; unit++)
    for (let i = 1; i <= UNIT; i++)
      for (let j = i + 1; j <= UNIT; j++)
        if (draw(100) < 45) pairs.push([person(unit * UNIT + i), person(unit * UNIT + j)]);
  pairs.push(
    [person(1), person(9)],
    [person(2), person(10)],
    [person(1), person(11)],
    [person(3), person(17)],
  );
  pairs.push([person(12), person(18)]);
  pairs.push([person(1), 'c1'], [person(2), 'c1'], [person(1), 'c2'], [person(9), 'c3']);
  pairs.push([person(9), 'c4'], [person(17), 'c4'], [person(17), 'c5']);

  const rates = pairs.map((_, at) => RATES[at % RATES.length] as number);
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  const mails: string[] = [];
  for (let week = 0; week < NEWSLETTERS; week++)
    for (let n = 1; n < 3 * UNIT; n++)
      mails.push(`${person(24)},${person(n)},${stamp(START + week * 7 * 86_400_000)},mail`);
  // Once, and never answered.
  mails.push(`${person(5)},c6,${stamp(START + 500 * 86_400_000 + 3_600_000)},mail`);
  while (mails.length < ROWS) {
    let at = 0;
    for (let left = draw(total); left >= (rates[at] as number); at++) left -= rates[at] as number;
    const [one, other] = pairs[at] as [string, string];
    const when = stamp(START + draw(DAYS) * 86_400_000 + 60_000 + draw(36_000) * 1000 + mails.length);
    mails.push(`${draw(2) === 0 ? `${one},${other}` : `${other},${one}`},${when},mail`);
  }
  writeFileSync(join(folder, 'people.csv'), `${people.join('\n')}\n`);
  writeFileSync(join(folder, 'mail.csv'), `source,target,timestamp,channel\n${mails.join('\n')}\n`);
}

const stamp = (ms: number): string => new Date(ms).toISOString();
