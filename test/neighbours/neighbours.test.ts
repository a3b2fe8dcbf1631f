import { importFiles, labelOf, NO_EVIDENCE, resolve } from '@tertius/core';
import { expect, test } from 'vitest';
import { type Neighbour, neighbour } from './grammar.ts';

/** All of them with TERTIUS_NEIGHBOURS=2400; each is wholly decided by its number. */
const FILES = Number(process.env.TERTIUS_NEIGHBOURS ?? 2000);

type Ending = 'right' | 'refused' | 'warned' | 'silent';

/** What becomes of a file; one that is not read as it is meant has to say so at a place. */
function endingOf(file: Neighbour): { readonly ending: Ending; readonly why: string } {
  const options = { own: 'Eigene AG', today: 20_785 };
  const { report, evidence } = importFiles(NO_EVIDENCE, [file], options);
  const [account] = report.files;
  if (account?.refused !== undefined) return { ending: 'refused', why: account.refused.message };
  const network = resolve(evidence);
  const found = {
    people: network.people
      .filter(({ owner }) => !owner)
      .map(labelOf)
      .sort(),
    organisations: network.organisations
      .map(({ name }) => name)
      .filter((name) => name !== 'Eigene AG')
      .sort(),
    ties: account!.ties,
    interactions: account!.interactions,
  };
  const wanted = {
    people: [...file.people].sort(),
    organisations: [...file.organisations].sort(),
    ties: file.ties,
    interactions: file.interactions,
  };
  if (JSON.stringify(found) === JSON.stringify(wanted)) return { ending: 'right', why: '' };
  const findings = [...account!.rejects, ...account!.warnings].filter(
    ({ code }) => code !== 'guessed-encoding',
  );
  const said = [
    ...findings.map(({ line, code }) => `${code}@${line}`),
    ...account!.unused.map(({ column }) => `unused ${column}`),
  ];
  const why = `${account!.format} ${account!.encoding} ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}; ${said.join(', ')}`;
  return { ending: said.length > 0 ? 'warned' : 'silent', why };
}

test(`${FILES} files as programs of eight languages write them are read right, or it is said where they are not`, () => {
  const counts: Record<Ending, number> = { right: 0, refused: 0, warned: 0, silent: 0 };
  const silent: string[] = [];
  for (let number = 0; number < FILES; number++) {
    const file = neighbour(number);
    const { ending, why } = endingOf(file);
    counts[ending]++;
    if (ending === 'silent') silent.push(`${file.about}\n    ${why}`);
    if (process.env.TERTIUS_SHOW !== undefined && ending !== 'right')
      process.stdout.write(`${ending} ${file.about}\n    ${why}\n`);
  }
  process.stdout.write(
    `${FILES} neighbours: ${Object.entries(counts)
      .map(([ending, count]) => `${count} ${ending}`)
      .join(', ')}\n`,
  );
  expect(silent).toEqual([]);
  expect(counts.right).toBeGreaterThan(FILES * 0.97);
}, 120_000);
