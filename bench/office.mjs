// biome-ignore-all lint/style/noRestrictedImports: kernels have no public name.
import { Random } from '../packages/core/dist/kernels/random.js';

const FIRST =
  'Ana Bo Cem Dina Eva Finn Gita Hugo Ines Jun Kofi Lena Mats Noor Ola Pia Quan Rosa Sami Tuva'.split(' ');
const LAST =
  'Abel Brand Costa Diaz Ek Fox Grau Holm Ito Jansen Kaya Lund Mora Novak Ono Park Quist Reyes Sato Thor'.split(
    ' ',
  );
const CHANNELS = ['mail', 'mail', 'mail', 'meeting', 'call'];

/**
 * An invented office, all of one organisation: units of some 25, each with a head who reports to one of a few directors; most
 * contacts within a unit, some through the heads, a few anywhere. With `dated`, rows are interactions of one year.
 */
export function makeOffice({ people, rows, dated, seed = 1 }) {
  const random = new Random(seed);
  const below = (n) => Math.floor(random.uniform() * n);
  const units = Math.max(3, Math.round(people / 25));
  const unitOf = Array.from({ length: people }, (_, k) => k % units);
  const directors = Math.max(2, Math.round(units / 6));
  const managerOf = (k) => {
    if (k === 0) return '';
    if (k < directors) return 'p0';
    if (k < units) return `p${k % directors}`;
    return `p${unitOf[k]}`;
  };
  const nameOf = (k) =>
    `${FIRST[k % 20]} ${LAST[Math.floor(k / 20) % 20]}${k >= 400 ? ` ${Math.floor(k / 400)}` : ''}`;
  const roster = Array.from(
    { length: people },
    (_, k) => `p${k},${nameOf(k)},Office,Unit ${unitOf[k] + 1},${managerOf(k)}`,
  );
  const lines = [];
  const seen = new Set();
  while (lines.length < rows) {
    const one = below(people);
    const chance = random.uniform();
    const other =
      chance < 0.72
        ? unitOf[one] + units * below(Math.floor(people / units))
        : chance < 0.86
          ? below(units)
          : chance < 0.9
            ? below(people)
            : unitOf[one] + units * below(Math.min(4, Math.floor(people / units)));
    if (one === other) continue;
    if (dated) {
      const day = new Date(Date.UTC(2025, 10, 1 + below(365))).toISOString().slice(0, 10);
      lines.push(`p${one},p${other},${day},${CHANNELS[below(5)]}`);
      continue;
    }
    // A pair once; where a unit is full, anybody.
    const pair = (a, b) => (a < b ? a * people + b : b * people + a);
    const free = seen.has(pair(one, other)) ? below(people) : other;
    if (free === one || seen.has(pair(one, free))) continue;
    seen.add(pair(one, free));
    lines.push(`p${one},p${free},${(0.1 + 0.9 * random.uniform()).toFixed(3)},no`);
  }
  return {
    'people.csv': `id,name,organisation,unit,manager\n${roster.join('\n')}\n`,
    'ties.csv': `source,target,${dated ? 'timestamp,channel' : 'strength,directed'}\n${lines.join('\n')}\n`,
  };
}
