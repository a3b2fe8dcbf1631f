import { content } from '../reading/fields.ts';

/** Scripts in which the family name comes first. */
const EASTERN = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー々\s]+$/u;

/** A name from the columns of its parts, the given ones first; undefined where all are empty. */
export function fullName(cells: readonly string[], ...columns: readonly number[]): string | undefined {
  const parts = columns.flatMap((column) => content(cells, column) ?? []);
  if (parts.length === 0) return undefined;
  const familyFirst = parts.length > 1 && parts.every((part) => EASTERN.test(part));
  return (familyFirst ? [parts.at(-1), ...parts.slice(0, -1)] : parts).join(' ');
}
