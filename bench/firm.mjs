// biome-ignore-all lint/style/noRestrictedImports: kernels have no public name.
import { Random } from '../packages/core/dist/kernels/random.js';

const FIRST =
  'Ana Bo Cem Dina Eva Finn Gita Hugo Ines Jun Kofi Lena Mats Noor Ola Pia Quan Rosa Sami Tuva Uma Vik Wen Xenia Yara Zoe'.split(
    ' ',
  );
const LAST =
  'Abel Brand Costa Diaz Ek Fox Grau Holm Ito Jansen Kaya Lund Mora Novak Ono Park Quist Reyes Sato Thor Ueda Vega Wolf Xu Young Zapata'.split(
    ' ',
  );
const KIND = 'Works Labs Bank Port Foods Energy Media Health Rail Water Steel Legal'.split(' ');

/**
 * An invented firm as two CSV files: a third of the people inside, in units of some 25; the others in organisations of very
 * different sizes; ties mostly within a unit or an organisation, and a few colleagues who carry most of what leads outside.
 */
export function makeFirm(people, ties, seed = 1) {
  const random = new Random(seed);
  const below = (n) => Math.floor(random.uniform() * n);
  const inside = Math.round(people / 3);
  const units = Math.max(Math.round(inside / 25), 3);
  const outside = people - inside;
  const organisations = Math.max(Math.round(outside / 8), 5);
  const groups = new Map();
  const groupOf = Array.from({ length: people }, (_, k) => {
    const group = k < inside ? `u${below(units)}` : `o${Math.floor(organisations * random.uniform() ** 2.2)}`;
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group).push(k);
    return group;
  });
  const nameOf = (k) =>
    `${FIRST[k % 26]} ${LAST[Math.floor(k / 26) % 26]}${k >= 676 ? ` ${Math.floor(k / 676)}` : ''}`;
  const firmOf = (group) => {
    const at = Number(group.slice(1));
    return `${LAST[at % 26]} ${KIND[Math.floor(at / 26) % 12]}${at >= 312 ? ` ${Math.floor(at / 312)}` : ''}`;
  };
  const rows = groupOf.map((group, k) =>
    k < inside
      ? `p${k},${nameOf(k)},Example Firm,Unit ${Number(group.slice(1)) + 1}`
      : `p${k},${nameOf(k)},${firmOf(group)},`,
  );
  const seen = new Set();
  const lines = [];
  const carriers = Math.max(Math.round(inside / 40), 4);
  while (lines.length < ties) {
    const one = below(people);
    const mates = groups.get(groupOf[one]);
    const chance = random.uniform();
    const other =
      chance < 0.6
        ? mates[below(mates.length)]
        : chance < 0.85
          ? one < inside
            ? inside + below(outside)
            : below(carriers)
          : one < inside
            ? below(inside)
            : below(people);
    if (one === other) continue;
    const key = one < other ? one * people + other : other * people + one;
    if (seen.has(key)) {
      continue;
    }
    seen.add(key);
    lines.push(`p${one},p${other},${(0.1 + 0.9 * random.uniform()).toFixed(3)},no`);
  }
  return {
    own: 'Example Firm',
    people: `id,name,organisation,unit\n${rows.join('\n')}\n`,
    ties: `source,target,strength,directed\n${lines.join('\n')}\n`,
  };
}
