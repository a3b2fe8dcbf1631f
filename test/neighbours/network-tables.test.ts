import { formatDay, importFiles, NO_EVIDENCE, resolve } from '@tertius/core';
import { expect, test } from 'vitest';
import { type NetworkTable, networkTable } from './network-tables.ts';

/** More of them with TERTIUS_NETWORK_TABLES=2000; each is wholly decided by its number. */
const FILES = Number(process.env.TERTIUS_NETWORK_TABLES ?? 300);

/** What is read: ties with their strengths each way, or meetings with who was there. */
function readOf({ name, bytes }: NetworkTable): {
  readonly found: readonly string[];
  readonly said: readonly string[];
} {
  const { report, evidence } = importFiles(NO_EVIDENCE, [{ name, bytes }], {
    today: 20_785,
    own: 'Eigene AG',
  });
  const file = report.files[0]!;
  const said = [
    ...(file.refused === undefined ? [] : [file.refused.message]),
    ...file.rejects.map(({ message }) => message),
  ];
  const { people, pairs, interactions } = resolve(evidence);
  const nameOf = (index: number): string => people[index]?.name ?? people[index]?.id ?? '';
  const found: string[] = [];
  for (let p = 0; p < pairs.count; p++)
    for (const side of [0, 1] as const) {
      const strength = pairs.strength[side][p] as number;
      const [from, to] = side === 0 ? [pairs.a, pairs.b] : [pairs.b, pairs.a];
      if (!Number.isNaN(strength)) found.push(`${nameOf(from[p]!)} > ${nameOf(to[p]!)} ${strength}`);
    }
  for (let k = 0; k < interactions.length; k++) {
    const to = interactions.to.subarray(interactions.toStart[k], interactions.toStart[k + 1]!);
    const others = [...to].filter((index) => people[index]?.owner !== true).map(nameOf);
    found.push(`${formatDay(interactions.day[k]!)}: ${others.sort().join(', ')}`);
  }
  return { found: found.sort(), said };
}

test(`${FILES} surveys, matrices and lists of meetings in eight languages are read right, or it is said where they are not`, () => {
  const silent: string[] = [];
  let right = 0;
  for (let number = 0; number < FILES; number++) {
    const file = networkTable(number);
    const { found, said } = readOf(file);
    if (JSON.stringify(found) === JSON.stringify(file.wanted)) right++;
    else if (said.length === 0)
      silent.push(`${file.about}\n    ${found.join(' | ')}\n    instead of ${file.wanted.join(' | ')}`);
    if (process.env.TERTIUS_SHOW !== undefined && said.length > 0)
      process.stdout.write(`${file.about}\n    ${said.join('; ')}\n`);
  }
  process.stdout.write(`${FILES} network tables: ${right} right, ${silent.length} silent\n`);
  expect(silent.slice(0, 8)).toEqual([]);
  expect(right).toBeGreaterThanOrEqual(FILES * 0.97);
}, 120_000);
