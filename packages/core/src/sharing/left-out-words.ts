import type { Evidence } from '../model/evidence.ts';
import { inForce } from '../model/in-force.ts';
import { joinedWords } from './joined-words.ts';
import type { SharedWithUs } from './shares/shared-with-us.ts';

/**
 * Which ties a file for others does not hold, as the middle of a sentence: of shares, of other people's exports, to contacts who are
 * private. Undefined where all ties are data of the organisation, which is passed on as it is. Whether an owner has private contacts
 * is not told: they are named wherever there is an own export.
 */
export function leftOutWords(
  evidence: Evidence,
  asOf: number,
  exportsOfOthers: number,
  shared?: SharedWithUs,
): string | undefined {
  const { imports } = inForce(evidence, asOf);
  const shares = imports.filter(({ share }) => share !== undefined).length;
  const own = imports.filter(({ layer, share }) => layer === 'personal' && share === undefined).length;
  const parts = [
    ...(evidence.settings.leftOut === undefined ? [] : [evidence.settings.leftOut]),
    ...(shares === 0 ? [] : [sharesWords(shares, shared?.ties)]),
    ...(exportsOfOthers === 0
      ? []
      : [
          exportsOfOthers === 1
            ? 'the personal export of somebody else'
            : `${exportsOfOthers} personal exports of other people`,
        ]),
    ...(own > exportsOfOthers ? ['private contacts'] : []),
  ];
  if (parts.length === 0) return undefined;
  return joinedWords(parts);
}

function sharesWords(shares: number, ties: number | undefined): string {
  const from = shares === 1 ? 'a share that a colleague gave' : `${shares} shares that colleagues gave`;
  if (ties === undefined) return `the ties of ${from}`;
  return `${ties.toLocaleString('en')} ${ties === 1 ? 'tie' : 'ties'} to people outside from ${from}`;
}
